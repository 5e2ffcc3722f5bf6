import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { makeDocx, makePdf, pdfContent, wordParagraph, wordXml } from './made-files.ts';

/** A file that is no article: its name, its bytes, what its refusal says, and the type it came with. */
export type BadFile = readonly [
  name: string,
  bytes: () => Uint8Array,
  refusal: RegExp,
  declaredType?: string,
];

const MB = 1024 * 1024;
const WORDS = 'the pier of the old town was closed again on Monday ';
const ANOTHER_KIND =
  /^The file ends in \.\w+ but is .+: give it in the form that its name says\.$/u;

const text = (content: string) => () => strToU8(content);
const bytes =
  (...values: number[]) =>
  () =>
    Uint8Array.from(values);
const opening =
  (...values: number[]) =>
  () =>
    Uint8Array.from([...values, ...new Array<number>(200).fill(65)]);
const utf16 = (content: string) => Buffer.from(content, 'utf16le');
const page = (body: string) => text(`<!doctype html><html><body>${body}</body></html>`);
const latin1 = (content: string) => () => Buffer.from(content, 'latin1');
const mixed = () => Buffer.concat([Buffer.from('Café au lait '), Buffer.from('Café', 'latin1')]);

/** A zip whose directory tells smaller sizes than its entries have. */
function lyingDocx(): Uint8Array {
  const zip = Buffer.from(makeDocx(wordXml(wordParagraph(WORDS.repeat(60_000)))));
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; ) {
    zip.writeUInt32LE(100, at + 24);
    at = zip.indexOf('PK\x01\x02', at + 4, 'latin1');
  }
  return zip;
}

function brokenZip(): Uint8Array {
  return makeDocx(wordXml(wordParagraph(WORDS))).subarray(0, 300);
}

function manyEntries(): Uint8Array {
  const more = Object.fromEntries(
    Array.from({ length: 1200 }, (_, i) => [`word/x${i}.xml`, new Uint8Array()]),
  );
  return makeDocx(wordXml(''), more);
}

const nested = (tag: string, depth: number) => `<${tag}>`.repeat(depth);
const encrypted =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f> /U <000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f> >> /ID [<00><00>]';
const mail = (...lines: string[]) => text(['From: a@example.com', ...lines].join('\r\n'));

