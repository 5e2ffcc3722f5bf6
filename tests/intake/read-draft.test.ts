import { describe, expect, it } from 'vitest';
import type { DraftSource } from '../../src/intake/draft.ts';
import { readDraft } from '../../src/intake/read-draft.ts';

const BODY =
  'The old mill on the Harrow was sold on Monday to a cooperative of nine bakers, the council said.\n\nIts wheel has stood still since 1962.';

function file(name: string, content: string, declaredType?: string): DraftSource {
  const bytes = new TextEncoder().encode(content);
  return { kind: 'file', name, bytes, ...(declaredType ? { declaredType } : {}) };
}

describe('an article is read out of what a member gives', () => {
  it('reads plain text with its title in the first line and its date in the second', async () => {
    const draft = await readDraft(file('mill.txt', `Mill sold\nPublished 3 May 2024\n\n${BODY}`));
    expect(draft).toMatchObject({ title: 'Mill sold', published: '2024-05-03', language: 'en' });
    expect(draft.text).toContain('Its wheel has stood still since 1962.');
  });

  it('reads Markdown with front matter', async () => {
    const matter =
      '---\ntitle: "Mill: sold"\npublished: 2024-05-03\npublisher: Harrow Echo\nurl: https://echo.example/1\n---\n\n';
    expect(await readDraft(file('mill.md', matter + BODY))).toEqual({
      title: 'Mill: sold',
      published: '2024-05-03',
      publisher: 'Harrow Echo',
      url: 'https://echo.example/1',
      language: 'en',
      text: BODY,
      words: 26,
      doubts: ['The text is very short: 26 words.'],
    });
  });

  it('names a Markdown file without a title after itself, and says so', async () => {
    const draft = await readDraft(file('old-mill_sold.md', BODY));
    expect(draft.title).toBe('old mill sold');
    expect(draft.doubts[0]).toBe('The file has no title: its name stands in for one.');
  });

  it('reads a page from its address', async () => {
    const html = `<title>Mill sold | Harrow Echo</title><h1>Mill sold</h1>${BODY.split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('')}`;
    const bytes = new TextEncoder().encode(html);
    const url = 'https://echo.example/2024/05/03/mill?utm_source=x';
    expect(await readDraft({ kind: 'page', url, bytes, type: 'text/html' })).toMatchObject({
      title: 'Mill sold',
      published: '2024-05-03',
      publisher: 'Harrow Echo',
      url: 'https://echo.example/2024/05/03/mill',
      text: BODY,
    });
  });

  it('reads the fields of a form', async () => {
    const fields = { title: ' Mill  sold ', published: '3 May 2024', publisher: '', text: BODY };
    expect(await readDraft({ kind: 'text', fields })).toMatchObject({
      title: 'Mill sold',
      published: '2024-05-03',
      publisher: null,
      url: null,
      text: BODY,
    });
  });
});

const GERMAN = 'Die Brücke über die Varn ist seit Montag wieder geöffnet, teilte der Bezirk mit.';
const MARK_16 = Buffer.from([0xff, 0xfe]);
const inPage = (head: string) => `${head}<title>Die Brücke</title><p>${GERMAN}</p>`;

describe('an encoding that is declared is read', () => {
  it.each([
    ['by a mark, in text', 'a.txt', Buffer.concat([MARK_16, Buffer.from(GERMAN, 'utf16le')]), null],
    ['by a mark, in UTF-8', 'a.txt', Buffer.from(`\ufeff${GERMAN}`), null],
    ['by a type', 'a.txt', Buffer.from(GERMAN, 'latin1'), 'text/plain; charset=ISO-8859-1'],
    [
      'by a type, without a mark',
      'a.txt',
      Buffer.from(GERMAN, 'utf16le'),
      'text/plain; charset=utf-16le',
    ],
    ['by a page', 'a.html', Buffer.from(inPage('<meta charset=windows-1252>'), 'latin1'), null],
    [
      'by a type before a page',
      'a.html',
      Buffer.from(inPage('<meta charset=utf-8>'), 'latin1'),
      'text/html; charset="latin1"',
    ],
    [
      'wrongly by a page that is UTF-8',
      'a.html',
      Buffer.from(inPage('<meta charset=latin1>')),
      null,
    ],
  ])('%s', async (_, name, bytes, declaredType) => {
    const draft = await readDraft({ kind: 'file', name, bytes, declaredType });
    expect(draft).toMatchObject({ text: GERMAN, language: 'de' });
  });
});
