import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { PageState } from '../page-api.ts';

/** The channel that is open. */
export interface PagePlace {
  /** Null: the conversation with the bot. */
  readonly guildId: string | null;
  readonly channelId: string;
}

/** Where a member is taken: the wanted place where the member may see it, else the first channel of the first guild. */
export function findPagePlace(state: PageState, wanted: PagePlace | null): PagePlace {
  const direct = { guildId: null, channelId: state.directMessage.id };
  if (wanted?.guildId === null) return direct;
  const guild = state.guilds.find(({ id }) => id === wanted?.guildId) ?? state.guilds[0];
  const channel = guild?.channels.find(({ id }) => id === wanted?.channelId) ?? guild?.channels[0];
  return guild && channel ? { guildId: guild.id, channelId: channel.id } : direct;
}

/** What can be used in a place, and how the place is called. */
export function describePlace(
  state: PageState,
  place: PagePlace,
): { readonly commands: readonly APIApplicationCommand[]; readonly name: string } {
  const guild = state.guilds.find(({ id }) => id === place.guildId);
  if (!guild) return { commands: state.directMessage.commands, name: `@${state.application.name}` };
  const channel = guild.channels.find(({ id }) => id === place.channelId);
  return { commands: guild.commands, name: `#${channel?.name ?? ''}` };
}

/** The place in the page's address, so that it survives a reload: `#member/guild/channel`. */
export function formatHash(member: string, place: PagePlace): string {
  return `#${member}/${place.guildId ?? 'direct'}/${place.channelId}`;
}

/** Reads what `formatHash` wrote; null for both where it is something else. */
export function parseHash(hash: string): {
  readonly member: string | null;
  readonly place: PagePlace | null;
} {
  const found = /^#(\d+)\/(\d+|direct)\/(\d+)$/.exec(hash);
  if (!found) return { member: null, place: null };
  const [, member = '', guild = '', channelId = ''] = found;
  return { member, place: { guildId: guild === 'direct' ? null : guild, channelId } };
}
