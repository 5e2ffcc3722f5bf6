// @ts-check
import { make } from './dom.ts';
import { quoteMark } from './icons.ts';

const HUES = 6;

/**
 * A round picture made of a name: the bot's is a quotation mark, a person's the initials. Hidden from screen readers, since the
 * name stands beside it.
 * @param {{ id: string, name: string, bot?: boolean | undefined }} who
 * @returns {HTMLElement}
 */
export function avatarView({ id, name, bot = false }) {
  if (bot) return make('span', { class: 'avatar avatar-bot', 'aria-hidden': 'true' }, quoteMark());
  const hue = Number(BigInt(/^\d+$/.test(id) ? id : 0) % BigInt(HUES));
  return make('span', { class: `avatar avatar-${hue}`, 'aria-hidden': 'true' }, initials(name));
}

/**
 * The first letters of the first and the last word.
 * @param {string} name
 */
export function initials(name) {
  const words = name.split(/[\s_.-]+/).filter((word) => word !== '');
  const last = words.length > 1 ? words.at(-1) : '';
  return [words[0], last]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