function nestedMail(): Uint8Array {
  const parts = Array.from(
    { length: 400 },
    (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
  );
  return strToU8(`Subject: deep\r\n${parts.join('')}Content-Type: text/plain\r\n\r\nx`);
}

/** Files that are refused, each for its own reason. */
export const BAD_FILES: readonly BadFile[] = [
  ['empty.txt', bytes(), /^The file is empty/u],
  ['large.txt', () => new Uint8Array(5 * MB + 1).fill(97), /over 5 MB, the most that is read/u],
  ['blank.txt', text(' \n\t\n '), /^No text was found/u],
  ['marks.txt', text('… — !!! ?'), /^No text was found/u],
  ['long.txt', text(WORDS.repeat(2000)), /has 22000 words, and 20000 are the most/u],
  ['long-chinese.txt', text('河'.repeat(50_000)), /20000 are the most that are read: divide it/u],
  ['article', text(WORDS), /name has no ending that says what it is/u],
  ['article.', text(WORDS), /name has no ending/u],
  ['old.doc', opening(0xd0, 0xcf, 0x11, 0xe0), /^Files that end in \.doc are not read/u],
  ['sheet.xlsx', opening(0x50, 0x4b, 3, 4), /^Files that end in \.xlsx are not read/u],
  ['program.exe', opening(0x4d, 0x5a, 0x90), /^Files that end in \.exe are not read/u],
  ['article.html.zip', opening(0x50, 0x4b, 3, 4), /^Files that end in \.zip are not read/u],
  ['pdf.txt', () => makePdf([pdfContent([['Hello', 12, 0]])]), ANOTHER_KIND],
  ['pdf.html', () => makePdf([pdfContent([['Hello', 12, 0]])]), ANOTHER_KIND],
  ['text.pdf', text(WORDS), /ends in \.pdf but is none/u],
  ['text.docx', text(WORDS), /ends in \.docx but is none/u],
  ['word.md', () => makeDocx(wordXml('')), ANOTHER_KIND],
  ['word.pdf', () => makeDocx(wordXml('')), ANOTHER_KIND],
  ['encrypted.docx', opening(0xd0, 0xcf, 0x11, 0xe0), /old or encrypted Office document/u],
  ['picture.txt', opening(0x89, 0x50, 0x4e, 0x47), /but is a picture/u],
  ['photo.md', opening(0xff, 0xd8, 0xff), /but is a picture/u],
  ['rich.txt', text('{\\rtf1 Hello}'), /but is rich text/u],
  ['packed.html', () => gzipSync('<p>x'), /but is a gzip archive/u],
  ['program.txt', opening(0x7f, 0x45, 0x4c, 0x46), /but is a program/u],
  ['archive.eml', opening(0x52, 0x61, 0x72, 0x21, 0x1a, 7), /but is a RAR archive/u],
  ['binary.txt', bytes(65, 0, 0, 66, 0, 7, 9, 0, 0, 0, 1), /^The file is binary/u],
  ['controls.txt', bytes(65, 1, 2, 3, 4, 5, 6, 7, 8, 14), /holds bytes that are no text/u],
  ['utf16.txt', () => utf16(WORDS), /is UTF-16 without saying so/u],
  ['utf16.html', () => utf16(`<p>${WORDS}`), /is UTF-16 without saying so/u],
  ['utf16.md', () => utf16(WORDS).swap16(), /is UTF-16 without saying so/u],
  ['utf32.txt', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), /"UTF-32" is not one that can be read/u],
  ['cut-utf16.txt', bytes(0xff, 0xfe, 65, 0, 0, 0xd8), /says that it is UTF-16LE but mixes/u],
  ['latin1.txt', latin1('Café olé'), /in an old encoding such as Latin-1/u],
  ['latin1.html', latin1('<p>Café olé'), /in an old encoding such as Latin-1/u],
  ['mixed.txt', mixed, /in an old encoding/u],
  ['mixed.md', mixed, /mixes encodings/u, 'text/markdown; charset=utf-8'],
  [
    'mixed.html',
    () => Buffer.concat([strToU8('<meta charset=utf-8>'), mixed()]),
    /UTF-8 but mixes encodings/u,
  ],
  [
    'unknown.html',
    text('<meta charset="x-klingon"><p>x'),
    /"X-KLINGON" is not one that can be read/u,
  ],
  ['unknown.txt', text(WORDS), /"UTF-7" is not one that can be read/u, 'text/plain; charset=utf-7'],
  ['surrogates.txt', bytes(65, 0xed, 0xa0, 0x80), /in an old encoding/u],
  ['overlong.txt', bytes(65, 0xc0, 0xaf), /in an old encoding/u],
  ['open.md', text('---\ntitle: x\n\nno end'), /has no closing line "---"/u],
  ['broken.md', text('---\ntitle: [\n---\n\ntext'), /of the front matter is not YAML/u],
  [
    'date.md',
    text('---\ntitle: x\npublished: 2024-02-31\n---\n\ntext'),
    /"2024-02-31" is not a date/u,
  ],
  [
    'date-without-title.md',
    text('---\npublished: 2024-02-31\n---\n\ntext'),
    /"2024-02-31" is not a date/u,
  ],
  ['address.md', text('---\ntitle: x\nurl: javascript:1\n---\n\ntext'), /is not an address/u],
  [
    'laughs.md',
    text(
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]},`.repeat(9)}x]`)
        .join('\n')}\ntitle: x\n---\n\ntext`,
    ),
    /has too many aliases/u,
  ],
  ['matter-only.md', text('---\ntitle: x\n---\n'), /^The file has no text/u],
  ['empty.html', page(''), /^No article was found on the page/u],
  ['scripts.html', page('<div id=app></div><script src=x></script>'), /put together by scripts/u],
  ['deep.html', page(nested('div', 100_000)), /has elements over 256 deep/u],
  ['deep-spans.html', page(nested('span', 100_000)), /has elements over 256 deep/u],
  ['deep-tables.html', page(nested('table><tr><td', 50_000)), /over 256 deep/u],
  ['deep-unclosed.html', text(nested('b', 300_000)), /over 256 deep/u],
  ['many.html', page('<i></i>'.repeat(60_000)), /over 40000 elements/u],
  [
    'attributes.html',
    page(`<p ${Array.from({ length: 5000 }, (_, i) => `a${i}=1`).join(' ')}>x`),
    /over 200 attributes/u,
  ],
  ['long.html', page(`<p>${WORDS.repeat(2000)}</p>`), /has 22000 words/u],
  ['brackets.html', text('<'.repeat(MB)), /has over 200000 runs of text/u],
  ['comment.html', text(`<!--${'-'.repeat(MB)}`), /^No article|^No text/u],
  [
    'many-pages.pdf',
    () => makePdf(new Array<string>(80).fill('')),
    /has 80 pages, and 60 are the most/u,
  ],
  ['scan.pdf', () => makePdf(['0 0 595 842 re f']), /holds pictures of pages and no text/u],
  ['no-pages.pdf', () => makePdf([]), /holds pictures of pages|is broken/u],
  ['encrypted.pdf', () => makePdf([''], { trailer: encrypted }), /encrypted with a password/u],
  ['cut.pdf', () => makePdf([pdfContent([['Hello', 12, 0]])]).subarray(0, 60), /is broken/u],
  ['only-header.pdf', text('%PDF-1.7\n'), /is broken/u],
  [
    'bomb.pdf',
    () => makePdf([deflateSync(Buffer.alloc(100 * MB, 32))], { filter: '/Filter /FlateDecode' }),
    /unpacks to over 64 MB/u,
  ],
  [
    'double-bomb.pdf',
    () =>
      makePdf([deflateSync(deflateSync(Buffer.alloc(MB, 32)))], {
        filter: '/Filter [/FlateDecode /FlateDecode]',
      }),
    /unpacks to over 64 MB/u,
  ],
  [
    'bomb.docx',
    () => makeDocx(wordXml(wordParagraph('x'.repeat(30 * MB)))),
    /unpacks to over 20 MB/u,
  ],
  [
    'styles-bomb.docx',
    () => makeDocx(wordXml(''), { 'word/numbering.xml': new Uint8Array(30 * MB) }),
    /unpacks to over 20 MB/u,
  ],
  ['lying.docx', lyingDocx, /is broken|is no Word document|^No text/u],
  ['many.docx', manyEntries, /holds over 1000 files/u],
  ['deep.docx', () => makeDocx(wordXml(nested('w:p', 100_000))), /nests them over 200 deep/u],
  ['wide.docx', () => makeDocx(wordXml('<w:p/>'.repeat(400_000))), /over 300000 elements/u],
  [
    'laughs.docx',
    () =>
      makeDocx(
        `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${wordXml(wordParagraph('&b;'))}`,
      ),
    /defines its own/u,
  ],
  ['empty.docx', () => makeDocx(wordXml('')), /^No text was found/u],
  ['broken.docx', brokenZip, /is broken and cannot be opened/u],
  ['broken-xml.docx', () => makeDocx('<w:document><w:body><w:p>'), /is broken|^No text/u],
  ['other.docx', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /but is no Word document/u],
  ['empty-zip.docx', opening(0x50, 0x4b, 5, 6), /is an empty zip archive/u],
  ['prose.eml', text(`${WORDS}\n${WORDS}`), /ends in \.eml but is no mail/u],
  ['empty.eml', mail('Subject: nothing', '', ''), /^No text was found/u],
  ['deep.eml', nestedMail, /nests its parts over 20 deep/u],
  ['headers.eml', mail(`X-Long: ${'x'.repeat(MB)}`, '', 'text'), /mail is broken/u],
  ['deep-page.eml', mail('Content-Type: text/html', '', nested('div', 100_000)), /over 256 deep/u],
  ['binary.eml', bytes(65, 58, 0, 1, 2, 3), /is no mail/u],
];
