import { type AnswerContext, answerInteraction } from './callbacks.ts';
import type { CommandRegistry } from './commands.ts';
import type { SchemaName } from './discord-schemas.ts';
import { applicationPayload, guildPayload, memberPayload } from './guild-payloads.ts';
import type { SentBody } from './http-exchange.ts';
import type { Interaction } from './interactions.ts';
import { isJsonObject } from './json.ts';
import type { BotRequest } from './message-bodies.ts';
import { refusal } from './refusal.ts';
import { deleteReply, editReply, findReply, followUp } from './webhooks.ts';
import { APPLICATION_ID, BOT, GUILDS, type Guild } from './world.ts';

/** The answer to a request of the bot. */
export interface RestAnswer {
  readonly status: number;
  readonly body?: object;
  /** Discord's schema of the body, where it publishes one that we use. */
  readonly schema?: SchemaName;
}

/** What a route gets to work with. */
interface RestRequest {
  readonly sent: SentBody;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** One route of Discord's REST API. */
export interface RestRoute {
  readonly method: string;
  /** With `:name` for a parameter. */
  readonly path: string;
  /** Whether the bot has to send its token; routes with a token in the path need none. */
  readonly authorized: boolean;
  readonly answer: (request: RestRequest) => RestAnswer | Promise<RestAnswer>;
}

/** What the routes need of the guild. */
export interface RestContext extends AnswerContext {
  readonly commands: CommandRegistry;
  readonly gatewayUrl: () => string;
}

/** Every route that the guild implements. */
export function restRoutes(context: RestContext): readonly RestRoute[] {
  return [...plainRoutes(context), ...commandRoutes(context), ...interactionRoutes(context)];
}

function plainRoutes({ gatewayUrl }: RestContext): RestRoute[] {
  const get = (path: string, answer: RestRoute['answer']): RestRoute => ({
    method: 'GET',
    path,
    authorized: true,
    answer,
  });
  const session_start_limit = {
    total: 1000,
    remaining: 1000,
    reset_after: 0,
    max_concurrency: 1,
  };
  return [
    get('/gateway/bot', () => ({
      status: 200,
      body: { url: gatewayUrl(), shards: 1, session_start_limit },
      schema: 'GatewayBotResponseSchema',
    })),
    get('/users/@me', () => ({ status: 200, body: BOT })),
    get('/users/@me/guilds', () => ({
      status: 200,
      body: GUILDS.map(({ id, name }) => ({ id, name, icon: null, owner: false, features: [] })),
    })),
    get('/applications/@me', () => ({ status: 200, body: applicationPayload() })),
    get('/oauth2/applications/@me', () => ({ status: 200, body: applicationPayload() })),
    get('/guilds/:guild', ({ params }) => ({ status: 200, body: guildPayload(guildIn(params)) })),
    get('/guilds/:guild/members/:user', ({ params }) => {
      const guild = guildIn(params);
      const user = params.user === '@me' ? BOT.id : (params.user ?? '');
      if (user !== BOT.id && !guild.members.has(user)) throw refusal(10004);
      return { status: 200, body: memberPayload(guild, user) };
    }),
  ];
}

function commandRoutes({ commands }: RestContext): RestRoute[] {
  const scopes = ['/applications/:application/commands'];
  scopes.push('/applications/:application/guilds/:guild/commands');
  return scopes.flatMap((path) => {
    const route = (method: string, at: string, answer: RestRoute['answer']): RestRoute => ({
      method,
      path: at,
      authorized: true,
      answer: (request) => {
        if (request.params.application !== APPLICATION_ID) throw refusal(50001);
        return answer(request);
      },
    });
    return [
      route('GET', path, ({ params }) => ({ status: 200, body: commands.list(scopeIn(params)) })),
      route('PUT', path, async ({ params, sent }) => ({
        status: 200,
        body: await commands.replace(scopeIn(params), sent.body),
      })),
      route('POST', path, async ({ params, sent }) => ({
        status: 201,
        body: await commands.put(scopeIn(params), sent.body),
        schema: 'ApplicationCommandResponseSchema',
      })),
      route('DELETE', `${path}/:command`, ({ params }) => {
        commands.remove(scopeIn(params), params.command ?? '');
        return { status: 204 };
      }),
    ];
  });
}

function interactionRoutes(context: RestContext): RestRoute[] {
  const { interactions } = context;
  const route = (method: string, path: string, answer: RestRoute['answer']): RestRoute => ({
    method,
    path,
    authorized: false,
    answer,
  });
  const byToken = ({ params }: RestRequest): Interaction => {
    if (params.application !== APPLICATION_ID) throw refusal(10015);
    return interactions.acknowledged(params.token ?? '');
  };
  const message = '/webhooks/:application/:token/messages/:message';
  const schema = 'MessageResponseSchema';
  return [
    route('POST', '/interactions/:id/:token/callback', async ({ params, query, sent }) => {
      const interaction = interactions.awaiting(params.id ?? '', params.token ?? '');
      const body = await answerInteraction(context, interaction, botRequest(sent));
      if (query.get('with_response') !== 'true') return { status: 204 };
      return { status: 200, body, schema: 'InteractionCallbackResponseSchema' };
    }),
    route('POST', '/webhooks/:application/:token', async (given) => {
      const body = await followUp(context, byToken(given), botRequest(given.sent));
      return { status: 200, body, schema };
    }),
    route('GET', message, (given) => {
      const stored = findReply(context, byToken(given), given.params.message ?? '');
      return { status: 200, body: stored.message, schema };
    }),
    route('PATCH', message, async (given) => {
      const id = given.params.message ?? '';
      const body = await editReply(context, byToken(given), id, botRequest(given.sent));
      return { status: 200, body, schema };
    }),
    route('DELETE', message, (given) => {
      deleteReply(context, byToken(given), given.params.message ?? '');
      return { status: 204 };
    }),
  ];
}

function botRequest({ body, files }: SentBody): BotRequest {
  if (!isJsonObject(body)) throw refusal(50109);
  return { body, files };
}

function guildIn(params: Readonly<Record<string, string>>): Guild {
  const guild = GUILDS.find(({ id }) => id === params.guild);
  if (!guild) throw refusal(10004);
  return guild;
}

function scopeIn(params: Readonly<Record<string, string>>): string | null {
  return params.guild === undefined ? null : guildIn(params).id;
}
