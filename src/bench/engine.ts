import type { Entry } from '../search/passage-index.ts';

/** A search engine as the bench drives it: passages in, the text of the best passage or sentence out. */
export interface Engine {
  /** Takes articles in; in the place of those with the same ids, where the engine can take articles out. */
  add(entries: readonly Entry[]): Promise<void>;
  /** Takes articles out again, those that are in; left out where an engine is not measured in it. */
  remove?(entries: readonly Entry[]): Promise<void>;
  /** What the engine would show first, words of an article; null for nothing. A question is in English unless `language` says otherwise. */
  ask(question: string, language?: string): string | null | Promise<string | null>;
  /** The index as it would be written to disk, or null where the engine keeps none. */
  save(): Promise<Uint8Array | null>;
  /** Takes up a saved index; `entries` are the articles as they are read at a start. */
  restore(saved: Uint8Array, entries: readonly Entry[]): Promise<void>;
  /** Lets go of what would outlive the engine. */
  close?(): Promise<void>;
}

/** A passage as engines without a notion of articles take it. */
export interface FlatPassage {
  readonly id: number;
  readonly text: string;
}

/** The texts of all passages, numbered. */
export function flatten(entries: readonly Entry[], from = 0): FlatPassage[] {
  return entries
    .flatMap(({ article, passages }) =>
      passages.list().map(({ start, end }) => article.text.slice(start, end)),
    )
    .map((text, i) => ({ id: from + i, text }));
}
