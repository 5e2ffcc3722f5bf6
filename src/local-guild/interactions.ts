import { randomBytes } from 'node:crypto';
import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  type MessageType,
} from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { EventHub } from './event-hub.ts';
import type { InteractionLogAnswer, InteractionLogEntry, PageReply } from './page-api.ts';
import { createPending, type Pending } from './pending.ts';
import { refusal } from './refusal.ts';
import type { GuildPerson, Place } from './world.ts';

/** How long the bot has for its first answer, in ms. */
const ACKNOWLEDGE_WITHIN = 3000;
/** How long an interaction's token lives, in ms. */
const TOKEN_LIFETIME = 15 * 60 * 1000;

/** What a member reads when the bot stays silent. */
const NO_RESPONSE = 'The application did not respond';

/** An action of a member that cannot be done: 400 where the member is wrong, 504 where the bot is silent. */
export class ActionError extends Error {
  readonly status: 400 | 504;

  constructor(message: string, status: 400 | 504 = 400) {
    super(message);
    this.status = status;
  }
}

/** What a member did, before the bot knows of it. */
export interface NewInteraction {
  readonly type: InteractionType;
  readonly person: GuildPerson;
  readonly place: Place;
  /** For the developer panel: `/ask`, `button` … */
  readonly title: string;
  /** The command's name, for "Ada used /ask"; null for components. */
  readonly commandName: string | null;
  /** What kind of message Discord makes of the reply. */
  readonly replyType: MessageType;
  /** The message whose component or modal it is. */
  readonly messageId: string | null;
}

/** An interaction between a member's action and the bot's last answer to it. */
export interface Interaction extends NewInteraction {
  readonly id: string;
  readonly token: string;
  readonly createdAt: number;
  /** The callback's type; null until the bot has acknowledged. */
  acknowledgedAs: number | null;
  /** The message that `@original` means. */
  originalId: string | null;
  /** Every message that this token may edit. */
  readonly messageIds: Set<string>;
  modal: APIModalInteractionResponseCallbackData | null;
  readonly acknowledged: Pending<PageReply>;
  /** Settles when the member has something to read: after a deferral, its edit or follow-up. */
  readonly replied: Pending<PageReply>;
  log: InteractionLogEntry;
}

/** The interactions of the last 15 minutes. */
export interface InteractionStore {
  readonly open: (interaction: NewInteraction) => Interaction;
  /** Publishes the payload that the bot gets, without its token. */
  readonly logPayload: (interaction: Interaction, payload: object) => void;
  readonly logAnswer: (
    interaction: Interaction,
    answer: Omit<InteractionLogAnswer, 'after'>,
  ) => void;
  /** For a callback: throws refusals 10062 (unknown or late), 50027 (other token) and 40060 (second answer). */
  readonly awaiting: (id: string, token: string) => Interaction;
  /** For a webhook: throws refusals 50027 (unknown or too old) and 10015 (not acknowledged yet). */
  readonly acknowledged: (token: string) => Interaction;
  readonly find: (id: string) => Interaction | undefined;
  readonly findByToken: (token: string) => Interaction | undefined;
  /** Publishes that the bot was silent, and rejects who waits. */
  readonly fail: (interaction: Interaction) => void;
  readonly forgetAll: () => void;
}

/** An empty store. */
export function createInteractionStore(
  clock: Clock,
  nextId: () => string,
  events: EventHub,
): InteractionStore {
  const byId = new Map<string, Interaction>();
  const byToken = new Map<string, Interaction>();
  const age = (interaction: Interaction): number => clock.now() - interaction.createdAt;

  const publishLog = (interaction: Interaction, change: Partial<InteractionLogEntry>): void => {
    interaction.log = { ...interaction.log, ...change };
    events.publish('interaction', interaction.log, (id) => id === interaction.person.user.id);
  };

  const fail = (interaction: Interaction): void => {
    const failure = {
      interactionId: interaction.id,
      channelId: interaction.place.channel.id,
      messageId: interaction.originalId ?? interaction.messageId,
      text: NO_RESPONSE,
    };
    // A failed completion is no message: who typed learns it from the answer to the request.
    if (interaction.type !== InteractionType.ApplicationCommandAutocomplete) {
      events.publish('failed', failure, (id) => id === interaction.person.user.id);
    }
    interaction.acknowledged.reject(new ActionError(NO_RESPONSE, 504));
    interaction.replied.reject(new ActionError(NO_RESPONSE, 504));
  };

  const open = (wanted: NewInteraction): Interaction => {
    const id = nextId();
    const createdAt = clock.now();
    const channelId = wanted.place.channel.id;
    const interaction: Interaction = {
      ...wanted,
      id,
      token: randomBytes(24).toString('base64url'),
      createdAt,
      acknowledgedAs: null,
      originalId: null,
      messageIds: new Set(),
      modal: null,
      acknowledged: createPending(),
      replied: createPending(),
      log: { id, channelId, title: wanted.title, sentAt: createdAt, payload: null, answers: [] },
    };
    byId.set(id, interaction);
    byToken.set(interaction.token, interaction);
    const cancel = clock.after(ACKNOWLEDGE_WITHIN, () => {
      if (interaction.acknowledgedAs === null) fail(interaction);
    });
    interaction.acknowledged.promise.then(cancel, cancel);
    clock.after(TOKEN_LIFETIME, () => {
      byId.delete(id);
      byToken.delete(interaction.token);
      // A deferral of a reply is a promise; that of an update is not.
      const isOwed =
        interaction.acknowledgedAs === InteractionResponseType.DeferredChannelMessageWithSource;
      if (isOwed && !interaction.replied.isSettled()) fail(interaction);
      else interaction.replied.reject(new ActionError(NO_RESPONSE, 504));
    });
    return interaction;
  };

  return {
    open,
    fail,
    logPayload: (interaction, payload) =>
      publishLog(interaction, { payload: { ...payload, token: undefined } }),
    logAnswer: (interaction, answer) => {
      const answers = [...interaction.log.answers, { ...answer, after: age(interaction) }];
      publishLog(interaction, { answers });
    },
    awaiting: (id, token) => {
      const interaction = byId.get(id);
      if (!interaction) throw refusal(10062);
      if (interaction.token !== token) throw refusal(50027);
      if (interaction.acknowledgedAs !== null) throw refusal(40060);
      if (age(interaction) > ACKNOWLEDGE_WITHIN) throw refusal(10062);
      return interaction;
    },
    acknowledged: (token) => {
      const interaction = byToken.get(token);
      if (!interaction || age(interaction) > TOKEN_LIFETIME) throw refusal(50027);
      if (interaction.acknowledgedAs === null) throw refusal(10015);
      return interaction;
    },
    find: (id) => byId.get(id),
    findByToken: (token) => byToken.get(token),
    forgetAll: () => {
      byId.clear();
      byToken.clear();
    },
  };
}
