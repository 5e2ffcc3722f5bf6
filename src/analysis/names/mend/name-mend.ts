import type { TaggedWords } from '../article-evidence.ts';
import type { LabelledRun } from '../labels.ts';

/** What the people of an article are called, as far as the names found so far say. */
export interface KnownNames {
  /** For each family name the words that stand before it in full names. */
  readonly givenOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Everybody's last word, of full names and of lone ones. */
  readonly lastWords: ReadonlySet<string>;
}

/** Mends the names of all sentences of one article; gives those of each sentence, in order and without overlap. */
export type NameMend = (sentences: readonly TaggedWords[], known: KnownNames) => LabelledRun[][];

/** Collect what the people of the sentences are called. */
export function knownNames(sentences: readonly TaggedWords[]): KnownNames {
  const givenOf = new Map<string, Set<string>>();
  const lastWords = new Set<string>();
  for (const { words, runs } of sentences) {
    for (const { kind, first, last } of runs) {
      if (kind !== 'PER') continue;
      const family = words[last] ?? '';
      lastWords.add(family);
      if (first === last) continue;
      const given = givenOf.get(family) ?? new Set();
      givenOf.set(family, given.add(words[first] ?? ''));
    }
  }
  return { givenOf, lastWords };
}

/** The runs with one more, in order; those that it overlaps give way. */
export function withRun(runs: readonly LabelledRun[], added: LabelledRun): LabelledRun[] {
  const others = runs.filter(({ first, last }) => last < added.first || first > added.last);
  return [...others, added].sort((a, b) => a.first - b.first);
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** A word as names have them: "Lake", "McMaster", "O'Brien"; no acronym, no weekday. */
export function isNameWord(word: string | undefined): boolean {
  if (WEEKDAY.test(word ?? '')) return false;
  return /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*$/u.test(word ?? '');
}
