import { describe, expect, test } from 'vitest';
import { phraseEndingAt, phraseStartingAt } from '../../../src/analysis/phrases/noun-phrase.ts';
import { marked } from '../marked.ts';

// A bar stands where the phrase begins, or behind where it ends.
function phraseAtBar(source: string, read: typeof phraseStartingAt): string | undefined {
  const bar = source.replace(/[{}<>]/g, '').indexOf('|');
  const article = marked(source.replace('|', ''));
  const tokens = article.sentences[0]?.tokens ?? [];
  const starts = read === phraseStartingAt;
  const at = tokens.findIndex((token) => (starts ? token.start : token.end) === bar);
  const phrase = read(tokens, at);
  return phrase === null ? undefined : article.text.slice(phrase.start, phrase.end);
}

describe('the phrase that starts somewhere', () => {
  test.each([
    ['They met |the former mayor of Bern in May.', 'the former mayor of Bern'],
    ['They met |her future husband and left.', 'her future husband'],
    ['They met |her in Bern.', 'her'],
    ['They met |officials familiar with the case.', 'officials'],
    ['They met |officials for talks.', 'officials'],
    ['They met |a spokesman for the union.', 'a spokesman for the union'],
    ['They met |interior and overseas minister {Smith}.', 'interior and overseas minister Smith'],
    ['They met |Russian and Chinese envoys.', 'Russian and Chinese envoys'],
    ["They met |{Smith}'s lawyer in Bern.", "Smith's lawyer"],
    ["They met |the boys' coach in Bern.", "the boys' coach"],
    ['He joined |the Peace Now group in Bern.', 'the Peace Now group'],
    ['They met |in Bern.', undefined],
    ['They met|.', undefined],
  ])('%s', (source, expected) => {
    expect(phraseAtBar(source, phraseStartingAt)).toBe(expected);
  });
});

describe('the phrase that ends somewhere', () => {
  test.each([
    ['Then the former mayor of Bern| spoke.', 'the former mayor of Bern'],
    ['On Friday a spokesman for the union| spoke.', 'a spokesman for the union'],
    ['He visited the retired general| then.', 'the retired general'],
    ['They said he| spoke.', 'he'],
    ['He spoke of| it.', undefined],
    ['It was the|.', undefined],
  ])('%s', (source, expected) => {
    expect(phraseAtBar(source, phraseEndingAt)).toBe(expected);
  });
});
