import type { Span } from '../text/span.ts';
import type { Term } from '../text/terms.ts';
import type { PassageHit } from './passage-search.ts';
import type { SoughtTerm } from './query-terms.ts';

/** A sentence of a found passage, read once for all its features. */
export interface ReadSentence {
  readonly span: Span;
  readonly text: string;
  /** All its words in order; spans are offsets into the article's text. */
  readonly words: readonly Term[];
  /** For each sought term its places in `words`. */
  readonly places: readonly (readonly number[])[];
}

/** The sentences of a passage with the places of the sought terms. */
export function readSentences(hit: PassageHit, sought: readonly SoughtTerm[]): ReadSentence[] {
  const { text } = hit.owner.article;
  const soughtAt = new Map<string, number[]>();
  for (const [i, { forms }] of sought.entries()) {
    for (const form of forms.keys()) soughtAt.set(form, [...(soughtAt.get(form) ?? []), i]);
  }
  return hit.passage.sentences.map((span, at) => {
    const words = hit.index.wordsAt(hit.slot, at, span.start);
    const places = sought.map((): number[] => []);
    for (const [place, word] of words.entries()) {
      if (word.stop) continue;
      for (const i of soughtAt.get(word.term) ?? []) places[i]?.push(place);
    }
    return { span, text, words, places };
  });
}
