import {
  type APIInteraction,
  ApplicationIntegrationType,
  type ChannelType,
  InteractionContextType,
  type InteractionType,
  Locale,
} from 'discord-api-types/v10';
import { memberPayload } from './guild-payloads.ts';
import type { Interaction } from './interactions.ts';
import { APPLICATION_ID, BOT, permissionsIn } from './world.ts';

/** What every INTERACTION_CREATE carries, whatever its kind. */
type Envelope = Omit<
  Extract<APIInteraction, { type: InteractionType.ApplicationCommand }>,
  'data' | 'type'
>;

/** Permissions of both sides in a conversation with the bot, as Discord sends them. */
const IN_DIRECT_MESSAGE = '2248473465835073';
const MAX_UPLOAD = 10 * 1024 * 1024;

/** INTERACTION_CREATE for an interaction; `details` is what its kind adds: `data`, `message`. */
export function interactionPayload(interaction: Interaction, details: object): object {
  return { ...envelope(interaction), type: interaction.type, ...details };
}

function envelope({ id, token, person, place }: Interaction): Envelope {
  const { guild, channel } = place;
  const owner = guild?.id ?? '0';
  const common = {
    id,
    token,
    version: 1 as const,
    application_id: APPLICATION_ID,
    // Both kinds of channel are sent with these two fields alone; the type is a union that tells more apart.
    channel: { id: channel.id, type: channel.type as ChannelType.GuildText },
    channel_id: channel.id,
    locale: Locale.EnglishUS,
    entitlements: [],
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: owner },
    attachment_size_limit: MAX_UPLOAD,
  } satisfies Partial<Envelope>;
  if (!guild) {
    return {
      ...common,
      user: person.user,
      context: InteractionContextType.BotDM,
      app_permissions: IN_DIRECT_MESSAGE,
    } satisfies Envelope;
  }
  const member = {
    ...memberPayload(guild, person.user.id),
    user: person.user,
    permissions: String(permissionsIn(guild, person.user.id)),
  };
  return {
    ...common,
    guild_id: guild.id,
    guild: { id: guild.id, features: [], locale: Locale.EnglishUS },
    guild_locale: Locale.EnglishUS,
    member,
    context: InteractionContextType.Guild,
    app_permissions: String(permissionsIn(guild, BOT.id)),
  } satisfies Envelope;
}
