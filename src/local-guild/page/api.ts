import type { APIAttachment } from 'discord-api-types/v10';
import type { PageActions, PageEvents, PageMessages, PageReply, PageState } from '../page-api.ts';

/** What the local guild refused or could not do, in words for the member. */
class ApiError extends Error {
  override readonly name = 'ApiError';
}

/** Why something failed, in words for the member; what the local guild did not say is a fault of the page, and is logged. */
export function reasonOf(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  console.error(error);
  return 'This could not be done. The browser’s console says why.';
}

type EventHandlers = {
  readonly [Name in keyof PageEvents]: (data: PageEvents[Name]) => void;
};

/** What the page is told of its connection. */
interface ConnectionHandlers {
  readonly interrupted: () => void;
  /** Something may have been missed meanwhile. */
  readonly resumed: () => void;
}

/** What a member sees of guilds, channels and commands; null: the first member. */
export function loadState(member: string | null): Promise<PageState> {
  return call(`/page/state${member === null ? '' : `?${new URLSearchParams({ member })}`}`);
}

/** The messages of a channel that this member sees, oldest first. */
export function loadMessages(member: string, channel: string): Promise<PageMessages> {
  return call(`/page/messages?${new URLSearchParams({ member, channel })}`);
}

/** Does what a member does, and resolves with how the bot acknowledged it. */
export function act<Action extends keyof PageActions>(
  action: Action,
  body: PageActions[Action],
): Promise<PageReply> {
  const headers = { 'content-type': 'application/json' };
  return call(`/page/actions/${action}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Gives the local guild a member's file. */
export function upload(member: string, file: File): Promise<APIAttachment> {
  const query = new URLSearchParams({ member, filename: file.name });
  const headers = { 'content-type': file.type || 'application/octet-stream' };
  return call(`/page/actions/upload?${query}`, { method: 'POST', headers, body: file });
}

/** Follows what the server tells one member; returns what ends it. */
export function followEvents(
  member: string,
  handlers: EventHandlers,
  connection: ConnectionHandlers,
): () => void {
  const stream = new EventSource(`/page/events?${new URLSearchParams({ member })}`);
  let interrupted = false;
  stream.addEventListener('error', () => {
    interrupted = true;
    connection.interrupted();
  });
  stream.addEventListener('open', () => {
    if (interrupted) connection.resumed();
    interrupted = false;
  });
  for (const [name, handle] of Object.entries(handlers)) {
    stream.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }
  return () => stream.close();
}

/** What the server answers, in the shape that `page-api.ts` promises for the path. */
async function call<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch(() => null);
  if (!response) throw new ApiError('The local guild cannot be reached. Is it still running?');
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  throw new ApiError(body?.error ?? `The local guild answered ${response.status}.`);
}
