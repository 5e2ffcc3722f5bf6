import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticleFile } from '../../src/articles/article-file.ts';
import { readPage } from '../../src/intake/page/read-page.ts';

const FOLDER = join(import.meta.dirname, 'pages');
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace(/\.html$/u, ''));

/** Words of which the doubts about a page must have one each; pages that are not here leave no doubt. */
const DOUBTS: Readonly<Record<string, readonly RegExp[]>> = {
  'no-date': [/No date of publication/u],
  'paywall-teaser': [/have not paid/u],
  'photo-story': [/captions of pictures/u],
  'script-only': [/from the data of the page/u],
  'two-articles': [/more than one article.*only "Tunnel under the Kessel/u],
};

describe('an article is read out of a page as a reader would copy it', () => {
  it.each(NAMES)('%s', (name) => {
    const { id: _, ...expected } = parseArticleFile(
      `${name}.md`,
      readFileSync(join(FOLDER, `${name}.md`)),
    );
    const { words, doubts, ...draft } = readPage(readFileSync(join(FOLDER, `${name}.html`)), {
      url: null,
    });
    expect(draft).toEqual(expected);
    expect(words).toBeGreaterThan(50);
    const wanted = DOUBTS[name] ?? [];
    expect(doubts).toHaveLength(wanted.length);
    for (const [i, pattern] of wanted.entries()) expect(doubts[i]).toMatch(pattern);
  });
});
