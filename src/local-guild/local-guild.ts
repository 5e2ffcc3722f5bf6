import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIApplicationCommand, APIAttachment, APIMessage } from 'discord-api-types/v10';
import { createActions, whereabouts } from './actions.ts';
import { type Clock, systemClock } from './clock.ts';
import { createCommandRegistry } from './commands.ts';
import { createEventHub, type EventHub } from './event-hub.ts';
import { createFaultQueue, type Faults } from './faults.ts';
import { createFileStore, type FileStore, type NewFile } from './files.ts';
import { createGateway } from './gateway.ts';
import { isFromHere, sendJson } from './http-exchange.ts';
import { ActionError, createInteractionStore, type Interaction } from './interactions.ts';
import { createMessageStore, type MessageStore } from './messages.ts';
import type { PageActions, PageReply } from './page-api.ts';
import { openPageFiles } from './page-files.ts';
import { createPageServer } from './page-server.ts';
import { Refusal } from './refusal.ts';
import { restRoutes } from './rest-routes.ts';
import { createRestServer, isRestPath } from './rest-server.ts';
import { createSnowflakes } from './snowflakes.ts';
import { APPLICATION_ID, GUILDS } from './world.ts';

/** The port where the guild is looked for first. */
export const WELL_KNOWN_PORT = 4690;

/** How a local guild is started; everything has a default. */
export interface LocalGuildOptions {
  /** The first port to try (0: any free one); the next free one is taken where it is not free. */
  readonly port?: number;
  readonly clock?: Clock;
  /** Whether the bot's bodies are held against Discord's published schemas; true unless said otherwise. */
  readonly strict?: boolean;
  /** Whether our own answers are too, for tests; see `brokenAnswers`. */
  readonly checkAnswers?: boolean;
  /** Milliseconds between the bot's heartbeats. */
  readonly heartbeatInterval?: number;
  /** Questions with which the page begins: `/who-met person:Li Shangfu`. Without them it asks the bot for suggestions. */
  readonly examples?: readonly string[];
}

/** How a member's action ends: with the bot's reply, or with `ActionError` ("The application did not respond"). */
type Act<Name extends keyof PageActions> = (action: PageActions[Name]) => Promise<PageReply>;

