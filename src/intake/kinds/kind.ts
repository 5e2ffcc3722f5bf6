import type { Signature } from '../../articles/file-signatures.ts';
import type { ReadDraft } from '../draft.ts';

/** A kind of document: how it is recognised, how much of it is read, and how. */
export interface Kind {
  /** How the names of its files end, in lower case without the dot; people are told of the first. */
  readonly endings: readonly string[];
  /** The MIME types under which the web gives it, in lower case. */
  readonly types: readonly string[];
  /** How all its files begin and those of no other kind, one of `SIGNATURES` if it is there; null for text, which begins as it likes. */
  readonly signature: Signature | null;
  /** What a file may hold at most beside the limits of all kinds, by what is counted; a refusal says the number. */
  readonly limits: Readonly<Record<string, number>>;
  /** Reads the article. Throws `UserError` where there is none, or too much; libraries are loaded only here. */
  readonly read: (file: GivenFile) => Promise<ReadDraft>;
}

/** A file as it was given, and what came with it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The content type as it was sent, for its charset. */
  readonly type: string | null;
  /** Where it was found on the web, after redirects; null for a file of a member's. */
  readonly url: string | null;
}
