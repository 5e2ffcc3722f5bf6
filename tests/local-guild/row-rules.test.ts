import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { button, errorsOf, many, openStrictGuild, row, type StrictGuild } from './strict-guild.ts';

let strict: StrictGuild;

beforeAll(async () => {
  strict = await openStrictGuild();
});

afterAll(() => strict.close());

const option = (value: string) => ({ label: value, value });
const select = (over = {}) => ({ type: 3, custom_id: 's', options: [option('a')], ...over });

describe('a row of buttons or a select', () => {
  test.each<[rule: string, data: object, error: string]>([
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
  ])('is refused for %s', async (_, data, error) => {
    const answer = await strict.bot.answer(await strict.tried(), { type: 4, data });
    expect(answer.status).toBe(400);
    expect(errorsOf(answer.body)).toContain(error);
  });
});
