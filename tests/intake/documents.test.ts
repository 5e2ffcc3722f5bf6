import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FileSource } from '../../src/intake/draft.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { makeDocx, makePdf, pdfContent, wordParagraph, wordXml } from './made-files.ts';

const PARAGRAPHS = [
  'The clock on the tower of Linden Hall struck thirteen on Sunday, and nobody can say why, the parish council told reporters.',
  '“It has been right for two hundred years,” said sexton Olwen Pryce, who winds it every Friday. A clockmaker from Tarrow is to look at the works on Thursday.',
];
const TEXT = PARAGRAPHS.join('\n\n');

function file(name: string, content: Uint8Array | string): FileSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { kind: 'file', name, bytes };
}

describe('a Word document', () => {
  const body = [
    wordParagraph('The clock that struck thirteen', 'Titel'),
    wordParagraph('12 March 2024'),
    wordParagraph(PARAGRAPHS[0] ?? ''),
    wordParagraph('Two hundred years', 'berschrift2'),
    wordParagraph(PARAGRAPHS[1] ?? ''),
  ].join('');

  it('is read with its title, date and headings', async () => {
    expect(await readSource(file('clock.docx', makeDocx(wordXml(body))))).toMatchObject({
      title: 'The clock that struck thirteen',
      published: '2024-03-12',
      language: 'en',
      text: `12 March 2024\n\n${PARAGRAPHS[0]}\n\n## Two hundred years\n\n${PARAGRAPHS[1]}`,
    });
  });

  it('without a title style begins with its title', async () => {
    const plain = ['A clock strikes thirteen', ...PARAGRAPHS].map((text) => wordParagraph(text));
    expect(await readSource(file('a.docx', makeDocx(wordXml(plain.join('')))))).toMatchObject({
      title: 'A clock strikes thirteen',
      text: TEXT,
    });
  });

  it('is read without its pictures, however large', async () => {
    const picture = { 'word/media/image1.png': new Uint8Array(30 * 1024 * 1024) };
    const draft = await readSource(file('a.docx', makeDocx(wordXml(body), picture)));
    expect(draft.title).toBe('The clock that struck thirteen');
  });
});

describe('a PDF', () => {
  const lines = [
    ['The clock that struck thirteen', 20, 0],
    ['Published 12 March 2024', 11, 30],
    ['The clock on the tower of Linden Hall struck thirteen on Sunday, and nobody can say', 11, 30],
    ['why, the parish council told reporters.', 11, 14],
    [
      'It has been right for two hundred years, said sexton Olwen Pryce, who winds it every',
      11,
      28,
    ],
    ['Friday. A clockmaker from Tarrow is to look at the works on Thurs-', 11, 14],
    ['day.', 11, 14],
  ] as const;
  const text =
    'The clock on the tower of Linden Hall struck thirteen on Sunday, and nobody can say why, the parish council told reporters.\n\nIt has been right for two hundred years, said sexton Olwen Pryce, who winds it every Friday. A clockmaker from Tarrow is to look at the works on Thursday.';

  it('is read with its title from the largest letters, paragraphs, and words put together again', async () => {
    const draft = await readSource(file('clock.pdf', makePdf([pdfContent(lines)])));
    expect(draft.title).toBe('The clock that struck thirteen');
    expect(draft.published).toBe('2024-03-12');
    expect(draft.text).toBe(`Published 12 March 2024\n\n${text}`);
  });

  it('is read where its pages are packed', async () => {
    const packed = deflateSync(pdfContent(lines));
    const bytes = makePdf([packed], { filter: '/Filter /FlateDecode' });
    expect((await readSource(file('clock.pdf', bytes))).text).toContain(text);
  });

  it('loses what every page repeats, and the numbers of pages', async () => {
    const page = (number: number, sentence: string) =>
      pdfContent([
        ['Linden Echo, issue 12', 8, 0],
        [sentence, 11, 40],
        [`Page ${number} of 2`, 8, 600],
      ]);
    const bytes = makePdf([page(1, 'The clock struck.'), page(2, 'It struck again.')], {
      title: 'Clock',
    });
    const draft = await readSource(file('clock.pdf', bytes));
    expect(draft.title).toBe('Clock');
    expect(draft.text).not.toMatch(/Echo|Page/u);
  });

  it('that was fetched keeps its address', async () => {
    const url = 'https://linden.example/clock.pdf';
    const bytes = makePdf([pdfContent(lines)]);
    const draft = await readSource({ kind: 'page', url, bytes, type: 'application/pdf' });
    expect(draft).toMatchObject({ url, title: 'The clock that struck thirteen' });
  });
});

describe('a mail', () => {
  const headers = [
    'From: "Linden Echo" <news@echo.example>',
    'Subject: =?utf-8?Q?Fwd:_The_clock_that_struck_thirteen_=E2=80=93_again?=',
    'Date: Tue, 12 Mar 2024 23:30:00 -0500',
    'MIME-Version: 1.0',
  ];

  it('is read with its subject, its sender and the day on which it was sent there', async () => {
    const mail = [
      ...headers,
      'Content-Type: text/plain; charset=utf-8',
      '',
      TEXT,
      '-- ',
      'Sent from a tower',
    ].join('\r\n');
    expect(await readSource(file('clock.eml', mail))).toMatchObject({
      title: 'The clock that struck thirteen – again',
      published: '2024-03-12',
      publisher: 'Linden Echo',
      text: TEXT,
    });
  });

  it('goes on behind a line that only divides it', async () => {
    const mail = [...headers, '', PARAGRAPHS[0], '-- ', TEXT, TEXT].join('\r\n');
    const { text } = await readSource(file('clock.eml', mail));
    expect(text.split(TEXT)).toHaveLength(3);
  });

  it('is read from its HTML where its plain text is a stand-in', async () => {
    const html = `<html><body><h1>Clock</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}</body></html>`;
    const mail = [
      ...headers,
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See this mail in your browser.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(html).toString('base64'),
      '--b--',
      '',
    ].join('\r\n');
    expect((await readSource(file('clock.eml', mail))).text).toBe(TEXT);
  });
});
