// @ts-check

/**
 * @import { APIApplicationCommand } from 'discord-api-types/v10'
 * @import { PageState } from '../page-api.ts'
 * @typedef {{ guildId: string | null, channelId: string }} Place a guild of null: the conversation with the bot
 */

/**
 * Where a member is taken: the wanted place where the member may see it, else the first channel of the first guild.
 * @param {PageState} state
 * @param {Place | null} wanted
 * @returns {Place}
 */
export function findPlace(state, wanted) {
  const direct = { guildId: null, channelId: state.directMessage.id };
  if (wanted?.guildId === null) return direct;
  const guild = state.guilds.find(({ id }) => id === wanted?.guildId) ?? state.guilds[0];
  const channel = guild?.channels.find(({ id }) => id === wanted?.channelId) ?? guild?.channels[0];
  return guild && channel ? { guildId: guild.id, channelId: channel.id } : direct;
}

/**
 * What can be used in a place, and how the place is called.
 * @param {PageState} state
 * @param {Place} place
 * @returns {{ commands: readonly APIApplicationCommand[], name: string }}
 */
export function describePlace(state, place) {
  const guild = state.guilds.find(({ id }) => id === place.guildId);
  if (!guild) return { commands: state.directMessage.commands, name: `@${state.application.name}` };
  const channel = guild.channels.find(({ id }) => id === place.channelId);
  return { commands: guild.commands, name: `#${channel?.name ?? ''}` };
}

/**
 * The place in the page's address, so that it survives a reload: `#member/guild/channel`.
 * @param {string} member
 * @param {Place} place
 */
export function formatHash(member, place) {
  return `#${member}/${place.guildId ?? 'direct'}/${place.channelId}`;
}

/**
 * @param {string} hash
 * @returns {{ member: string | null, place: Place | null }}
 */
export function parseHash(hash) {
  const found = /^#(\d+)\/(\d+|direct)\/(\d+)$/.exec(hash);
  if (!found) return { member: null, place: null };
  const [, member = '', guild = '', channelId = ''] = found;
  return { member, place: { guildId: guild === 'direct' ? null : guild, channelId } };
}
