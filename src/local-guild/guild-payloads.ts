import {
  type APIApplication,
  type APIGuildMember,
  type ApplicationFlags,
  type GatewayGuildCreateDispatchData,
  type GatewayReadyDispatchData,
  type GuildMemberFlags,
  type GuildSystemChannelFlags,
  Locale,
  type RoleFlags,
} from 'discord-api-types/v10';
import { APPLICATION_ID, BOT, findPerson, GUILDS, type Guild } from './world.ts';

/** When this world began: joins and creations carry it. */
const BEGINNING = '2023-01-01T00:00:00.000Z';

/** READY, after which the bot knows itself and waits for its guilds. */
export function readyPayload(
  sessionId: string,
  resumeUrl: string,
  guilds: readonly Guild[],
): GatewayReadyDispatchData {
  return {
    v: 10,
    user: { ...BOT, verified: true, mfa_enabled: false, email: null },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: sessionId,
    resume_gateway_url: resumeUrl,
    application: { id: APPLICATION_ID, flags: 0 as ApplicationFlags, flags_new: '0' },
  } satisfies GatewayReadyDispatchData;
}

/** The bot's application, as `GET /applications/@me` answers it. */
export function applicationPayload(): Partial<APIApplication> & Pick<APIApplication, 'id'> {
  return {
    id: APPLICATION_ID,
    name: 'Verbatim',
    icon: null,
    description: '',
    bot: BOT,
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0 as ApplicationFlags,
    flags_new: '0',
    approximate_guild_count: GUILDS.length,
  };
}

/** A member as Discord embeds it; the bot is a member of every guild. */
export function memberPayload(guild: Guild, userId: string): APIGuildMember {
  return {
    user: userId === BOT.id ? BOT : (findPerson(userId)?.user ?? BOT),
    nick: null,
    avatar: null,
    banner: null,
    roles: [...(guild.members.get(userId) ?? [])],
    joined_at: BEGINNING,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    pending: false,
    communication_disabled_until: null,
  } satisfies APIGuildMember;
}

/** GUILD_CREATE, which also is what `GET /guilds/:id` answers. */
export function guildPayload(guild: Guild): GatewayGuildCreateDispatchData {
  const { id, name, ownerId } = guild;
  const memberIds = [BOT.id, ...guild.members.keys()];
  return {
    ...SETTINGS,
    id,
    name,
    owner_id: ownerId,
    roles: guild.roles.map((role, position) => ({
      id: role.id,
      name: role.name,
      permissions: String(role.permissions),
      position,
      ...PLAIN_ROLE,
    })),
    channels: guild.channels.map((channel, position) => ({
      id: channel.id,
      type: 0,
      name: channel.name,
      position,
      permission_overwrites: [],
      nsfw: false,
      topic: null,
      parent_id: null,
      rate_limit_per_user: 0,
      last_message_id: null,
    })),
    members: memberIds.map((memberId) => memberPayload(guild, memberId)),
    member_count: memberIds.length,
  } satisfies GatewayGuildCreateDispatchData;
}

const PLAIN_ROLE = {
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  flags: 0 as RoleFlags,
  icon: null,
  unicode_emoji: null,
} as const;

/** Everything about a guild that is the same for each. */
const SETTINGS = {
  unavailable: false,
  large: false,
  joined_at: BEGINNING,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  region: 'local',
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  system_channel_flags: 0 as GuildSystemChannelFlags,
  application_id: null,
  system_channel_id: null,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  preferred_locale: Locale.EnglishUS,
  premium_progress_bar_enabled: false,
  hub_type: null,
  incidents_data: null,
  emojis: [],
  features: [],
  stickers: [],
  voice_states: [],
  presences: [],
  threads: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
} satisfies Partial<GatewayGuildCreateDispatchData>;
