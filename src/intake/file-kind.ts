import { UserError } from '../text/user-error.ts';

/** How a file is read. */
export type FileKind = 'text' | 'markdown' | 'page' | 'pdf' | 'docx' | 'mail';

const BY_ENDING: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'page',
  htm: 'page',
  xhtml: 'page',
  pdf: 'pdf',
  docx: 'docx',
  eml: 'mail',
};

/** Bytes that open files, at an offset; `kind` is null for what is never read. */
const SIGNATURES: readonly {
  readonly opening: readonly number[];
  readonly at?: number;
  readonly name: string;
  readonly kind: FileKind | null;
}[] = [
  { opening: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF', kind: 'pdf' },
  { opening: [0x50, 0x4b, 3, 4], name: 'a zip archive or an office document', kind: 'docx' },
  { opening: [0x50, 0x4b, 5, 6], name: 'an empty zip archive', kind: null },
  { opening: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old or encrypted Office document', kind: null },
  { opening: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'rich text (RTF)', kind: null },
  { opening: [0x1f, 0x8b], name: 'a gzip archive', kind: null },
  { opening: [0x42, 0x5a, 0x68], name: 'a bzip2 archive', kind: null },
  { opening: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'an xz archive', kind: null },
  { opening: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive', kind: null },
  { opening: [0x52, 0x61, 0x72, 0x21], name: 'a RAR archive', kind: null },
  { opening: [0x89, 0x50, 0x4e, 0x47], name: 'a picture', kind: null },
  { opening: [0xff, 0xd8, 0xff], name: 'a picture', kind: null },
  { opening: [0x47, 0x49, 0x46, 0x38], name: 'a picture', kind: null },
  { opening: [0x57, 0x45, 0x42, 0x50], at: 8, name: 'a picture', kind: null },
  { opening: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'a video', kind: null },
  { opening: [0x49, 0x44, 0x33], name: 'a sound', kind: null },
  { opening: [0x4f, 0x67, 0x67, 0x53], name: 'a sound', kind: null },
  { opening: [0x4d, 0x5a, 0x90], name: 'a program', kind: null },
  { opening: [0x7f, 0x45, 0x4c, 0x46], name: 'a program', kind: null },
];
const KINDS = '.txt, .md, .html, .pdf, .docx or .eml';

/** How a file of this name is read. Throws `UserError` for other endings, and where the content is of another kind. */
export function fileKindOf(name: string, bytes: Uint8Array): FileKind {
  const ending = /\.(?<ending>[^./\\]{1,10})$/u.exec(name)?.groups?.ending?.toLowerCase() ?? '';
  const kind = BY_ENDING[ending];
  if (!kind) {
    throw new UserError(
      ending === ''
        ? `The file's name has no ending that says what it is: give a ${KINDS} file.`
        : `Files that end in .${ending} are not read: give a ${KINDS} file.`,
    );
  }
  const found = signatureOf(bytes);
  const needed = kind === 'pdf' || kind === 'docx' ? kind : null;
  if (found && found.kind !== kind) {
    throw new UserError(
      `The file ends in .${ending} but is ${found.name}: give it in the form that its name says.`,
    );
  }
  if (needed && !found) {
    throw new UserError(
      `The file ends in .${ending} but is none: give it in the form that its name says.`,
    );
  }
  return kind;
}

function signatureOf(bytes: Uint8Array) {
  return SIGNATURES.find(({ opening, at = 0 }) =>
    opening.every((byte, i) => bytes[at + i] === byte),
  );
}
