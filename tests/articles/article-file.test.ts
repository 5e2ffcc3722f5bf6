import { describe, expect, it } from 'vitest';
import { parseArticleFile } from '../../src/articles/article-file.ts';
import { ArticleFileError } from '../../src/articles/article-file-error.ts';
import { SIGNATURES } from '../../src/articles/file-signatures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string, name = 'harbour.md') => parseArticleFile(name, bytes(text));
const withKeys = (...keys: string[]) =>
  `---\ntitle: Harbour closed\n${keys.join('\n')}\n---\n\nText.`;

function refusalOf(act: () => unknown): { field: string; message: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof ArticleFileError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('an article file', () => {
  it('gives all fields, and the body from its first to its last visible character', () => {
    const file = `---
title: "Harbour: closed"
published: 2023-04-17
publisher: Example Times
url: https://example.com/a b
language: en
license: CC BY 2.5
note: [kept, for, people]
---

  First line\t
second.

## Head

Last.  \n\n`;
    expect(parse(file)).toEqual({
      id: 'harbour',
      title: 'Harbour: closed',
      published: '2023-04-17',
      publisher: 'Example Times',
      url: 'https://example.com/a%20b',
      language: 'en',
      text: 'First line\t\nsecond.\n\n## Head\n\nLast.',
    });
  });

  it.each([
    ['a title', 'title: Harbour: the end', { title: 'Harbour: the end' }],
    ['with quotation marks in it', 'title: The "end": a day', { title: 'The "end": a day' }],
    ['with a comment-like end', 'title: A: b # c', { title: 'A: b # c' }],
  ])('takes a bare colon in %s', (_, line, expected) => {
    expect(parse(`---\n${line}\n---\n\nText.`)).toMatchObject(expected);
  });

  it('keeps the line ends and leaves out the byte order mark', () => {
    const article = parse('\ufeff---\r\ntitle: A\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n');
    expect(article).toMatchObject({ title: 'A', text: 'One.\r\n\r\nTwo.' });
  });

  it.each([
    ['a body that opens with a rule', '---\ntitle: A\n---\n---\nText.', '---\nText.'],
    ['a rule further on', '---\ntitle: A\n---\nText.\n\n---\n\nMore.', 'Text.\n\n---\n\nMore.'],
    ['an empty front matter and a heading', '---\n---\n# A\n\nText.', 'Text.'],
    ['a heading for a title', '# A\n\nText.\n\n# B', 'Text.\n\n# B'],
    ['a title over two lines', '---\ntitle: >\n  A\n---\nText.', 'Text.'],
  ])('takes %s', (_, file, text) => expect(parse(file)).toMatchObject({ title: 'A', text }));

  it.each([
    ['2023-04-17', '2023-04-17'],
    ['2023-04-17T23:30:00-05:00', '2023-04-17'],
    ['2023-04-17 10:00', '2023-04-17'],
    ['"2023/4/7"', '2023-04-07'],
    ['20230417', '2023-04-17'],
    ['April 17, 2023', '2023-04-17'],
    ['Monday, Apr. 17, 2023 at 10:15 GMT', '2023-04-17'],
    ['17 April 2023', '2023-04-17'],
    ['17th of Sept. 2023', '2023-09-17'],
    ['Tue, 02 Jun 1998 10:00:00 GMT', '1998-06-02'],
    ['17.4.2023', '2023-04-17'],
    ['2024-02-29', '2024-02-29'],
    ['""', null],
  ])('reads published: %s', (written, published) => {
    expect(parse(withKeys(`published: ${written}`)).published).toBe(published);
  });

  it.each([
    '2023-02-30',
    '2023-02-29',
    'yesterday',
    '04/05/2023',
    '2023',
    '2023-13-01',
    'Ma 5, 2023',
    'Foo 5, 2023',
    '0',
    'April 31, 2023',
  ])('refuses published: %s', (written) => {
    const { field, message } = refusalOf(() => parse(withKeys(`published: ${written}`)));
    expect(field).toBe('published');
    expect(message).toContain(`"${written}"`);
  });

  it('takes date, source and lang for published, publisher and language', () => {
    expect(parse(withKeys('date: 1998-06-02', 'source: Wire', 'lang: pt_BR'))).toMatchObject({
      published: '1998-06-02',
      publisher: 'Wire',
      language: 'pt-BR',
    });
  });

  it('tells the language where the file does not', () => {
    const text = 'Der Hafen der alten Stadt wurde am Montag nach dem Sturm geschlossen.';
    expect(parse(`---\ntitle: Hafen\n---\n${text}`).language).toBe('de');
  });

  it.each([
    ['without title', '---\npublished: 2023-04-17\n---\nText.', 'title'],
    ['without heading', 'Text only.', 'title'],
    ['without text', '---\ntitle: A\n---\n \n', 'text'],
    ['of marks alone', '---\ntitle: A\n---\n***', 'text'],
    ['empty', '', 'text'],
    ['with an open front matter', '---\ntitle: A\n\nText.', 'front matter'],
    ['with a list for keys', '---\n- a\n---\nText.', 'front matter'],
    ['with a doubled key', '---\ntitle: A\ntitle: B\n---\nText.', 'front matter'],
    ['with a script for an address', withKeys('url: "javascript:alert(1)"'), 'url'],
    ['with a bare host', withKeys('url: example.com/a'), 'url'],
    ['with a wrong tag', withKeys('language: "the English one"'), 'language'],
  ])('is refused %s', (_, file, field) => {
    expect(refusalOf(() => parse(file)).field).toBe(field);
  });

  it('names the line of what is no YAML', () => {
    const { message } = refusalOf(() => parse('---\ntitle: A\npublished: [x\n---\nText.'));
    expect(message).toMatch(/^harbour\.md: line [34] of the front matter is not YAML: /u);
  });

  it.each([
    ['UTF-16 with a mark', [0xff, 0xfe, 0x41, 0], 'UTF-16'],
    ['UTF-16 without', [...Buffer.from('Harbour closed', 'utf16le')], 'UTF-16'],
    ['Latin-1', [...Buffer.from('Café closed', 'latin1')], 'Latin-1'],
    ['binary', [1, 2, 3, 0, 0, 9, 255, 0], 'binary'],
    ['UTF-32 with a mark', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], 'UTF-32'],
  ])('is refused in %s', (_, content, named) => {
    const error = refusalOf(() => parseArticleFile('a.md', Uint8Array.from(content)));
    expect(error.field).toBe('encoding');
    expect(error.message).toContain(named);
  });

  it.each(Object.entries(SIGNATURES))('is refused by what it is: %s', (_, signature) => {
    const content = new Uint8Array(40).fill(0x41);
    content.set(signature.opening, 'at' in signature ? signature.at : 0);
    const error = refusalOf(() => parseArticleFile('a.txt', content));
    expect(error).toMatchObject({
      field: 'encoding',
      message: expect.stringContaining(signature.means),
    });
  });

  it.each([
    'ID3 tags hold the titles of songs',
    'Rar! So cried the seal',
    'BZh is a river',
    'OggS of the sea',
    'PK is a street',
    'The old WEBP format is no more',
    'MZ was the mark of a carmaker',
  ])('may begin as a file of another kind does: %s', (text) => {
    expect(parse(`${text}\n\nText.`, 'a.txt').title).toBe(text);
  });

  it('is refused over 1 MB, and with another ending', () => {
    expect(refusalOf(() => parse(`# A\n${'x'.repeat(1024 * 1024)}`)).field).toBe('size');
    expect(refusalOf(() => parse('# A\n\nText.', 'a.pdf')).field).toBe('name');
  });
});

describe('a plain text file', () => {
  it.each([
    ['the title from the first line', 'Harbour closed\n\nText.', 'Harbour closed', 'Text.'],
    ['one line alone', ' Harbour closed. ', 'Harbour closed.', 'Harbour closed.'],
    ['an underlined heading mark', '# Harbour\r\nText.', 'Harbour', 'Text.'],
    ['front matter, if there is one', '---\ntitle: A\n---\nText.', 'A', 'Text.'],
  ])('takes %s', (_, file, title, text) => {
    expect(parse(file, 'a.txt')).toMatchObject({ id: 'a', title, text });
  });

  it('shortens a title that is a whole paragraph', () => {
    expect(parse('word '.repeat(200), 'a.txt').title.length).toBeLessThanOrEqual(300);
  });
});
