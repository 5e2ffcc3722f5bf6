import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import type { PageReply } from '../../src/local-guild/page-api.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { ben, newsroom } from './people.ts';
import { type RawBot, startRawBot } from './raw-bot.ts';

const V2 = 32_768;
const EPHEMERAL = 64;
const COMMANDS = '/applications/1100000000000000001/commands';

let clock: ManualClock;
let guild: LocalGuild;
let bot: RawBot;

beforeAll(async () => {
  clock = createManualClock();
  guild = await startLocalGuild({ port: 0, clock, checkAnswers: true });
  bot = await startRawBot(guild);
  const word = { type: 3, name: 'word', description: 'A word', autocomplete: true };
  await bot.send('PUT', COMMANDS, [{ name: 'try', description: 'Tries', options: [word] }]);
});

afterAll(async () => {
  bot.stop();
  await guild.close();
  expect(guild.unimplementedRoutes).toEqual([]);
  expect(guild.brokenAnswers).toEqual([]);
});

const inNewsroom = { member: ben.id, channel: newsroom.channel };
const trying = { ...inNewsroom, command: 'try' };

/** A member's `/try`, as the bot received it; nobody waits for its reply. */
async function tried(): Promise<{ id: string; token: string }> {
  guild.actions.slash(trying).catch(() => {});
  return bot.next();
}

async function typed(): Promise<{ id: string; token: string }> {
  const action = { ...inNewsroom, command: 'try', focused: 'word' };
  guild.actions.autocomplete(action).catch(() => {});
  return bot.next();
}

/** Discord's errors flattened: `data.content BASE_TYPE_MAX_LENGTH`. */
function flatten(errors: unknown, path: readonly string[] = []): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? value.map(({ code }: { code: string }) => `${path.join('.')} ${code}`)
      : flatten(value, [...path, key]),
  );
}

function errorsOf(body: unknown): string[] {
  expect(body).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
  return flatten((body as { errors: unknown }).errors);
}