/** A Discord on loopback, with everything that a person at the page, or a test, can do in it. */
export interface LocalGuild {
  /** Where page and API are: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** What the bot logs in with. */
  readonly token: string;
  readonly applicationId: string;
  readonly guildIds: readonly string[];
  readonly actions: {
    readonly slash: Act<'slash'>;
    readonly autocomplete: Act<'autocomplete'>;
    readonly click: Act<'click'>;
    readonly select: Act<'select'>;
    readonly submit: Act<'submit'>;
    readonly messageCommand: Act<'message-command'>;
    readonly sendMessage: (action: PageActions['send-message']) => APIMessage;
    readonly upload: (memberId: string, file: NewFile) => APIAttachment;
  };
  /** The commands that a member may use in a channel; throws `ActionError` where there is none. */
  readonly commandsFor: (where: {
    readonly member: string;
    readonly channel: string;
  }) => readonly APIApplicationCommand[];
  readonly messages: Pick<MessageStore, 'list'>;
  readonly events: Pick<EventHub, 'subscribe'>;
  readonly faults: Faults;
  /** The bot is removed from a guild; its commands there are gone until it is added again. */
  readonly removeBot: (guildId: string) => void;
  readonly addBot: (guildId: string) => void;
  /** Whether the bot is connected. */
  readonly isOnline: () => boolean;
  /** `METHOD /path` of each request that the guild does not implement: a test asserts that there is none. */
  readonly unimplementedRoutes: readonly string[];
  /** Our own answers that broke Discord's schema, with `checkAnswers`. */
  readonly brokenAnswers: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a local guild on loopback; throws where no port is free, or where its page does not compile. */
export async function startLocalGuild(options: LocalGuildOptions = {}): Promise<LocalGuild> {
  const { clock = systemClock, strict = true, checkAnswers = false } = options;
  const token = randomBytes(24).toString('base64url');
  const unimplemented: string[] = [];
  const brokenAnswers: string[] = [];
  let port = 0;
  const nextId = createSnowflakes(clock);
  const events = createEventHub();
  const files = createFileStore(clock, nextId, () => `http://127.0.0.1:${port}`);
  const messages = createMessageStore(clock, nextId, events);
  const interactions = createInteractionStore(clock, nextId, events);
  const announce = (): void => events.publish('state', { online: gateway.isOnline() }, () => true);
  const commands = createCommandRegistry({
    nextId,
    strict,
    onChange: announce,
    isIn: (guildId) => gateway.isIn(guildId),
  });
  const gateway = createGateway({
    token,
    url: () => `ws://127.0.0.1:${port}/gateway`,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    onPresence: announce,
  });
  const queue = createFaultQueue();
  const actions = createActions({ commands, files, gateway, interactions, messages });
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}/gateway`;
  const rest = createRestServer({
    routes: restRoutes({ interactions, messages, files, strict, commands, gatewayUrl }),
    token,
    faults: queue,
    interactions,
    checkAnswers,
    unimplemented,
    brokenAnswers,
  });
  const page = createPageServer({
    actions,
    commands,
    events,
    examples: options.examples,
    gateway,
    messages,
    pageFiles: await openPageFiles(),
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isFromHere(request, port)) {
      sendJson(response, 403, {
        error: 'Only this machine, and only pages of this guild, may ask',
      });
      return;
    }
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (url.pathname === '/' && request.headers.host !== url.host) {
      // Files have the address with the number: the page must be of the same origin to show them.
      response.writeHead(302, { Location: url.href }).end();
    } else if (isRestPath(url.pathname)) await rest(request, response, url);
    else if (url.pathname.startsWith('/cdn/')) sendFile(files, url, response);
    else await page(request, response, url);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => sendFailure(response, error));
  });
  server.on('upgrade', (request, socket, head) => {
    const isGateway = request.url?.startsWith('/gateway') && isFromHere(request, port);
    if (isGateway) gateway.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  // The bot is quiet for minutes; a connection closed under its next request would fail it.
  server.keepAliveTimeout = 120_000;
  port = await listen(server, options.port ?? WELL_KNOWN_PORT);

  return {
    url: `http://127.0.0.1:${port}`,
    token,
    applicationId: APPLICATION_ID,
    guildIds: GUILDS.map(({ id }) => id),
    actions: {
      slash: async (action) => replyTo(actions.slash(action)),
      autocomplete: async (action) => replyTo(actions.autocomplete(action)),
      click: async (action) => replyTo(actions.click(action)),
      select: async (action) => replyTo(actions.select(action)),
      submit: async (action) => replyTo(actions.submit(action)),
      messageCommand: async (action) => replyTo(actions['message-command'](action)),
      sendMessage: (action) => actions.sendMessage(action).message,
      upload: actions.upload,
    },
    commandsFor: (where) => commands.usable(whereabouts(where).place, where.member),
    messages,
    events,
    faults: {
      ...gateway,
      failRequests: queue.order,
      restart: () => {
        interactions.forgetAll();
        messages.forgetAll();
        gateway.forgetAll();
      },
    },
    removeBot: gateway.leaveGuild,
    addBot: gateway.joinGuild,
    isOnline: gateway.isOnline,
    unimplementedRoutes: unimplemented,
    brokenAnswers,
    close: () =>
      new Promise((resolve) => {
        gateway.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function replyTo(interaction: Interaction): Promise<PageReply> {
  return interaction.replied.promise;
}

function sendFile(files: FileStore, url: URL, response: ServerResponse): void {
  const file = files.open(url);
  if (!file) {
    sendJson(response, 404, { error: 'This content is no longer available.' });
    return;
  }
  response.writeHead(200, {
    'Content-Type': file.attachment.content_type ?? 'application/octet-stream',
    'Content-Length': file.bytes.byteLength,
    'Content-Disposition': 'attachment',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(file.bytes);
}

function sendFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
  } else if (error instanceof Refusal) {
    sendJson(response, error.status, error.body);
  } else if (error instanceof ActionError) {
    sendJson(response, error.status, { error: error.message });
  } else {
    sendJson(response, 500, { error: String(error) });
  }
}

/** Listens on loopback at that port or one of the next twenty; returns the port. */
async function listen(server: ReturnType<typeof createServer>, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= first + 20) throw error;
    }
  }
}
