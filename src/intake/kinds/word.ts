import type { UnzipFileInfo } from 'fflate';
import { SIGNATURES } from '../../articles/file-signatures.ts';
import { UserError } from '../../text/user-error.ts';
import type { ReadDraft } from '../draft.ts';
import { finishDraft } from '../finish-draft.ts';
import { readPlainText } from '../plain-text.ts';
import type { GivenFile, Kind } from './kind.ts';

/** Of the archive, then of each XML in it: a paragraph has some twenty elements. */
const LIMITS = { files: 1000, unpackedMb: 20, elements: 300_000, depth: 200 };
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

/** A document of Word as it has been saved since 2007. */
export const word: Kind = {
  endings: ['docx'],
  types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  signature: SIGNATURES.zip,
  limits: LIMITS,
  read: readWord,
};

async function readWord({ bytes }: GivenFile): Promise<ReadDraft> {
  const files = await unpack(bytes);
  for (const content of Object.values(files)) await checkXml(content);
  if (!files[TEXT]) {
    throw new UserError(
      'The file is packed as Word documents are, but is no Word document: save it as one.',
    );
  }
  const { renderHeaded } = await import('../page/article-text.ts');
  const { heading, text } = renderHeaded(await convert(files));
  return finishDraft(readPlainText(heading === '' ? text : `${heading}\n\n${text}`));
}

/** Packs anew what was unpacked within the limits, so that the library meets nothing else. */
async function convert(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { zipSync } = await import('fflate');
  const buffer = Buffer.from(zipSync({ ...files }, { level: 0 }));
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage });
    return value;
  } catch (cause) {
    throw broken(cause);
  }
}

async function unpack(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
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
  if (entries.length > LIMITS.files) {
    throw new UserError(
      `The document holds over ${LIMITS.files} files, the most that are read: paste the text instead.`,
    );
  }
  const total = entries.reduce(
    (sum, { name, originalSize }) => sum + (NEEDED.has(name) ? originalSize : 0),
    0,
  );
  if (total > LIMITS.unpackedMb * 1024 * 1024) {
    throw new UserError(
      `The document unpacks to over ${LIMITS.unpackedMb} MB, the most that is read: paste the text instead.`,
    );
  }
  return NEEDED.has(entry.name);
}

/** Refuses XML that a program wrote to hurt: too many elements, too deep, or with entities of its own. */
async function checkXml(bytes: Uint8Array): Promise<void> {
  const { Parser } = await import('htmlparser2');
  let elements = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        elements += 1;
        depth += 1;
        if (elements > LIMITS.elements || depth > LIMITS.depth) throw tooLarge();
      },
      onclosetag: () => {
        depth -= 1;
      },
      onprocessinginstruction: (name) => {
        if (name.toLowerCase() === '!doctype') throw tooLarge();
      },
    },
    { xmlMode: true },
  );
  parser.write(new TextDecoder().decode(bytes));
  parser.end();
}

function tooLarge(): UserError {
  return new UserError(
    `The document has over ${LIMITS.elements} elements, nests them over ${LIMITS.depth} deep or defines its own, which is not read: paste the text instead.`,
  );
}

function broken(cause: unknown): UserError {
  return new UserError(
    'The Word document is broken and cannot be opened: save it again, or paste the text.',
    { cause },
  );
}
