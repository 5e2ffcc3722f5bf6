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
    const answer = await strict.bot.answer(await strict.tried(), { type: 4, data });
    expect(answer.status).toBe(400);
    expect(errorsOf(answer.body)).toContain(error);
  });

  test.each([
    ['nothing at all', {}],
    ['white space alone', { content: ' \n' }],
  ])('is refused as empty for %s', async (_, data) => {
    const answer = await strict.bot.answer(await strict.tried(), { type: 4, data });
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
    expect((await strict.bot.answer(await strict.tried(), { type: 4, data })).status).toBe(204);
  });
});
