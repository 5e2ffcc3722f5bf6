import { UserError } from '../text/user-error.ts';
import { KINDS } from './kinds/index.ts';
import type { Kind, Signature } from './kinds/kind.ts';
import { page } from './kinds/page.ts';

/** What is never read, whatever it is called. */
const FOREIGN: readonly Signature[] = [
  { opening: [0x50, 0x4b, 5, 6], means: 'an empty zip archive' },
  { opening: [0xd0, 0xcf, 0x11, 0xe0], means: 'an old or encrypted Office document' },
  { opening: [0x7b, 0x5c, 0x72, 0x74, 0x66], means: 'rich text (RTF)' },
  { opening: [0x1f, 0x8b], means: 'a gzip archive' },
  { opening: [0x42, 0x5a, 0x68], means: 'a bzip2 archive' },
  { opening: [0xfd, 0x37, 0x7a, 0x58, 0x5a], means: 'an xz archive' },
  { opening: [0x37, 0x7a, 0xbc, 0xaf], means: 'a 7-Zip archive' },
  { opening: [0x52, 0x61, 0x72, 0x21], means: 'a RAR archive' },
  { opening: [0x89, 0x50, 0x4e, 0x47], means: 'a picture' },
  { opening: [0xff, 0xd8, 0xff], means: 'a picture' },
  { opening: [0x47, 0x49, 0x46, 0x38], means: 'a picture' },
  { opening: [0x57, 0x45, 0x42, 0x50], at: 8, means: 'a picture' },
  { opening: [0x66, 0x74, 0x79, 0x70], at: 4, means: 'a video' },
  { opening: [0x49, 0x44, 0x33], means: 'a sound' },
  { opening: [0x4f, 0x67, 0x67, 0x53], means: 'a sound' },
  { opening: [0x4d, 0x5a, 0x90], means: 'a program' },
  { opening: [0x7f, 0x45, 0x4c, 0x46], means: 'a program' },
];
const SIGNATURES = [...KINDS.flatMap(({ signature }) => signature ?? []), ...FOREIGN];

/** The endings that people are told of: ".txt, .md or .pdf". */
export const READABLE_ENDINGS = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
  KINDS.map(({ endings }) => `.${endings[0]}`),
);

/** The kind that the ending of a file's name tells, or null for one that is not read. */
export function kindOfName(name: string): Kind | null {
  const ending = endingOf(name);
  return KINDS.find(({ endings }) => endings.includes(ending)) ?? null;
}

/** The kind of a MIME type, with or without parameters, or null for one that is not read. */
export function kindOfType(type: string): Kind | null {
  const bare = /^[^\s;,]*/u.exec(type.trim().toLowerCase())?.[0] ?? '';
  return KINDS.find(({ types }) => types.includes(bare)) ?? null;
}

/** The kind of a file of this name. Throws `UserError` for other endings, and where the bytes are of another kind. */
export function kindOfFile(name: string, bytes: Uint8Array): Kind {
  const ending = endingOf(name);
  const kind = kindOfName(name);
  if (!kind) {
    throw new UserError(
      ending === ''
        ? `The file's name has no ending that says what it is: give a ${READABLE_ENDINGS} file.`
        : `Files that end in .${ending} are not read: give a ${READABLE_ENDINGS} file.`,
    );
  }
  const found = SIGNATURES.find((signature) => opens(bytes, signature)) ?? null;
  if (found === kind.signature) return kind;
  throw new UserError(
    `The file ends in .${ending} but is ${found?.means ?? 'none'}: give it in the form that its name says.`,
  );
}

/** The kind of what an address gave: what it begins with counts before its type, and without both it is a page. */
export function kindOfFetched(type: string | null, bytes: Uint8Array): Kind {
  const signed = KINDS.find(({ signature }) => signature && opens(bytes, signature));
  return signed ?? kindOfType(type ?? '') ?? page;
}

function endingOf(name: string): string {
  return /\.(?<ending>[^./\\]{1,10})$/u.exec(name)?.groups?.ending?.toLowerCase() ?? '';
}

function opens(bytes: Uint8Array, { opening, at = 0 }: Signature): boolean {
  return opening.every((byte, i) => bytes[at + i] === byte);
}
