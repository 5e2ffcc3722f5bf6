import { type APIUser, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { PageChannel } from './page-api.ts';

interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
}

/** A guild of the local world. The role with the guild's own id is @everyone, as at Discord. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: readonly Role[];
  readonly channels: readonly PageChannel[];
  /** Role ids by member id. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** Somebody whom the person at the page can be. */
export interface GuildPerson {
  readonly user: APIUser;
  readonly note: string;
  /** The conversation with the bot. */
  readonly directMessage: PageChannel;
}

/** Where something happens: a guild's channel, or a conversation with the bot. */
export interface Place {
  readonly guild: Guild | null;
  readonly channel: PageChannel;
}

const bits = PermissionFlagsBits;
const READ = bits.ViewChannel | bits.ReadMessageHistory | bits.UseApplicationCommands;
const WRITE = bits.SendMessages | bits.AttachFiles | bits.EmbedLinks | bits.AddReactions;
const ALL = Object.values(bits).reduce((sum, bit) => sum | bit, 0n);

/** The bot's application; as at Discord, its user has the same id. */
export const APPLICATION_ID = '1100000000000000001';

/** The bot's user. */
export const BOT: APIUser = { ...user(APPLICATION_ID, 'verbatim', 'Verbatim'), bot: true };

const ADA = '1100000000000000011';
const BEN = '1100000000000000012';
const CLEO = '1100000000000000013';
const NOOR = '1100000000000000014';

/** The people, by what can be tried as them. */
export const PEOPLE: readonly GuildPerson[] = [
  person(ADA, 'ada', 'Ada', 'administrator of Newsroom, member of Book Club'),
  person(BEN, 'ben', 'Ben', 'member of Newsroom'),
  person(CLEO, 'cleo', 'Cleo', 'editor in Newsroom, administrator of Book Club'),
  person(NOOR, 'noor', 'Noor', 'newcomer to both, may only read and use commands'),
];

/** Two guilds, so that what one keeps from the other can be tried. */
export const GUILDS: readonly Guild[] = [
  guild('1100000000000000100', 'Newsroom', ADA, ['general', 'fact-checking'], {
    [ADA]: 'Administrator',
    [BEN]: 'Member',
    [CLEO]: 'Editor',
    [NOOR]: null,
  }),
  guild('1100000000000000200', 'Book Club', CLEO, ['lounge'], {
    [ADA]: 'Member',
    [CLEO]: 'Administrator',
    [NOOR]: null,
  }),
];

/** The permission bits of a member of that guild (0 for anybody else). */
export function permissionsIn(guild: Guild, userId: string): bigint {
  const roleIds = userId === BOT.id ? [] : guild.members.get(userId);
  if (roleIds === undefined) return 0n;
  const held = guild.roles.filter((role) => role.id === guild.id || roleIds.includes(role.id));
  const sum = held.reduce((all, role) => all | role.permissions, 0n);
  if (userId === BOT.id) return sum | WRITE;
  return userId === guild.ownerId || (sum & bits.Administrator) !== 0n ? ALL : sum;
}

/** The person with that id, or undefined. */
export function findPerson(id: string): GuildPerson | undefined {
  return PEOPLE.find((person) => person.user.id === id);
}

/** The place of a channel id, or undefined where no such channel exists. */
export function findPlace(channelId: string): Place | undefined {
  for (const guild of GUILDS) {
    const channel = guild.channels.find(({ id }) => id === channelId);
    if (channel) return { guild, channel };
  }
  const owner = PEOPLE.find(({ directMessage }) => directMessage.id === channelId);
  return owner && { guild: null, channel: owner.directMessage };
}

/** Whether a member may read that channel. */
export function mayRead(place: Place, memberId: string): boolean {
  if (place.guild) return (permissionsIn(place.guild, memberId) & bits.ViewChannel) !== 0n;
  return findPerson(memberId)?.directMessage.id === place.channel.id;
}

function user(id: string, username: string, name: string): APIUser {
  const schemaOnly = { flags: 0, public_flags: 0, primary_guild: null };
  return { id, username, global_name: name, discriminator: '0', avatar: null, ...schemaOnly };
}

function person(id: string, username: string, name: string, note: string): GuildPerson {
  const directMessage = { id: `${id}9`.slice(1), name: 'Verbatim', type: ChannelType.DM };
  return { user: user(id, username, name), note, directMessage };
}

function guild(
  id: string,
  name: string,
  ownerId: string,
  channels: readonly string[],
  members: Readonly<Record<string, string | null>>,
): Guild {
  const within = (offset: number): string => String(BigInt(id) + BigInt(offset));
  const roles = [
    { id, name: '@everyone', permissions: READ },
    { id: within(1), name: 'Member', permissions: WRITE },
    { id: within(2), name: 'Editor', permissions: WRITE | bits.ManageGuild },
    { id: within(3), name: 'Administrator', permissions: bits.Administrator },
  ];
  const idsOf = (role: string | null): string[] =>
    roles.filter((each) => each.name === role).map((each) => each.id);
  return {
    id,
    name,
    ownerId,
    roles,
    channels: channels.map((channel, n) => ({
      id: within(10 + n),
      name: channel,
      type: ChannelType.GuildText,
    })),
    members: new Map(Object.entries(members).map(([member, role]) => [member, idsOf(role)])),
  };
}
