import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { planButton } from './buttons.ts';
import type { Services } from './services.ts';

/** The buttons by which a member says whether an answer was what they asked for. They carry no part of an answer's state. */
export function feedbackButtons(): APIButtonComponentWithCustomId[] {
  return [
    planButton({ action: 'helpful', target: 0, label: 'Helpful' }, ''),
    planButton({ action: 'missed', target: 0, label: 'Not what I asked' }, ''),
  ];
}

/** Whether answers in this place have those buttons: in servers, where questions are kept. */
export function takesFeedback({ questions }: Services, guildId: string | null): boolean {
  return questions !== undefined && guildId !== null;
}
