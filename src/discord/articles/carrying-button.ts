import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { type ButtonPlan, planButton } from '../buttons.ts';

type More = Partial<Pick<ButtonPlan, 'target' | 'style' | 'disabled'>>;

/** A button that carries one thing whole: an article's id, a draft's token, what a list is filtered by. */
export function carrying(
  action: string,
  carried: string,
  label: string,
  { target = 0, ...more }: More = {},
): APIButtonComponentWithCustomId {
  return planButton({ action, target, label, ...more }, carried);
}
