import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ada, ben } from './people.ts';
import { openStrictGuild, type StrictGuild, text, V2 } from './strict-guild.ts';

let strict: StrictGuild;

beforeAll(async () => {
  strict = await openStrictGuild();
});

afterAll(() => strict.close());

/** Sends a message with files to a path under `/api/v10`, as discord.js does. */
async function sendFiles(method: string, path: string, body: object, files: readonly string[]) {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(body));
  for (const [n, name] of files.entries()) form.set(`files[${n}]`, new Blob([`in ${name}`]), name);
  const response = await fetch(`${strict.guild.url}/api/v10${path}`, { method, body: form });
  expect(response.status).toBe(200);
  return (await response.json()) as APIMessage;
}

/** A reply that is there already, and the path at which it is edited. */
async function replied(data: object): Promise<string> {
  const { id, token } = await strict.tried();
  await strict.bot.answer({ id, token }, { type: 4, data });
  return `/webhooks/1100000000000000001/${token}/messages/@original`;
}

const namesIn = ({ attachments }: APIMessage) => attachments.map(({ filename }) => filename);

describe('files of a message', () => {
  test('are added by an edit, kept when it does not name them, and removed when it leaves them out', async () => {
    const path = await replied({ content: 'x' });
    const named = { attachments: [{ id: '0', description: 'First' }] };
    const first = await sendFiles('PATCH', path, named, ['a.txt']);
    expect(first.attachments).toMatchObject([{ filename: 'a.txt', description: 'First' }]);
    const kept = await strict.bot.send('PATCH', path, { content: 'y' });
    expect(namesIn(kept.body as APIMessage)).toEqual(['a.txt']);
    const removed = await strict.bot.send('PATCH', path, { attachments: [] });
    expect(namesIn(removed.body as APIMessage)).toEqual([]);
  });

  test('are shown by a file component with their own address', async () => {
    const path = await replied({ flags: V2, components: [text()] });
    const shown = { components: [{ type: 13, file: { url: 'attachment://a.txt' } }] };
    const body = await sendFiles('PATCH', path, shown, ['a.txt']);
    const [file] = body.attachments;
    expect(body.components).toMatchObject([
      { file: { url: file?.url, attachment_id: file?.id }, name: 'a.txt', size: 8 },
    ]);
    expect(await (await fetch(file?.url ?? '')).text()).toBe('in a.txt');
  });

  test('expire after a day', async () => {
    const path = await replied({ content: 'x' });
    const body = await sendFiles('PATCH', path, {}, ['a.txt']);
    const url = body.attachments[0]?.url ?? '';
    expect((await fetch(url)).status).toBe(200);
    strict.clock.advance(24 * 60 * 60_000 + 1);
    expect((await fetch(url)).status).toBe(404);
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\secret\\note.txt', 'note.txt'],
    ['..', 'unknown'],
    ['a "quoted" name.txt', 'a_quoted_name.txt'],
  ])('lose the path and odd characters of %s', (filename, kept) => {
    const file = { filename, bytes: Buffer.from('x') };
    expect(strict.guild.actions.upload(ben.id, file).filename).toBe(kept);
  });

  test('over 10 MiB are refused', () => {
    const file = { filename: 'big.bin', bytes: Buffer.alloc(10 * 1024 * 1024 + 1) };
    expect(() => strict.guild.actions.upload(ben.id, file)).toThrow('too large');
  });
});

describe('a ping', () => {
  const calling = `@everyone <@${ada.id}> <@&1100000000000000101>`;
  const all = { mention_everyone: true, mentions: [{ id: ada.id }] };

  test.each<[rule: string, data: object, pinged: object]>([
    ['goes to all that are named', { content: calling }, all],
    ['comes from components too', { flags: V2, components: [text(calling)] }, all],
    [
      'is kept back by allowed_mentions',
      { content: calling, allowed_mentions: { parse: [] } },
      { mention_everyone: false, mentions: [], mention_roles: [] },
    ],
    [
      'reaches those whom allowed_mentions lists',
      { content: calling, allowed_mentions: { users: [ada.id] } },
      { mention_everyone: false, mentions: [{ id: ada.id }], mention_roles: [] },
    ],
  ])('%s', async (_, data, pinged) => {
    const path = await replied(data);
    expect((await strict.bot.send('GET', path)).body).toMatchObject(pinged);
  });
});
