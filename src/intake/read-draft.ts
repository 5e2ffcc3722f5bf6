import type { ArticleDraft } from '../articles/render-article-file.ts';

/** What a member gives to be read as an article. */
export type DraftSource =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** The content type that came with the file, for its charset. */
      readonly declaredType?: string | null;
    }
  | { readonly kind: 'text'; readonly fields: DraftFields }
  | {
      readonly kind: 'page';
      /** Where the page was found, after redirects. */
      readonly url: string;
      readonly bytes: Uint8Array;
      readonly type?: string | null;
    };

/** Fields as a member typed them; an empty one is one that was left out. */
export interface DraftFields {
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly text: string;
}

/** An article as it was read, ready for the store once a member has confirmed it. */
export interface ReadDraft extends ArticleDraft {
  readonly words: number;
  /** A sentence for each reason to look twice before storing. */
  readonly doubts: readonly string[];
}

/** Reads an article out of what a member gave. Throws `UserError` that says what is wrong and what to do. */
export async function readDraft(_source: DraftSource): Promise<ReadDraft> {
  throw new Error('Not built yet');
}
