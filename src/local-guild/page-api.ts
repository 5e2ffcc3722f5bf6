/**
 * The JSON API between the chat page and the local guild's server. Messages, commands, components and modals
 * are in Discord's own payload shapes; everything else is plain. Each request names the member who asks
 * (`member=ID`), and only ever gets what that member may see.
 *
 *     GET  /                                    index.html; its style sheets, its icon and main.js, made of page/*.ts, are under /assets/
 *     GET  /page/state?member=ID                PageState (without `member`: as the first member)
 *     GET  /page/messages?member=ID&channel=ID  PageMessages, oldest first
 *     GET  /page/events?member=ID               Server-Sent Events: `event: NAME`, `data: JSON` (PageEvents)
 *     POST /page/actions/ACTION                 JSON PageActions[ACTION] → 200 PageReply
 *     POST /page/actions/upload?member=ID&filename=NAME   the file's bytes as body → 200 APIAttachment
 *
 * Errors are `{ error: "sentence" }`: status 400 where the member may not or the input is wrong, 504 with
 * "The application did not respond" where the bot is silent for 3 seconds.
 *
 * Content-Security-Policy of the page: only its own origin, no inline script and no inline style (setting
 * `element.style` from a module is allowed, a `style="…"` in HTML is not).
 */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
  ChannelType,
} from 'discord-api-types/v10';

export interface PageState {
  readonly application: { readonly id: string; readonly name: string; readonly bot: APIUser };
  /** Whether the bot has an open gateway session just now. */
  readonly online: boolean;
  /** Questions to begin with, as they would be typed: `/who-met person:Li Shangfu`. */
  readonly examples?: readonly string[];
  /** Everybody whom the person at the page can be. */
  readonly members: readonly PageMember[];
  /** Whose view this is. */
  readonly me: PageMember;
  /** The guilds of `me`, each with the commands that `me` may use there. */
  readonly guilds: readonly PageGuild[];
  /** The conversation of `me` with the bot. */
  readonly directMessage: PageChannel & { readonly commands: readonly APIApplicationCommand[] };
}

export interface PageMember {
  readonly user: APIUser;
  /** What this member stands for, in a few words: "administrator", "newcomer without permissions". */
  readonly note: string;
}

interface PageGuild {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly PageChannel[];
  /** Chat-input (type 1) and message commands (type 3), as registered, that `me` may use in this guild. */
  readonly commands: readonly APIApplicationCommand[];
  /** Ids of the guild's members, for drawing a member list. */
  readonly memberIds: readonly string[];
  /** The permission bits of `me` in this guild, as a decimal string. */
  readonly permissions: string;
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
}

/** Ephemeral messages have flag 64, thinking ones flag 128 (Loading) until they are edited. */
export interface PageMessages {
  readonly messages: readonly APIMessage[];
}

/** The events of the stream by name. After a reconnect the page should load state and messages again. */
export interface PageEvents {
  /** A new message; a deferred reply arrives with flag 128 (Loading) and empty content: "Verbatim is thinking…". */
  readonly 'message-create': { readonly message: APIMessage };
  readonly 'message-update': { readonly message: APIMessage };
  readonly 'message-delete': { readonly channelId: string; readonly messageId: string };
  /** An interaction of this member failed: "The application did not respond". */
  readonly failed: PageFailure;
  /** An entry of the developer panel, new or grown: replace the one with the same id. */
  readonly interaction: InteractionLogEntry;
  /** Commands were registered, or the bot came or went: load the state again. */
  readonly state: { readonly online: boolean };
}

interface PageFailure {
  readonly interactionId: string;
  readonly channelId: string;
  /** The message whose button or select was used, or that waits for its deferred reply; null for a command. */
  readonly messageId: string | null;
  readonly text: string;
}

/** One interaction of this member with everything that the bot answered to it. */
export interface InteractionLogEntry {
  readonly id: string;
  readonly channelId: string;
  /** `/ask`, `autocomplete /ask`, `button`, `select`, `modal`, `message command`. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** The INTERACTION_CREATE payload that the bot got, its token left out. */
  readonly payload: unknown;
  readonly answers: readonly InteractionLogAnswer[];
}

export interface InteractionLogAnswer {
  /** `POST callback`, `PATCH @original`, `POST follow-up` … */
  readonly request: string;
  /** Milliseconds after `sentAt`. */
  readonly after: number;
  readonly status: number;
  /** What the bot sent; null for GET and DELETE. */
  readonly body: unknown;
  /** Discord's error body where the server refused the request; else null. */
  readonly error: unknown;
}

/** A value that a member gave to an option: an attachment is given by the id that `upload` returned. */
export type OptionValue = string | number | boolean;

interface InChannel {
  readonly member: string;
  readonly channel: string;
}

interface SlashAction extends InChannel {
  /** The command's name without `/`; a subcommand follows after a space: `article add`. */
  readonly command: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

interface AutocompleteAction extends SlashAction {
  /** The option being typed; its text so far is its value in `options` (absent: empty). */
  readonly focused: string;
}

interface ClickAction extends InChannel {
  readonly message: string;
  readonly customId: string;
}

interface SelectAction extends ClickAction {
  readonly values: readonly string[];
}

interface SubmitAction extends InChannel {
  /** `PageReply.id` of the reply that carried the modal. */
  readonly interaction: string;
  /** By custom_id: text of a text input; values of a select; ids of uploaded attachments of a file upload. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

interface MessageCommandAction extends InChannel {
  readonly command: string;
  readonly message: string;
}

interface SendMessageAction extends InChannel {
  readonly content: string;
  /** Ids of uploaded attachments. */
  readonly attachments?: readonly string[];
}

/** What each `POST /page/actions/…` takes. */
export interface PageActions {
  readonly slash: SlashAction;
  readonly autocomplete: AutocompleteAction;
  readonly click: ClickAction;
  readonly select: SelectAction;
  readonly submit: SubmitAction;
  readonly 'message-command': MessageCommandAction;
  readonly 'send-message': SendMessageAction;
}

/**
 * How the bot acknowledged. Messages come over the event stream too (perhaps before this answer): draw them by id.
 * - `message`: a reply; with flag 128 (Loading) the bot thinks, and a `message-update` follows
 * - `update`: the message with the component was changed, or will be (deferred update)
 * - `modal`: open this form, then `submit`
 * - `choices`: suggestions of an autocomplete
 * - `sent`: the member's own message, of `send-message`
 */
export type PageReply = { readonly id: string } & (
  | { readonly kind: 'message' | 'update' | 'sent'; readonly message: APIMessage }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
);
