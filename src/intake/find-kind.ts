import { findSignature, SIGNATURES } from '../articles/file-signatures.ts';
import { UserError } from '../text/user-error.ts';
import { KINDS } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { page } from './kinds/page.ts';

/** Those of the kinds first, of which some are known of here alone. */
const KNOWN = [...KINDS.flatMap(({ signature }) => signature ?? []), ...Object.values(SIGNATURES)];

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
  const found = findSignature(bytes, KNOWN);
  if (found === kind.signature) return kind;
  throw new UserError(
    `The file ends in .${ending} but is ${found?.means ?? 'none'}: give it in the form that its name says.`,
  );
}

/** The kind of what an address gave: what it begins with counts before its type, and without both it is a page. */
export function kindOfFetched(type: string | null, bytes: Uint8Array): Kind {
  const signed = KINDS.find(({ signature }) => signature && findSignature(bytes, [signature]));
  return signed ?? kindOfType(type ?? '') ?? page;
}

function endingOf(name: string): string {
  return /\.(?<ending>[^./\\]{1,10})$/u.exec(name)?.groups?.ending?.toLowerCase() ?? '';
}
