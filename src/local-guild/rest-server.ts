import type { IncomingMessage, ServerResponse } from 'node:http';
import { findSchemaErrors } from './discord-schemas.ts';
import type { FaultQueue, RestFault } from './faults.ts';
import { readSentBody, type SentBody, sendJson } from './http-exchange.ts';
import type { InteractionStore } from './interactions.ts';
import { Refusal, refusal } from './refusal.ts';
import type { RestAnswer, RestRoute } from './rest-routes.ts';

const PREFIX = '/api/v10';

interface RestOptions {
  readonly routes: readonly RestRoute[];
  readonly token: string;
  readonly faults: FaultQueue;
  readonly interactions: InteractionStore;
  /** Whether our own answers are held against Discord's schemas. */
  readonly checkAnswers: boolean;
  /** `METHOD /path` of requests that no route takes. */
  readonly unimplemented: string[];
  /** Our own answers that broke Discord's schema. */
  readonly brokenAnswers: string[];
}

/** Whether a path belongs to Discord's REST API. */
export function isRestPath(path: string): boolean {
  return path.startsWith('/api/');
}

/** Answers requests of the bot as Discord's REST API does. */
export function createRestServer(
  options: RestOptions,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> {
  const answerTo = async (
    request: IncomingMessage,
    url: URL,
    sent: SentBody,
  ): Promise<RestAnswer> => {
    const path = url.pathname.slice(PREFIX.length);
    const method = request.method ?? 'GET';
    const found = url.pathname.startsWith(PREFIX) ? match(options.routes, method, path) : undefined;
    if (!found) {
      options.unimplemented.push(`${method} ${url.pathname}`);
      return { status: 404, body: { message: '404: Not Found', code: 0 } };
    }
    const { route, params } = found;
    const authorized = request.headers.authorization === `Bot ${options.token}`;
    if (route.authorized && !authorized) throw refusal(0);
    return route.answer({ params, query: url.searchParams, sent });
  };

  return async (request, response, url) => {
    const fault = options.faults.next(url.pathname);
    if (fault) {
      request.resume();
      sendFault(response, fault);
      return;
    }
    const sent = await readSentBody(request);
    const answer = await answerTo(request, url, sent).catch(toRefusedAnswer);
    await checkAnswer(options, answer, `${request.method} ${url.pathname}`);
    log(options.interactions, `${request.method}`, url, sent, answer);
    if (answer.body) sendJson(response, answer.status, answer.body);
    else response.writeHead(answer.status).end();
  };
}

function match(
  routes: readonly RestRoute[],
  method: string,
  path: string,
): { route: RestRoute; params: Record<string, string> } | undefined {
  const parts = path.split('/').map(decodeURIComponent);
  for (const route of routes) {
    const wanted = route.path.split('/');
    if (route.method !== method || wanted.length !== parts.length) continue;
    const pairs = wanted.map((name, n) => [name, parts[n] ?? ''] as const);
    if (!pairs.every(([name, part]) => name.startsWith(':') || name === part)) continue;
    const named = pairs.filter(([name]) => name.startsWith(':'));
    return {
      route,
      params: Object.fromEntries(named.map(([name, part]) => [name.slice(1), part])),
    };
  }
  return undefined;
}

function toRefusedAnswer(error: unknown): RestAnswer {
  if (error instanceof Refusal) return { status: error.status, body: error.body };
  throw error;
}

async function checkAnswer(options: RestOptions, answer: RestAnswer, what: string): Promise<void> {
  if (!options.checkAnswers || !answer.schema) return;
  for (const { path, message } of await findSchemaErrors(answer.schema, answer.body)) {
    options.brokenAnswers.push(`${what}: ${path.join('.')}: ${message}`);
  }
}

function sendFault(response: ServerResponse, { status, retryAfter = 1 }: RestFault): void {
  if (status !== 429) {
    sendJson(response, status, { message: `${status}: simulated`, code: 0 });
    return;
  }
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: false };
  sendJson(response, status, body, {
    'Retry-After': String(retryAfter),
    'X-RateLimit-Scope': 'user',
  });
}

/** Tells the developer panel what the bot sent with the token of an interaction. */
function log(
  interactions: InteractionStore,
  method: string,
  url: URL,
  { body = null }: SentBody,
  answer: RestAnswer,
): void {
  const [, , , kind, first = '', token = '', ...rest] = url.pathname.split('/');
  const interaction =
    kind === 'interactions' ? interactions.find(first) : interactions.findByToken(token);
  if (!interaction) return;
  const what = kind === 'webhooks' && rest.length === 0 ? 'follow-up' : (rest.at(-1) ?? '');
  interactions.logAnswer(interaction, {
    request: `${method} ${decodeURIComponent(what)}`,
    status: answer.status,
    body,
    error: answer.status < 400 ? null : answer.body,
  });
}
