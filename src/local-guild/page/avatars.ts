import type { APIUser } from 'discord-api-types/v10';
import { make } from './dom.ts';
import { quoteMark } from './icons.ts';
import { displayName } from './names.ts';

const HUES = 6n;

/**
 * A round picture made of a name: a bot's is a quotation mark, a person's the initials. Hidden from screen readers, since the
 * name stands beside it.
 */
export function avatarView(user: APIUser): HTMLElement {
  const hidden = { 'aria-hidden': 'true' };
  if (user.bot) return make('span', { class: 'avatar avatar-bot', ...hidden }, quoteMark());
  const hue = BigInt(user.id) % HUES;
  return make('span', { class: `avatar avatar-${hue}`, ...hidden }, initials(displayName(user)));
}

/** The first letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.split(/[\s_.-]+/).filter((word) => word !== '');
  const last = words.length > 1 ? words.at(-1) : '';
  return [words[0], last]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
