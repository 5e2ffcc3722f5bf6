import { describe, expect, it } from 'vitest';
import { findBrokenLimits } from '../../src/discord/limits.ts';
import { listState, parseListState, renderList } from '../../src/discord/render-list.ts';

const asked = { command: 'people', options: { article: 'harbour' } };
const rows = Array.from({ length: 23 }, (_, index) => ({
  text: `*Name* ${index + 1}`,
  kind: 'person' as const,
  note: `${index + 1} mentions`,
}));
const list = { header: '# Who', accent: 1, rows, state: listState(asked), page: 0, sharable: true };

describe('renderList', () => {
  it.each([
    [0, '1', '10', 'Back'],
    [1, '11', '20', 'none'],
    [2, '21', '23', 'More'],
  ])('shows ten rows on page %i', (page, first, last, disabled) => {
    const { components } = renderList({ ...list, page });
    const shown = JSON.stringify(components);
    expect(shown).toContain(`**\\\\*Name\\\\* ${first}** · ${first} mentions`);
    expect(shown).toContain(
      `**\\\\*Name\\\\* ${last}** · ${last} mentions\\n-# Page ${page + 1} of 3, 23 in all.`,
    );
    const button = /"label":"(\w+)","style":\d,"disabled":true/.exec(shown)?.[1] ?? 'none';
    expect(button).toBe(disabled);
    expect(findBrokenLimits(components)).toEqual([]);
  });

  it('says that nothing is left where the list has become shorter', () => {
    expect(JSON.stringify(renderList({ ...list, rows: [] }).components)).toContain(
      'Nothing is left',
    );
  });

  it('leaves the buttons out where the question is too long for them', () => {
    const state = listState({ ...asked, options: { about: 'x'.repeat(300) } });
    expect(JSON.stringify(renderList({ ...list, state }).components)).not.toContain('custom_id');
  });
});

describe('parseListState', () => {
  it('reads what listState wrote', () => {
    expect(parseListState(listState(asked))).toEqual(asked);
  });

  it.each(['', 'AQEB', '[', '[1,{}]', '["ask"]', '["ask",null]', '{"0":"ask"}'])(
    'refuses %s',
    (state) => {
      expect(parseListState(state)).toBeNull();
    },
  );
});