const text = (content = 'text') => ({ type: 10, content });
const button = (over = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...over });
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string) => ({ label: value, value });
const select = (over = {}) => ({ type: 3, custom_id: 's', options: [option('a')], ...over });
const many = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe('a message', () => {
  test.each<[rule: string, data: object, error: string]>([
    ['content over 2,000', { content: 'x'.repeat(2001) }, 'data.content BASE_TYPE_MAX_LENGTH'],
    [
      'content beside Components V2',
      { content: 'x', flags: V2, components: [text()] },
      'data.content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'an embed beside Components V2',
      { embeds: [{ title: 'x' }], flags: V2, components: [text()] },
      'data.embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'a text display without the flag',
      { components: [text()] },
      'data.components.0.type UNION_TYPE_CHOICES',
    ],
    [
      'a component of unknown type',
      { flags: V2, components: [{ type: 99 }] },
      'data.components.0.type UNION_TYPE_CHOICES',
    ],
    [
      'over 40 components in all',
      { flags: V2, components: many(4, () => ({ type: 17, components: many(10, () => text()) })) },
      'data.components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'over 4,000 characters in all components',
      { flags: V2, components: [text('x'.repeat(2001)), text('x'.repeat(2000))] },
      'data.components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'an empty text display',
      { flags: V2, components: [text('')] },
      'data.components.0.content BASE_TYPE_MIN_LENGTH',
    ],
    [
      'an empty container',
      { flags: V2, components: [{ type: 17, components: [] }] },
      'data.components.0.components BASE_TYPE_MIN_LENGTH',
    ],
    [
      'an accent colour that is none',
      { flags: V2, components: [{ type: 17, accent_color: 0x1000000, components: [text()] }] },
      'data.components.0.accent_color NUMBER_TYPE_MAX',
    ],
    [
      'a section without accessory',
      { flags: V2, components: [{ type: 9, components: [text()] }] },
      'data.components.0.accessory BASE_TYPE_REQUIRED',
    ],
    [
      'a file component without its file',
      { flags: V2, components: [{ type: 13, file: { url: 'attachment://a.txt' } }] },
      'data.components UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'Components V2 without a component',
      { flags: V2, components: [] },
      'data.components BASE_TYPE_REQUIRED',
    ],
    [
      'a duplicate custom_id',
      { components: [row(button(), button())] },
      'data.components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a custom_id over 100',
      { components: [row(button({ custom_id: 'x'.repeat(101) }))] },
      'data.components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button label over 80',
      { components: [row(button({ label: 'x'.repeat(81) }))] },
      'data.components.0.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button without label and emoji',
      { components: [row(button({ label: '' }))] },
      'data.components.0.components.0.label BUTTON_COMPONENT_LABEL_REQUIRED',
    ],
    [
      'a button without custom_id',
      { components: [row(button({ custom_id: undefined }))] },
      'data.components.0.components.0.custom_id BUTTON_COMPONENT_FIELD_REQUIRED',
    ],
    [
      'a link button without url',
      { components: [row(button({ style: 5, custom_id: undefined }))] },
      'data.components.0.components.0.url BUTTON_COMPONENT_FIELD_REQUIRED',
    ],
    [
      'a link button with custom_id',
      { components: [row(button({ style: 5, url: 'https://example.com' }))] },
      'data.components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
    ],
    [
      'a link over 512',
      {
        components: [
          row(button({ style: 5, custom_id: undefined, url: `https://a.b/${'x'.repeat(512)}` })),
        ],
      },
      'data.components.0.components.0.url BASE_TYPE_MAX_LENGTH',
    ],
    [
      'six buttons in a row',
      { components: [row(...many(6, (n) => button({ custom_id: `b${n}` })))] },
      'data.components.0.components BASE_TYPE_MAX_LENGTH',
    ],
    [
      'six rows without Components V2',
      { components: many(6, (n) => row(button({ custom_id: `b${n}` }))) },
      'data.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a select beside a button',
      { components: [row(button(), select())] },
      'data.components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a select with 26 options',
      { components: [row(select({ options: many(26, (n) => option(`${n}`)) }))] },
      'data.components.0.components.0.options BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a select with the same value twice',
      { components: [row(select({ options: [option('a'), option('a')] }))] },
      'data.components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a select that wants more than it has',
      { components: [row(select({ max_values: 2 }))] },
      'data.components.0.components.0.max_values SELECT_COMPONENT_INVALID_RANGE',
    ],
    [
      'embeds over 6,000 in all',
      { embeds: many(2, () => ({ description: 'x'.repeat(3001) })) },
      'data.embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'an embed title over 256',
      { embeds: [{ title: 'x'.repeat(257) }] },
      'data.embeds.0.title BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an embed with 26 fields',
      { embeds: [{ fields: many(26, () => ({ name: 'a', value: 'b' })) }] },
      'data.embeds.0.fields BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an embed field over 1,024',
      { embeds: [{ fields: [{ name: 'a', value: 'x'.repeat(1025) }] }] },
      'data.embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a flag that bots cannot set',
      { content: 'x', flags: 128 },
      'data.flags MESSAGE_FLAGS_INVALID',
    ],
    [
      'an attachment without its file',
      { content: 'x', attachments: [{ id: '0' }] },
      'data.attachments.0.id ATTACHMENT_NOT_FOUND',
    ],
  ])('is refused for %s', async (_, data, error) => {
    const answer = await bot.answer(await tried(), { type: 4, data });
    expect(answer.status).toBe(400);
    expect(errorsOf(answer.body)).toContain(error);
  });

  test.each([
    ['nothing at all', {}],
    ['white space alone', { content: ' \n' }],
  ])('is refused as empty for %s', async (_, data) => {
    const answer = await bot.answer(await tried(), { type: 4, data });
    expect(answer).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  test.each<[what: string, data: object]>([
    ['2,000 characters', { content: 'x'.repeat(2000) }],
    ['40 components', { flags: V2, components: many(40, () => text()) }],
    ['4,000 characters in components', { flags: V2, components: [text('x'.repeat(4000))] }],
    ['five buttons', { components: [row(...many(5, (n) => button({ custom_id: `b${n}` })))] }],
    [
      'a private container',
      { flags: V2 | EPHEMERAL, components: [{ type: 17, components: [text()] }] },
    ],
    ['a 6,000 character embed', { embeds: many(2, () => ({ description: 'x'.repeat(3000) })) }],
  ])('may have %s', async (_, data) => {
    expect((await bot.answer(await tried(), { type: 4, data })).status).toBe(204);
  });
});

describe('an answer', () => {
  test.each<[rule: string, body: object, error: string]>([
    ['choices to a command', { type: 8, data: { choices: [] } }, 'type BASE_TYPE_CHOICES'],
    ['an update to a command', { type: 7, data: { content: 'x' } }, 'type BASE_TYPE_CHOICES'],
    [
      'a deferral with Components V2',
      { type: 5, data: { flags: V2 } },
      'data.flags MESSAGE_FLAGS_INVALID',
    ],
    [
      'a form without components',
      { type: 9, data: { custom_id: 'f', title: 'T', components: [] } },
      'data.components BASE_TYPE_MIN_LENGTH',
    ],
    [
      'a form with six inputs',
      { type: 9, data: { custom_id: 'f', title: 'T', components: many(6, () => text()) } },
      'data.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a form title over 45',
      { type: 9, data: { custom_id: 'f', title: 'x'.repeat(46), components: [text()] } },
      'data.title BASE_TYPE_MAX_LENGTH',
    ],
  ])('is refused for %s', async (_, body, error) => {
    const answer = await bot.answer(await tried(), body);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer.body)).toContain(error);
  });

  test.each<[rule: string, body: object, error: string]>([
    [
      '26 choices',
      { choices: many(26, (n) => ({ name: `${n}`, value: `${n}` })) },
      'data.choices BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a choice name over 100',
      { choices: [{ name: 'x'.repeat(101), value: 'a' }] },
      'data.choices.0.name BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a choice value over 100',
      { choices: [{ name: 'a', value: 'x'.repeat(101) }] },
      'data.choices.0.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a choice without name',
      { choices: [{ name: '', value: 'a' }] },
      'data.choices.0.name BASE_TYPE_MIN_LENGTH',
    ],
  ])('to an autocomplete is refused for %s', async (_, data, error) => {
    const answer = await bot.answer(await typed(), { type: 8, data });
    expect(answer.status).toBe(400);
    expect(errorsOf(answer.body)).toContain(error);
  });

  test('to an autocomplete cannot be a message', async () => {
    const answer = await bot.answer(await typed(), { type: 4, data: { content: 'x' } });
    expect(errorsOf(answer.body)).toEqual(['type BASE_TYPE_CHOICES']);
  });

  test('is refused a second time', async () => {
    const interaction = await tried();
    const body = { type: 4, data: { content: 'x' } };
    expect((await bot.answer(interaction, body)).status).toBe(204);
    expect(await bot.answer(interaction, body)).toMatchObject({
      status: 400,
      body: { code: 40060 },
    });
  });

  test('is refused with another token, and for an unknown interaction', async () => {
    const { id, token } = await tried();
    const body = { type: 4, data: { content: 'x' } };
    expect(await bot.answer({ id, token: 'other' }, body)).toMatchObject({ body: { code: 50027 } });
    expect(await bot.answer({ id: '1', token }, body)).toMatchObject({ body: { code: 10062 } });
  });
});

