import type { APIUser } from 'discord-api-types/v10';
import type { PageState } from '../page-api.ts';
import type { Mention } from './markdown-leaves.ts';
import type { OptionChoice } from './option-field.ts';
import type { PagePlace } from './place.ts';

const CHANNEL_OPTION = 7;
const USER_OPTIONS = [6, 9];

/** The name that a member goes by. */
export function displayName(user: APIUser): string {
  return user.global_name ?? user.username;
}

/** The name of a user or channel that this member can see. */
export function findName(state: PageState, kind: Mention['kind'], id: string): string | null {
  if (kind === 'channel') {
    const channels = state.guilds.flatMap((guild) => guild.channels);
    return channels.find((channel) => channel.id === id)?.name ?? null;
  }
  if (kind !== 'user') return null;
  const users = [state.application.bot, ...state.members.map(({ user }) => user)];
  const user = users.find((one) => one.id === id);
  return user ? displayName(user) : null;
}

/** What an option for a user or channel may name here. */
export function peopleFor(state: PageState, place: PagePlace, optionType: number): OptionChoice[] {
  const guild = state.guilds.find(({ id }) => id === place.guildId);
  if (optionType === CHANNEL_OPTION)
    return (guild?.channels ?? []).map(({ id, name }) => ({ name: `#${name}`, value: id }));
  if (!USER_OPTIONS.includes(optionType)) return [];
  const members = state.members.filter(({ user }) => !guild || guild.memberIds.includes(user.id));
  return members.map(({ user }) => ({ name: displayName(user), value: user.id }));
}
