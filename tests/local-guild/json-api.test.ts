import type { APIAttachment } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  InteractionLogEntry,
  PageEvents,
  PageMessages,
  PageReply,
  PageState,
} from '../../src/local-guild/page-api.ts';
import { inNewsroom, type LiveGuild, openLiveGuild } from './live-guild.ts';
import { ada, ben, bookClub, cleo, newsroom, noor } from './people.ts';

let live: LiveGuild;

beforeAll(async () => {
  live = await openLiveGuild();
});

afterAll(async () => {
  live.expectNoErrors();
  await live.close();
});

async function get<Body>(path: string): Promise<Body> {
  return (await fetch(`${live.guild.url}${path}`)).json() as Promise<Body>;
}

async function post(action: string, body: object): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${live.guild.url}/page/actions/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

interface Heard {
  readonly name: keyof PageEvents;
  readonly data: unknown;
}

/** Reads that member's event stream until `enough`. */
async function listen(member: string, enough: (heard: readonly Heard[]) => boolean) {
  const response = await fetch(`${live.guild.url}/page/events?member=${member}`);
  const heard: Heard[] = [];
  const done = (async () => {
    let text = '';
    for await (const bytes of response.body ?? []) {
      text += Buffer.from(bytes).toString('utf8');
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      heard.push(...events.flatMap(parseEvent));
      if (enough(heard)) break;
    }
    return heard;
  })();
  return { heard, done };
}

function parseEvent(event: string): Heard[] {
  const [, name, data] = /^event: (\S+)\ndata: (.*)$/u.exec(event) ?? [];
  return name && data ? [{ name: name as keyof PageEvents, data: JSON.parse(data) }] : [];
}

describe('the state', () => {
  const stateOf = (member: string) => get<PageState>(`/page/state?member=${member}`);

  test('shows a member the own guilds alone', async () => {
    const names = async (member: string) => (await stateOf(member)).guilds.map(({ name }) => name);
    expect(await names(ada.id)).toEqual(['Newsroom', 'Book Club']);
    expect(await names(ben.id)).toEqual(['Newsroom']);
  });

  test('shows the commands that the member may use', async () => {
    const commands = async (member: string) =>
      (await stateOf(member)).guilds[0]?.commands.map(({ name }) => name);
    expect(await commands(cleo.id)).toContain('manage');
    expect(await commands(noor.id)).not.toContain('manage');
    expect(await commands(noor.id)).toEqual(expect.arrayContaining(['echo', 'Quote this']));
  });

  test('says that the bot is there', async () => {
    expect(await stateOf(ada.id)).toMatchObject({ online: true, me: { user: { id: ada.id } } });
  });

  test('is not given to somebody unknown', async () => {
    expect(await stateOf('1')).toEqual({ error: 'There is no member 1' });
  });
});

describe('actions', () => {
  test('answer as soon as the bot has acknowledged, thinking or not', async () => {
    const echo = { ...inNewsroom(ben), command: 'echo', options: { text: 'hi' } };
    expect(await post('slash', echo)).toMatchObject({
      status: 200,
      body: { kind: 'message', message: { content: 'hi' } },
    });
    const slow = await post('slash', { ...inNewsroom(ben), command: 'slow' });
    expect((slow.body as PageReply & { kind: 'message' }).message.flags).toBe(128);
  });

  test.each<[what: string, action: string, body: object]>([
    ['an unknown command', 'slash', { ...inNewsroom(ben), command: 'nothing' }],
    [
      'a channel of another guild',
      'slash',
      { member: ben.id, channel: bookClub.channel, command: 'echo' },
    ],
    ['an incomplete action', 'slash', inNewsroom(ben)],
    ['no object', 'click', []],
  ])('refuse %s', async (_, action, body) => {
    expect(await post(action, body)).toMatchObject({ status: 400, body: { error: /\S/u } });
  });

  test('upload a file by its bytes', async () => {
    const path = `/page/actions/upload?member=${ben.id}&filename=../a%20note.txt`;
    const sent = { method: 'POST', body: 'the note' };
    const uploaded = await fetch(`${live.guild.url}${path}`, sent);
    const attachment = (await uploaded.json()) as APIAttachment;
    expect(attachment).toMatchObject({ filename: 'a_note.txt', size: 8 });
    const options = { text: 'x ', file: attachment.id };
    const action = { ...inNewsroom(ben), command: 'echo', options };
    expect(await post('slash', action)).toMatchObject({
      body: { message: { content: 'x the note' } },
    });
  });
});

describe('what others may not see', () => {
  test('a private reply is in the history and the events of its member alone', async () => {
    const bens = await listen(ben.id, (heard) => heard.length >= 3);
    const adas = await listen(ada.id, (heard) =>
      heard.some(({ name }) => name === 'message-create'),
    );
    await post('slash', { ...inNewsroom(ben), command: 'hidden' });
    const names = (await bens.done).map(({ name }) => name);
    expect(names).toContain('message-create');
    expect(names).toContain('interaction');
    await post('slash', { ...inNewsroom(ben), command: 'echo', options: { text: 'for all' } });
    const seen = JSON.stringify(await adas.done);
    expect(seen).toContain('for all');
    expect(seen).not.toContain('for you');
    expect(adas.heard.some(({ name }) => name === 'interaction')).toBe(false);

    const history = async (member: string) => {
      const path = `/page/messages?member=${member}&channel=${newsroom.channel}`;
      return JSON.stringify((await get<PageMessages>(path)).messages);
    };
    expect(await history(ben.id)).toContain('for you');
    expect(await history(ada.id)).not.toContain('for you');
  });

  test("another guild's and another member's channels have no history", async () => {
    for (const channel of [bookClub.channel, ada.dm, '1']) {
      const path = `/page/messages?member=${ben.id}&channel=${channel}`;
      expect(await get(path)).toEqual({ error: 'You see no such channel' });
    }
  });
});

describe('the log', () => {
  test('holds what the bot got and answered, without the token', async () => {
    const heard = await listen(ben.id, (events) =>
      events.some(
        ({ name, data }) =>
          name === 'interaction' && (data as InteractionLogEntry).answers.length > 0,
      ),
    );
    await post('slash', { ...inNewsroom(ben), command: 'echo', options: { text: 'logged' } });
    const entry = (await heard.done).at(-1)?.data as InteractionLogEntry;
    expect(entry).toMatchObject({
      title: '/echo',
      payload: { data: { name: 'echo' } },
      answers: [{ request: 'POST callback', status: 204, body: { data: { content: 'logged' } } }],
    });
    expect(entry.payload).not.toHaveProperty('token');
  });
});

describe('the files of the page', () => {
  test('come with a strict policy', async () => {
    const response = await fetch(live.guild.url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('are one script, which names the modules that it is made of', async () => {
    const response = await fetch(`${live.guild.url}/assets/main.js`);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const [, map = ''] = /sourceMappingURL=data:[^,]*,(\S+)/u.exec(await response.text()) ?? [];
    const { sources } = JSON.parse(Buffer.from(map, 'base64').toString());
    expect(sources).toContain('command-line.ts');
  });

  test.each([
    '/assets/../local-guild.ts',
    '/assets/%2e%2e/local-guild.ts',
    '/assets/..%2flocal-guild.ts',
    '/assets/tsconfig.json',
    '/assets/index.html',
    '/assets/main.ts',
    '/assets/nothing.js',
    '/vendor/discord.js',
    '/index.html',
    '/node_modules/ws/package.json',
  ])('do not include %s', async (path) => {
    expect((await fetch(`${live.guild.url}${path}`)).status).toBe(404);
  });
});