describe('time', () => {
  const say = { type: 4, data: { content: 'x' } };
  const at = (token: string, message = '%40original') =>
    `/webhooks/1100000000000000001/${token}/messages/${message}`;

  test('an answer comes within 3 seconds, or the member is told', async () => {
    const reply: Promise<PageReply> = guild.actions.slash(trying);
    const interaction = await bot.next();
    clock.advance(3001);
    await expect(reply).rejects.toThrow('The application did not respond');
    expect(await bot.answer(interaction, say)).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
  });

  test('an answer after 2.9 seconds still counts', async () => {
    const reply: Promise<PageReply> = guild.actions.slash(trying);
    const interaction = await bot.next();
    clock.advance(2900);
    expect((await bot.answer(interaction, say)).status).toBe(204);
    clock.advance(1000);
    await expect(reply).resolves.toMatchObject({ kind: 'message' });
  });

  test('a reply can be edited for 15 minutes and no longer', async () => {
    const { id, token } = await tried();
    await bot.answer({ id, token }, say);
    clock.advance(14 * 60_000);
    expect((await bot.send('PATCH', at(token), { content: 'y' })).status).toBe(200);
    clock.advance(61_000);
    expect(await bot.send('PATCH', at(token), { content: 'z' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
  });

  test('a deferred reply that never comes is a failure', async () => {
    const reply: Promise<PageReply> = guild.actions.slash(trying);
    await bot.answer(await bot.next(), { type: 5 });
    clock.advance(15 * 60_000);
    await expect(reply).rejects.toThrow('The application did not respond');
  });

  test('nothing can be edited or followed up before the first answer', async () => {
    const { token } = await tried();
    expect(await bot.send('PATCH', at(token), { content: 'y' })).toMatchObject({
      body: { code: 10015 },
    });
    const webhook = `/webhooks/1100000000000000001/${token}`;
    expect(await bot.send('POST', webhook, { content: 'y' })).toMatchObject({
      body: { code: 10015 },
    });
  });

  test("another interaction's message cannot be reached", async () => {
    const first = await tried();
    const path = `/interactions/${first.id}/${first.token}/callback?with_response=true`;
    const { body } = await bot.send('POST', path, say);
    const { id } = (body as { resource: { message: { id: string } } }).resource.message;
    const second = await tried();
    await bot.answer(second, say);
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const sent = method === 'PATCH' ? { content: 'y' } : undefined;
      expect(await bot.send(method, at(second.token, id), sent)).toMatchObject({
        status: 404,
        body: { code: 10008 },
      });
    }
    expect((await bot.send('GET', at(first.token, id))).status).toBe(200);
  });
});

describe('an edit', () => {
  const patch = async (first: object, edit: object) => {
    const { id, token } = await tried();
    await bot.answer({ id, token }, { type: 4, data: first });
    const path = `/webhooks/1100000000000000001/${token}/messages/@original`;
    return bot.send('PATCH', path, edit);
  };

  test.each<[rule: string, first: object, edit: object, error: string]>([
    [
      'content over 2,000',
      { content: 'x' },
      { content: 'x'.repeat(2001) },
      'content BASE_TYPE_MAX_LENGTH',
    ],
    [
      'content added to Components V2',
      { flags: V2, components: [text()] },
      { content: 'x' },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'Components V2 added to content',
      { content: 'x' },
      { flags: V2, components: [text()] },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'making a reply private',
      { content: 'x' },
      { flags: EPHEMERAL },
      'flags MESSAGE_FLAGS_INVALID',
    ],
  ])('is refused for %s', async (_, first, edit, error) => {
    const answer = await patch(first, edit);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer.body)).toContain(error);
  });

  test('that leaves nothing is refused', async () => {
    expect(await patch({ content: 'x' }, { content: null })).toMatchObject({
      body: { code: 50006 },
    });
  });

  test('keeps the flag of Components V2, which cannot be taken back', async () => {
    const edit = { flags: 0, components: [text('new')] };
    const answer = await patch({ flags: V2, components: [text()] }, edit);
    expect(answer).toMatchObject({ status: 200, body: { flags: V2 } });
  });

  test('leaves what it does not name', async () => {
    const answer = await patch({ content: 'x', components: [row(button())] }, { content: 'y' });
    expect(answer).toMatchObject({
      body: { content: 'y', components: [{ components: [{ custom_id: 'go' }] }] },
    });
  });
});
