import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { findBrokenLimits } from '../../src/discord/limits.ts';

const text = (content: string) => ({ type: ComponentType.TextDisplay as const, content });
const button = (custom_id: string, label = 'Press') => ({
  type: ComponentType.Button as const,
  style: ButtonStyle.Primary as const,
  custom_id,
  label,
});
const row = (...components: ReturnType<typeof button>[]) => ({
  type: ComponentType.ActionRow as const,
  components,
});
const link = (url: string) => ({
  type: ComponentType.Section as const,
  components: [text('a')],
  accessory: {
    type: ComponentType.Button as const,
    style: ButtonStyle.Link as const,
    url,
    label: 'Open',
  },
});
const ids = (count: number) => Array.from({ length: count }, (_, index) => button(`b${index}`));

describe('findBrokenLimits', () => {
  it.each<[string, APIMessageTopLevelComponent[]]>([
    ['4,000 characters', [text('x'.repeat(4000))]],
    ['40 components', Array.from({ length: 40 }, () => text('x'))],
    ['a custom_id of 100 characters', [row(button('x'.repeat(100)))]],
    ['five buttons in a row', [row(...ids(5))]],
    ['a link of 512 characters', [link('x'.repeat(512))]],
  ])('lets %s pass', (_, components) => {
    expect(findBrokenLimits(components)).toEqual([]);
  });

  it.each<[string, APIMessageTopLevelComponent[], string]>([
    ['no component', [], 'no component'],
    ['an empty text', [text(' \n')], 'empty text'],
    ['4,001 characters over several texts', [text('x'.repeat(4000)), text('x')], '4001 characters'],
    [
      '41 components, inner ones counted',
      [...Array.from({ length: 38 }, () => text('x')), link('https://a.b')],
      '41 components',
    ],
    [
      'a custom_id of 101 characters',
      [row(button('x'.repeat(101)))],
      '101 characters of a custom_id',
    ],
    ['the same custom_id twice', [row(button('a')), row(button('a'))], 'custom_id twice'],
    ['six buttons in a row', [row(...ids(6))], '6 buttons in a row'],
    ['a row without buttons', [row()], '0 buttons in a row'],
    [
      'a label of 81 characters',
      [row(button('a', 'x'.repeat(81)))],
      '81 characters of a button label',
    ],
    ['a link of 513 characters', [link('x'.repeat(513))], '513 characters of a link'],
    [
      'what is inside a container',
      [{ type: ComponentType.Container, components: [text('x'.repeat(4001))] }],
      '4001 characters',
    ],
  ])('finds %s', (_, components, expected) => {
    expect(findBrokenLimits(components).join('; ')).toContain(expected);
  });
});
