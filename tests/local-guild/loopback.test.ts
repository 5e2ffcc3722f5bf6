import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import { inNewsroom } from './live-guild.ts';
import { ben } from './people.ts';

let guild: LocalGuild;
let port: number;

beforeAll(async () => {
  guild = await startLocalGuild({ port: 0 });
  port = Number(new URL(guild.url).port);
});

afterAll(() => guild.close());

/** The status of a request with any headers, which `fetch` would not let us send. */
function statusOf(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('a request', () => {
  const here = () => `127.0.0.1:${port}`;

  test.each<[what: string, headers: () => Record<string, string>]>([
    ['the address itself', () => ({ host: here() })],
    ['localhost', () => ({ host: `localhost:${port}` })],
    ['the page itself', () => ({ host: here(), origin: `http://${here()}` })],
    [
      'a link elsewhere',
      () => ({ host: here(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }),
    ],
  ])('from %s is served', async (_, headers) => {
    expect(await statusOf('/page/state', headers())).toBe(200);
  });

  test.each<[what: string, headers: () => Record<string, string>]>([
    ['a name that was bound to loopback', () => ({ host: `evil.example:${port}` })],
    ['a name that only begins like ours', () => ({ host: `localhost.evil.example:${port}` })],
    ['another port', () => ({ host: '127.0.0.1:1' })],
    ['a page of another site', () => ({ host: here(), origin: 'https://evil.example' })],
    ['a page on another port', () => ({ host: here(), origin: 'http://127.0.0.1:1' })],
    ['a page without origin', () => ({ host: here(), origin: 'null' })],
    [
      'an element of another site',
      () => ({ host: here(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }),
    ],
  ])('from %s is refused everywhere', async (_, headers) => {
    for (const path of ['/', '/page/state', '/page/events', '/api/v10/gateway/bot']) {
      expect(await statusOf(path, headers())).toBe(403);
    }
    const action = JSON.stringify({ ...inNewsroom(ben), content: 'forged' });
    expect(await statusOf('/page/actions/send-message', headers(), 'POST', action)).toBe(403);
  });

  test('for the page by another name is sent to the address that files have', async () => {
    expect(await statusOf('/', { host: `localhost:${port}` })).toBe(302);
    expect(await statusOf('/', { host: here() })).toBe(200);
  });

  test('of the bot needs its token', async () => {
    const url = `${guild.url}/api/v10/users/@me`;
    const status = async (Authorization: string) =>
      (await fetch(url, { headers: { Authorization } })).status;
    expect(await status(`Bot ${guild.token}`)).toBe(200);
    expect(await status('Bot guessed')).toBe(401);
  });
});

describe('a gateway connection', () => {
  test.each<[what: string, options: () => object]>([
    ['a page of another site', () => ({ origin: 'https://evil.example' })],
    ['a foreign host name', () => ({ headers: { host: `evil.example:${port}` } })],
  ])('from %s is refused', async (_, options) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/gateway`, options());
    const outcome = new Promise((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', (error) => resolve(error.message));
    });
    expect(await outcome).toContain('403');
  });

  test('with another token is closed as not authenticated', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/gateway`);
    socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: { token: 'guessed' } })));
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4004);
  });

  test('that sends no JSON is closed', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/gateway`);
    socket.on('open', () => socket.send('{"op":'));
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4002);
  });
});

describe('the port', () => {
  test('is the next free one where it is taken', async () => {
    const other = await startLocalGuild({ port });
    expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
    await other.close();
  });

  test('is open on loopback alone', () => {
    expect(new URL(guild.url).hostname).toBe('127.0.0.1');
  });
});
