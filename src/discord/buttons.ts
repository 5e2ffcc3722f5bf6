import {
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';

/** A button before its share of the message's state is known. */
export interface ButtonPlan {
  /** Which handler takes the click. */
  readonly action: string;
  /** What the click is about: a page or the number of a quote. */
  readonly target: number;
  readonly label: string;
  readonly style?: APIButtonComponentWithCustomId['style'];
  readonly disabled?: boolean;
}

/** What a custom_id says: `action:target:part of the state`. */
export interface ButtonId {
  readonly action: string;
  readonly target: number;
  readonly part: string;
}

/** How many characters of state that many buttons can carry. */
export function stateRoom(buttons: number): number {
  return buttons * PART;
}

/** Longest part of the state in one custom_id: what `action:target:` leaves of Discord's limit. */
const PART = LIMITS.customId - 14;

/** Buttons that carry a string among them in their custom_ids, in their order. Throws where it does not fit. */
export function planButtons(
  plans: readonly ButtonPlan[],
  state: string,
): APIButtonComponentWithCustomId[] {
  if (state.length > stateRoom(plans.length)) throw new Error('the state does not fit the buttons');
  return plans.map((plan, index) =>
    planButton(plan, state.slice(index * PART, (index + 1) * PART)),
  );
}

/** A button that carries a string of its own, of at most 86 characters. */
export function planButton(
  { action, target, label, style, disabled }: ButtonPlan,
  part: string,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    custom_id: `${action}:${target}:${part}`,
    label,
    style: style ?? ButtonStyle.Secondary,
    ...(disabled === true ? { disabled } : {}),
  };
}

/** Reads a custom_id of ours; null where it is none. */
export function parseButtonId(customId: string): ButtonId | null {
  const match = /^([a-z-]{1,8}):(\d{1,4}):(.*)$/s.exec(customId);
  const [, action, target, part] = match ?? [];
  if (action === undefined || target === undefined || part === undefined) return null;
  return { action, target: Number(target), part };
}
