import { languageOf } from '../languages/index.ts';
import { numberOfWord, relatednessOf } from '../text/related-words.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { ReadSentence } from './read-sentences.ts';

/** Least letters, and least share of the longer word, that two words begin with alike. */
const LEAST_LETTERS = 4;
const LEAST_SHARE = 0.65;
/** Least letters of a word that stands inside another. */
const LEAST_PART = 5;

/** How far a word of a sentence stands for each of the sought terms: by meaning, by its beginning, by a part. */
interface Alike {
  readonly meaning: Float64Array;
  readonly beginning: Float64Array;
  readonly part: Float64Array;
}

/** Weight of the sought terms that a sentence does not hold, as far as it holds words like them. */
export interface LikeWeights {
  meaning: number;
  beginning: number;
  part: number;
}

/** Likeness by a common beginning: "invas" and "invad". */
export function alikeInBeginning(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= LEAST_LETTERS && same >= LEAST_SHARE * longer ? same / longer : 0;
}

/** Likeness of a word and a longer one that is compounded from it: "dichte" and "bevolkerungsdichte". */
function alikeInPart(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < LEAST_PART || !longer.includes(shorter)) return 0;
  return shorter.length / longer.length;
}

/** How like the sought terms of one question the words of its passages are; each word is compared once. */
export class TermLikeness {
  readonly #sought: readonly SoughtTerm[];
  /** For each sought term its number among the words whose meaning is known; none in languages of whose words nothing is known. */
  readonly #numbers: readonly (number | undefined)[];
  readonly #known = new Map<string, Alike | null>();
  readonly #read = new Map<ReadSentence, readonly LikeWeights[]>();

  constructor(sought: readonly SoughtTerm[], language: string) {
    this.#sought = sought;
    this.#numbers = languageOf(language).words?.related
      ? sought.map(({ term }) => numberOfWord(term))
      : [];
  }

  /** Weight of the sought terms that the sentence does not hold, as far as its words are like them. */
  weigh(sentence: ReadSentence): LikeWeights {
    const best = this.#likest(sentence);
    const weights = { meaning: 0, beginning: 0, part: 0 };
    for (const [i, { weight }] of this.#sought.entries()) {
      const like = best[i];
      if (!like || sentence.places[i]?.length) continue;
      weights.meaning += weight * like.meaning;
      weights.beginning += weight * like.beginning;
      weights.part += weight * like.part;
    }
    return weights;
  }

  /** Weight of the sought terms that none of the sentences holds, as far as their words are like them in any way. */
  weighPassage(sentences: readonly ReadSentence[]): number {
    const best = this.#nothing();
    for (const sentence of sentences) {
      for (const [i, like] of this.#likest(sentence).entries()) best[i] = higher(best[i], like);
    }
    let sum = 0;
    for (const [i, { weight }] of this.#sought.entries()) {
      const like = best[i];
      if (!like || sentences.some(({ places }) => places[i]?.length)) continue;
      sum += weight * Math.max(like.meaning, like.beginning, like.part);
    }
    return sum;
  }

  /** For each sought term, how like it the likest word of a sentence is; found once for each. */
  #likest(sentence: ReadSentence): readonly LikeWeights[] {
    const known = this.#read.get(sentence);
    if (known) return known;
    const best = this.#nothing();
    for (const { stop, term } of sentence.words) {
      const alike = stop ? null : this.#alike(term);
      if (alike) raise(best, alike);
    }
    this.#read.set(sentence, best);
    return best;
  }

  #nothing(): LikeWeights[] {
    return this.#sought.map(() => ({ meaning: 0, beginning: 0, part: 0 }));
  }

  #alike(word: string): Alike | null {
    let alike = this.#known.get(word);
    if (alike === undefined) {
      alike = this.#compare(word);
      this.#known.set(word, alike);
    }
    return alike;
  }

  #meaning(i: number, word: string, number: number | undefined): number {
    if (this.#sought[i]?.term === word) return this.#numbers.length > 0 ? 1 : 0;
    const sought = this.#numbers[i];
    return sought === undefined || number === undefined ? 0 : relatednessOf(sought, number);
  }

  /** Null for the many words that are like none. */
  #compare(word: string): Alike | null {
    const size = this.#sought.length;
    const number = this.#numbers.length > 0 ? numberOfWord(word) : undefined;
    let alike: Alike | null = null;
    for (const [i, { term }] of this.#sought.entries()) {
      const meaning = this.#meaning(i, word, number);
      const beginning = alikeInBeginning(term, word);
      const part = alikeInPart(term, word);
      if (meaning === 0 && beginning === 0 && part === 0) continue;
      alike ??= {
        meaning: new Float64Array(size),
        beginning: new Float64Array(size),
        part: new Float64Array(size),
      };
      alike.meaning[i] = meaning;
      alike.beginning[i] = beginning;
      alike.part[i] = part;
    }
    return alike;
  }
}

function higher(a: LikeWeights | undefined, b: LikeWeights): LikeWeights {
  return {
    meaning: Math.max(a?.meaning ?? 0, b.meaning),
    beginning: Math.max(a?.beginning ?? 0, b.beginning),
    part: Math.max(a?.part ?? 0, b.part),
  };
}

function raise(best: readonly LikeWeights[], { meaning, beginning, part }: Alike): void {
  for (const [i, like] of best.entries()) {
    like.meaning = Math.max(like.meaning, meaning[i] ?? 0);
    like.beginning = Math.max(like.beginning, beginning[i] ?? 0);
    like.part = Math.max(like.part, part[i] ?? 0);
  }
}
