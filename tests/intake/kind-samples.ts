import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { FILES } from '../discord/articles/files.ts';
import {
  type MadeLine,
  makeDocx,
  makePdf,
  pdfContent,
  wordParagraph,
  wordXml,
} from './made-files.ts';

/** What the contract of kinds needs of each. */
export interface KindSample {
  /** A file of the kind with these paragraphs. */
  readonly make: (paragraphs: readonly string[]) => Uint8Array;
  /** For each of the kind's limits a file beyond it. */
  readonly beyond: Readonly<Record<string, () => Uint8Array>>;
}

const TITLE = 'Ferry to Oland sails again';
const MB = 1024 * 1024;
const WORDS = 'the ferry was late again ';

/** A sample for each kind, under the first of its endings. */
export const KIND_SAMPLES: Readonly<Record<string, KindSample>> = {
  txt: { make: written('txt'), beyond: {} },
  md: {
    make: written('md'),
    beyond: { mb: () => strToU8(`# ${TITLE}\n\n${'x'.repeat(MB)}`) },
  },
  html: {
    make: written('html'),
    beyond: {
      elements: () => strToU8('<i></i>'.repeat(40_001)),
      depth: () => strToU8('<div>'.repeat(257)),
      attributes: () =>
        strToU8(`<p ${Array.from({ length: 201 }, (_, i) => `a${i}=1`).join(' ')}>x`),
      runs: () => strToU8('<'.repeat(200_001)),
    },
  },
  pdf: {
    make: pdfOf,
    beyond: {
      pages: () => makePdf(new Array<string>(61).fill('')),
      unpackedMb: () =>
        makePdf([deflateSync(Buffer.alloc(65 * MB, 32))], { filter: '/Filter /FlateDecode' }),
    },
  },
  docx: {
    make: written('docx'),
    beyond: {
      files: () =>
        makeDocx(
          wordXml(''),
          Object.fromEntries(
            Array.from({ length: 1000 }, (_, i) => [`word/x${i}.xml`, new Uint8Array()]),
          ),
        ),
      unpackedMb: () => makeDocx(wordXml(wordParagraph('x'.repeat(20 * MB)))),
      elements: () => makeDocx(wordXml('<w:p/>'.repeat(300_000))),
      depth: () => makeDocx(wordXml('<w:p>'.repeat(200))),
    },
  },
  eml: {
    make: written('eml'),
    beyond: {
      depth: () =>
        strToU8(
          `Subject: deep\r\n${Array.from({ length: 21 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join('')}Content-Type: text/plain\r\n\r\nx`,
        ),
      headersKb: () => strToU8(`X-Long: ${WORDS.repeat(12_000)}\r\n\r\ntext`),
    },
  },
};

function written(ending: string): KindSample['make'] {
  return (paragraphs) => FILES[ending]?.({ title: TITLE, paragraphs }) ?? new Uint8Array();
}

/** Pages of 45 lines at most, as what is drawn below a page is not there. */
function pdfOf(paragraphs: readonly string[]): Uint8Array {
  const lines: MadeLine[] = [
    [TITLE, 20, 0],
    ...paragraphs.flatMap((words) =>
      (words.match(/\S.{0,79}(?=\s|$)/gu) ?? []).map(
        (line, i): MadeLine => [line, 11, i === 0 ? 28 : 14],
      ),
    ),
  ];
  const pages = Array.from({ length: Math.ceil(lines.length / 45) }, (_, page) =>
    pdfContent(lines.slice(page * 45, page * 45 + 45)),
  );
  return makePdf(pages);
}
