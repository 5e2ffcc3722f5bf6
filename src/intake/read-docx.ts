import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { detectLanguage } from '../text/language.ts';
import { UserError } from '../text/user-error.ts';
import { checkXml } from './check-xml.ts';
import type { FileSource, ReadDraft } from './draft.ts';
import { finishDraft } from './finish-draft.ts';
import { renderText } from './page/article-text.ts';
import { buildDom, lineOf } from './page/dom.ts';
import { scanHtml } from './page/scan-html.ts';
import { readPlainText } from './plain-text.ts';

const MOST_ENTRIES = 1000;
const MOST_MB = 20;
const MOST_BYTES = MOST_MB * 1024 * 1024;
const TEXT = 'word/document.xml';
/** All that the words need; pictures, fonts and notes stay packed. */
const NEEDED = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  TEXT,
  'word/_rels/document.xml.rels',
  'word/styles.xml',
  'word/numbering.xml',
]);
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='caption'] => !",
  "p[style-name='Caption'] => !",
  "p[style-name='header'] => !",
  "p[style-name='footer'] => !",
];

/** The article of a Word document. Throws `UserError` where it is none, is broken, or unpacks to too much. */
export async function readDocx({ bytes }: FileSource): Promise<ReadDraft> {
  const files = unpack(bytes);
  for (const [name, content] of Object.entries(files)) if (name !== TEXT) checkXml(content);
  if (!files[TEXT]) {
    throw new UserError('The file ends in .docx but is no Word document: save it as one.');
  }
  checkXml(files[TEXT]);
  const { body } = buildDom(scanHtml(await convert(files)));
  const heading = body.querySelector('h1');
  const title = lineOf(heading);
  heading?.remove();
  const text = renderText(body);
  const plain = readPlainText(title === '' ? text : `${title}\n\n${text}`);
  return finishDraft(
    {
      title: plain.title,
      published: plain.published ?? null,
      publisher: null,
      url: null,
      language: detectLanguage(plain.text),
      text: plain.text,
    },
    [],
  );
}

/** Packs anew what was unpacked within the limits, so that the library meets nothing else. */
async function convert(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const buffer = Buffer.from(zipSync({ ...files }, { level: 0 }));
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage });
    return value;
  } catch (cause) {
    throw broken(cause);
  }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const entries: UnzipFileInfo[] = [];
  try {
    return unzipSync(bytes, { filter: (entry) => isWanted(entry, entries) });
  } catch (error) {
    throw error instanceof UserError ? error : broken(error);
  }
}

/** Goes by the declared sizes, which are also all that is unpacked. */
function isWanted(entry: UnzipFileInfo, entries: UnzipFileInfo[]): boolean {
  entries.push(entry);
  if (entries.length > MOST_ENTRIES) {
    throw new UserError(
      `The document holds over ${MOST_ENTRIES} files, the most that are read: paste the text instead.`,
    );
  }
  const total = entries.reduce(
    (sum, { name, originalSize }) => sum + (NEEDED.has(name) ? originalSize : 0),
    0,
  );
  if (total > MOST_BYTES) {
    throw new UserError(
      `The document unpacks to over ${MOST_MB} MB, the most that is read: paste the text instead.`,
    );
  }
  return NEEDED.has(entry.name);
}

function broken(cause: unknown): UserError {
  return new UserError(
    'The Word document is broken and cannot be opened: save it again, or paste the text.',
    { cause },
  );
}
