import type { ArticleDraft } from '../articles/render-article-file.ts';

/** What a member gives to be read as an article. */
export type DraftSource = FileSource | TextSource | PageSource;

export interface FileSource {
  readonly kind: 'file';
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The content type that came with the file, for its charset. */
  readonly declaredType?: string | null;
}

interface TextSource {
  readonly kind: 'text';
  readonly fields: DraftFields;
}

interface PageSource {
  readonly kind: 'page';
  /** Where the page was found, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly type?: string | null;
}

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
