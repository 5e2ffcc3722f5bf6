import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticleFile } from '../../src/articles/article-file.ts';
import {
  type ArticleDraft,
  renderArticleFile,
  tidyDraft,
} from '../../src/articles/render-article-file.ts';

const DRAFT: ArticleDraft = {
  title: 'Harbour closed',
  published: '2024-05-06',
  publisher: 'Example Times',
  url: 'https://example.com/harbour',
  language: 'en',
  text: 'The harbour is closed.\n\n## Later\n\nIt opens in May.',
};

function roundTrip(draft: ArticleDraft) {
  return parseArticleFile('a.md', Buffer.from(renderArticleFile(draft)));
}

/** Strings that contain what breaks formats, and at least one letter. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '---',
        '\n---\n',
        '...',
        ': ',
        '# ',
        '"',
        "'",
        '\\',
        '\r\n',
        '\r',
        '\t',
        '\0',
      ),
      fc.constantFrom(
        '\u2028',
        '\u0085',
        '\ufeff',
        '\u00a0',
        '\ud800',
        '{',
        '[',
        '&a',
        '*a',
        '|',
        '>',
      ),
    ),
  )
  .map((parts) => `${parts.join('')}x`);

describe('renderArticleFile', () => {
  it('writes a file that people can read', () => {
    expect(renderArticleFile(DRAFT)).toBe(`---
title: "Harbour closed"
published: 2024-05-06
publisher: "Example Times"
url: "https://example.com/harbour"
language: en
---

The harbour is closed.\n\n## Later\n\nIt opens in May.
`);
  });

  it('leaves out what is not known', () => {
    const draft = { ...DRAFT, published: null, publisher: null, url: null };
    expect(renderArticleFile(draft)).toMatch(/^---\ntitle: .*\nlanguage: en\n---\n/u);
    expect(roundTrip(draft)).toEqual({ ...draft, id: 'a' });
  });

  it('is read back as it was, whatever title, publisher and text hold', () => {
    fc.assert(
      fc.property(nasty, fc.option(nasty), nasty, (title, publisher, text) => {
        const draft = tidyDraft({ ...DRAFT, title, publisher, text });
        expect(roundTrip(draft)).toEqual({ ...draft, id: 'a' });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '---\nText',
    '--- x ---',
    '\n\n---\n\nText\n\n---',
    '# Text',
    '\ufeffText',
    '- a\r\n- b',
  ])('keeps a text such as %j but for the space around it', (text) =>
    expect(roundTrip(tidyDraft({ ...DRAFT, text })).text).toBe(text.trim()),
  );
});
