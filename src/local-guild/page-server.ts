import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Actions, whereabouts } from './actions.ts';
import type { CommandRegistry } from './commands.ts';
import type { EventHub } from './event-hub.ts';
import type { Gateway } from './gateway.ts';
import { readBytes, readJson, sendJson } from './http-exchange.ts';
import { ActionError, type Interaction } from './interactions.ts';
import { isJsonObject } from './json.ts';
import type { MessageStore } from './messages.ts';
import type { PageActions, PageMember, PageReply, PageState } from './page-api.ts';
import { type PageFiles, sendPageFile } from './page-files.ts';
import { Refusal } from './refusal.ts';
import {
  APPLICATION_ID,
  BOT,
  findPerson,
  GUILDS,
  type GuildPerson,
  PEOPLE,
  permissionsIn,
} from './world.ts';

/** What the page needs of the guild. */
export interface PageContext {
  readonly actions: Actions;
  readonly commands: CommandRegistry;
  readonly events: EventHub;
  readonly examples: readonly string[] | undefined;
  readonly gateway: Gateway;
  readonly messages: MessageStore;
  readonly pageFiles: PageFiles;
}

type Handler = (request: IncomingMessage, url: URL) => object | Promise<object>;

/** Serves the page, its JSON API (see page-api.ts) and its event stream. */
export function createPageServer(
  context: PageContext,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> {
  const handlers: Readonly<Record<string, Handler>> = {
    'GET /page/state': (_, url) => pageState(context, memberIn(url)),
    'GET /page/messages': (_, url) => {
      const { person, place } = whereabouts({
        member: memberIn(url).user.id,
        channel: url.searchParams.get('channel') ?? '',
      });
      return { messages: context.messages.list(place.channel.id, person.user.id) };
    },
    'POST /page/actions/upload': async (request, url) => {
      const filename = url.searchParams.get('filename') ?? '';
      const contentType = request.headers['content-type'];
      const file = { filename, bytes: await readBytes(request), contentType };
      return context.actions.upload(memberIn(url).user.id, file);
    },
    ...actionHandlers(context.actions),
  };

  return async (request, response, url) => {
    if (url.pathname === '/page/events') {
      streamEvents(context.events, memberIn(url).user.id, request, response);
      return;
    }
    const handler = handlers[`${request.method} ${url.pathname}`];
    if (handler) await respond(response, async () => handler(request, url));
    else if (request.method !== 'GET' || !sendPageFile(context.pageFiles, url.pathname, response)) {
      sendJson(response, 404, { error: 'There is nothing here' });
    }
  };
}

function actionHandlers(actions: Actions): Record<string, Handler> {
  const acknowledged =
    <Action>(start: (action: Action) => Interaction): Handler =>
    async (request) =>
      start(await readAction<Action>(request)).acknowledged.promise;
  return {
    'POST /page/actions/slash': acknowledged(actions.slash),
    'POST /page/actions/autocomplete': acknowledged(actions.autocomplete),
    'POST /page/actions/click': acknowledged(actions.click),
    'POST /page/actions/select': acknowledged(actions.select),
    'POST /page/actions/submit': acknowledged(actions.submit),
    'POST /page/actions/message-command': acknowledged(actions['message-command']),
    'POST /page/actions/send-message': async (request) => {
      const action = await readAction<PageActions['send-message']>(request);
      const { message } = actions.sendMessage(action);
      return { id: message.id, kind: 'sent', message } satisfies PageReply;
    },
  };
}

/** The page is our own and sends what page-api.ts says; a foreign body only gets an error. */
async function readAction<Action>(request: IncomingMessage): Promise<Action> {
  const body = await readJson(request);
  if (!isJsonObject(body)) throw new ActionError('An action is a JSON object');
  return body as unknown as Action;
}

async function respond(response: ServerResponse, work: () => Promise<object>): Promise<void> {
  try {
    sendJson(response, 200, await work());
  } catch (error) {
    if (error instanceof ActionError || error instanceof Refusal) {
      sendJson(response, error.status, { error: error.message });
    } else if (error instanceof TypeError) {
      sendJson(response, 400, { error: `The action is incomplete: ${error.message}` });
    } else throw error;
  }
}

function memberIn(url: URL): GuildPerson {
  const id = url.searchParams.get('member');
  const person = id === null ? PEOPLE[0] : findPerson(id);
  if (!person) throw new ActionError(`There is no member ${id}`);
  return person;
}

/** What that member sees of guilds, channels and commands. */
function pageState({ commands, examples, gateway }: PageContext, person: GuildPerson): PageState {
  const memberId = person.user.id;
  const channel = person.directMessage;
  return {
    application: { id: APPLICATION_ID, name: BOT.global_name ?? BOT.username, bot: BOT },
    online: gateway.isOnline(),
    ...(examples && { examples }),
    members: PEOPLE.map(toPageMember),
    me: toPageMember(person),
    guilds: GUILDS.filter(({ members }) => members.has(memberId)).map((guild) => ({
      id: guild.id,
      name: guild.name,
      channels: guild.channels,
      commands: guild.channels
        .slice(0, 1)
        .flatMap((first) => commands.usable({ guild, channel: first }, memberId)),
      memberIds: [...guild.members.keys()],
      permissions: String(permissionsIn(guild, memberId)),
    })),
    directMessage: { ...channel, commands: commands.usable({ guild: null, channel }, memberId) },
  };
}

function toPageMember({ user, note }: GuildPerson): PageMember {
  return { user, note };
}

function streamEvents(
  events: EventHub,
  memberId: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.write('retry: 1000\n\n');
  const end = events.subscribe(memberId, (name, data) => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  });
  request.on('close', end);
}
