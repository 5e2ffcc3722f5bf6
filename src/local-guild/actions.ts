import {
  type APIAttachment,
  ApplicationCommandType,
  GatewayDispatchEvents,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { commandData, findCommand } from './command-input.ts';
import type { CommandRegistry } from './commands.ts';
import { buttonData, modalData, selectData, uploaded } from './component-input.ts';
import type { FileStore, NewFile } from './files.ts';
import type { Gateway } from './gateway.ts';
import { interactionPayload } from './interaction-payloads.ts';
import {
  ActionError,
  type Interaction,
  type InteractionStore,
  type NewInteraction,
} from './interactions.ts';
import type { MessageStore, StoredMessage } from './messages.ts';
import type { PageActions } from './page-api.ts';
import {
  findPerson,
  findPlace,
  type GuildPerson,
  mayRead,
  type Place,
  permissionsIn,
} from './world.ts';

/** What a member can do, as functions; each throws `ActionError` for what Discord's client would not let them do. */
export type Actions = {
  readonly [Name in Exclude<keyof PageActions, 'send-message'>]: (
    action: PageActions[Name],
  ) => Interaction;
} & {
  /** Posts a message of the member's own and returns its id. */
  readonly sendMessage: (action: PageActions['send-message']) => StoredMessage;
  /** Stores a file of a member for an option, a modal or a message. */
  readonly upload: (memberId: string, file: NewFile) => APIAttachment;
};

/** What the actions need of the guild. */
export interface ActionContext {
  readonly commands: CommandRegistry;
  readonly files: FileStore;
  readonly gateway: Gateway;
  readonly interactions: InteractionStore;
  readonly messages: MessageStore;
}

/** The actions of the members of that guild. */
export function createActions(context: ActionContext): Actions {
  const { commands, files, interactions, messages } = context;

  const send = (wanted: NewInteraction, details: object): Interaction => {
    const interaction = interactions.open(wanted);
    const payload = interactionPayload(interaction, details);
    interactions.logPayload(interaction, payload);
    context.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload);
    return interaction;
  };

  const visible = (id: string, { person, place }: Where): StoredMessage => {
    const stored = messages.find(id);
    const isHere = stored?.place.channel.id === place.channel.id;
    if (!stored || !isHere || !messages.maySee(stored, person.user.id)) {
      throw new ActionError('You see no such message in this channel');
    }
    return stored;
  };

  const useComponent = (
    action: PageActions['click'],
    title: string,
    dataFor: (stored: StoredMessage) => object,
  ): Interaction => {
    const where = whereabouts(action);
    const stored = visible(action.message, where);
    const data = dataFor(stored);
    const type = InteractionType.MessageComponent;
    const replyType = MessageType.Default;
    const messageId = stored.message.id;
    const wanted = { ...where, type, title, replyType, commandName: null, messageId };
    return send(wanted, { data, message: stored.message });
  };

  const useCommand = (
    action: PageActions['slash'],
    focused: string | null,
    type: InteractionType,
  ): Interaction => {
    const where = whereabouts(action);
    const { command, options = {} } = action;
    const memberId = where.person.user.id;
    const usable = commands.usable(where.place, memberId);
    const data = commandData(usable, { command, options, focused }, files, memberId);
    const title = `${focused === null ? '' : 'autocomplete '}/${command}`;
    const replyType = MessageType.ChatInputCommand;
    const wanted = { ...where, type, title, replyType, commandName: command, messageId: null };
    return send(wanted, { data });
  };

  return {
    slash: (action) => useCommand(action, null, InteractionType.ApplicationCommand),
    autocomplete: (action) =>
      useCommand(action, action.focused, InteractionType.ApplicationCommandAutocomplete),
    click: (action) =>
      useComponent(action, 'button', ({ message }) => buttonData(message, action.customId)),
    select: (action) =>
      useComponent(action, 'select', ({ message }) =>
        selectData(message, action.customId, action.values),
      ),
    submit: (action) => {
      const where = whereabouts(action);
      const opened = interactions.find(action.interaction);
      const isOwn = opened?.person === where.person && opened.place.channel === where.place.channel;
      if (!opened?.modal || !isOwn) throw new ActionError('There is no such form open');
      const data = modalData(opened.modal, action.values, files, where.person.user.id);
      const stored = opened.messageId === null ? undefined : messages.find(opened.messageId);
      const { commandName, messageId, replyType } = opened;
      const type = InteractionType.ModalSubmit;
      const details = { data, ...(stored ? { message: stored.message } : {}) };
      const wanted = { ...where, type, title: 'modal', replyType, commandName };
      const interaction = send({ ...wanted, messageId: stored ? messageId : null }, details);
      opened.modal = null;
      return interaction;
    },
    'message-command': (action) => {
      const where = whereabouts(action);
      const { message } = visible(action.message, where);
      const usable = commands.usable(where.place, where.person.user.id);
      const { id, name, guild_id } = findCommand(
        usable,
        action.command,
        ApplicationCommandType.Message,
      );
      const data = {
        id,
        name,
        type: ApplicationCommandType.Message,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
        ...(guild_id ? { guild_id } : {}),
      };
      const type = InteractionType.ApplicationCommand;
      const title = `message command ${name}`;
      const replyType = MessageType.ContextMenuCommand;
      const wanted = { ...where, type, title, replyType, commandName: name, messageId: null };
      return send(wanted, { data });
    },
    sendMessage: ({ content, attachments: ids = [], ...action }) => {
      const where = whereabouts(action);
      const memberId = where.person.user.id;
      checkMayWrite(where, ids.length > 0);
      if (content.length > 2000 || (content.trim() === '' && ids.length === 0)) {
        throw new ActionError('A message has 1 to 2000 characters');
      }
      const attachments = ids.map((id) => uploaded(files, id, memberId));
      const filenames = attachments.map(({ filename }) => filename);
      const message = messages.create({
        place: where.place,
        author: where.person.user,
        privateTo: null,
        source: { content, embeds: [], components: [], filenames, flags: 0 },
        attachments,
        body: { content },
        type: MessageType.Default,
      });
      return visible(message.id, where);
    },
    upload: (memberId, file) => {
      if (!findPerson(memberId)) throw new ActionError(`There is no member ${memberId}`);
      return files.add(file, memberId, true);
    },
  };
}

interface Where {
  readonly person: GuildPerson;
  readonly place: Place;
}

/** Who acts where; throws `ActionError` where the member does not see that channel. */
export function whereabouts(action: { member: string; channel: string }): Where {
  const person = findPerson(action.member);
  if (!person) throw new ActionError(`There is no member ${action.member}`);
  const place = findPlace(action.channel);
  if (!place || !mayRead(place, person.user.id)) {
    throw new ActionError('You see no such channel');
  }
  return { person, place };
}

function checkMayWrite({ person, place }: Where, withFiles: boolean): void {
  if (!place.guild) return;
  const held = permissionsIn(place.guild, person.user.id);
  const { SendMessages, AttachFiles } = PermissionFlagsBits;
  const needed = withFiles ? SendMessages | AttachFiles : SendMessages;
  if ((held & needed) !== needed) throw new ActionError('You may not write in this channel');
}
