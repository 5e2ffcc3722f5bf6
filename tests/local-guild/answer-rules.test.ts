import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  button,
  EPHEMERAL,
  errorsOf,
  many,
  openStrictGuild,
  row,
  type StrictGuild,
  text,
  V2,
} from './strict-guild.ts';

let strict: StrictGuild;

beforeAll(async () => {
  strict = await openStrictGuild();
});

afterAll(() => strict.close());

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
    const answer = await strict.bot.answer(await strict.tried(), body);
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
    const answer = await strict.bot.answer(await strict.typed(), { type: 8, data });
    expect(answer.status).toBe(400);
    expect(errorsOf(answer.body)).toContain(error);
  });

  test('to an autocomplete cannot be a message', async () => {
    const answer = await strict.bot.answer(await strict.typed(), {
      type: 4,
      data: { content: 'x' },
    });
    expect(errorsOf(answer.body)).toEqual(['type BASE_TYPE_CHOICES']);
  });

  test('is refused a second time', async () => {
    const interaction = await strict.tried();
    const body = { type: 4, data: { content: 'x' } };
    expect((await strict.bot.answer(interaction, body)).status).toBe(204);
    expect(await strict.bot.answer(interaction, body)).toMatchObject({
      status: 400,
      body: { code: 40060 },
    });
  });

  test('is refused with another token, and for an unknown interaction', async () => {
    const { id, token } = await strict.tried();
    const body = { type: 4, data: { content: 'x' } };
    expect(await strict.bot.answer({ id, token: 'other' }, body)).toMatchObject({
      body: { code: 50027 },
    });
    expect(await strict.bot.answer({ id: '1', token }, body)).toMatchObject({
      body: { code: 10062 },
    });
  });
});

describe('an edit', () => {
  const patch = async (first: object, edit: object) => {
    const { id, token } = await strict.tried();
    await strict.bot.answer({ id, token }, { type: 4, data: first });
    const path = `/webhooks/1100000000000000001/${token}/messages/@original`;
    return strict.bot.send('PATCH', path, edit);
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
