import { describe, expect, it } from 'vitest';
import type { LabelledRun } from '../../../src/analysis/names/labels.ts';
import { withoutTitles } from '../../../src/analysis/names/without-titles.ts';

function left(sentence: string, kind: LabelledRun['kind'] = 'PER'): string[] {
  const words = sentence.replace(/[[\]]/gu, '').split(' ');
  const marked = sentence.split(' ');
  const first = marked.findIndex((word) => word.startsWith('['));
  const last = marked.findIndex((word) => word.endsWith(']'));
  return withoutTitles(words, [{ first, last, kind }]).map(
    (run) => `${run.kind} ${words.slice(run.first, run.last + 1).join(' ')}`,
  );
}

describe('withoutTitles', () => {
  it.each([
    ['[President Ann Lee] spoke', 'PER Ann Lee'],
    ['the [Ann Lee Foundation] said', 'ORG Ann Lee Foundation'],
    ['student [Ann Lee Image] : Reuters', 'PER Ann Lee'],
    ['[Ann Lee Photo] by hand', 'PER Ann Lee Photo'],
    ['[Image] : Reuters', 'PER Image'],
  ])('%s', (sentence, expected) => {
    expect(left(sentence)).toEqual([expected]);
  });

  it('leaves nobody where a title stands alone', () => {
    expect(left('the [President] spoke')).toEqual([]);
  });
});
