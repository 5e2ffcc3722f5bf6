// @ts-check
import { displayName } from './message-view.js';

/**
 * @import { PageState } from '../page-api.ts'
 * @import { Mention } from './markdown-leaves.ts'
 * @import { Choice } from './option-field.js'
 * @import { Place } from './place.ts'
 */

const CHANNEL_OPTION = 7;
const USER_OPTIONS = [6, 9];

/**
 * The name of a user or channel that this member can see.
 * @param {PageState} state
 * @param {Mention['kind']} kind
 * @param {string} id
 * @returns {string | null}
 */
export function findName(state, kind, id) {
  if (kind === 'channel') {
    const channels = state.guilds.flatMap((guild) => guild.channels);
    return channels.find((channel) => channel.id === id)?.name ?? null;
  }
  if (kind !== 'user') return null;
  const users = [state.application.bot, ...state.members.map(({ user }) => user)];
  const user = users.find((one) => one.id === id);
  return user ? displayName(user) : null;
}

/**
 * What an option for a user or channel may name here.
 * @param {PageState} state
 * @param {Place} place
 * @param {number} optionType
 * @returns {Choice[]}
 */
export function peopleFor(state, place, optionType) {
  const guild = state.guilds.find(({ id }) => id === place.guildId);
  if (optionType === CHANNEL_OPTION)
    return (guild?.channels ?? []).map(({ id, name }) => ({ name: `#${name}`, value: id }));
  if (!USER_OPTIONS.includes(optionType)) return [];
  const members = state.members.filter(({ user }) => !guild || guild.memberIds.includes(user.id));
  return members.map(({ user }) => ({ name: displayName(user), value: user.id }));
}
