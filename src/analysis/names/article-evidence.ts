import { LABEL_COUNT, type LabelledRun, labelKind, NAME_KINDS } from './labels.ts';
import type { Stretch } from './score-words.ts';
import { isTitleWord } from './titles.ts';

/** The words of a sentence and the names found in it so far. */
export interface TaggedWords {
  readonly words: readonly string[];
  readonly runs: readonly LabelledRun[];
}

/** What an article says elsewhere of one written form: how often it is each kind's, or no name. */
interface FormCounts {
  readonly byKind: number[];
  none: number;
  /** Whether it is the family name of a full name: what else it seems to be elsewhere says little then. */
  isFamilyName: boolean;
}

/** How many plain occurrences the family name at the end of a full name counts. */
const FULL_NAME = 3;
/** Added to the scores of a kind's labels where all other occurrences are that kind's; chosen on held-out sentences. */
const WEIGHT = 250;
/** The same for words that end a full name. */
const FAMILY_WEIGHT = 500;
/** Evidence for a kind that counts little: one occurrence more of no kind. */
const PRIOR = 1;

/**
 * What the names found in an article say of its words: "Putin" is a person's wherever it stands once "Vladimir Putin" was
 * found. Only forms with a capital letter count, and no titles.
 */
export class ArticleEvidence {
  readonly #counts = new Map<string, FormCounts>();

  constructor(sentences: readonly TaggedWords[]) {
    for (const { words, runs } of sentences) {
      const inName = new Uint8Array(words.length);
      for (const run of runs) {
        inName.fill(1, run.first, run.last + 1);
        this.#countRun(words, run);
      }
      words.forEach((word, at) => {
        if (at > 0 && inName[at] === 0 && hasCapital(word)) this.#of(word).none++;
      });
    }
  }

  /** Add what the rest of the article says to the scores of a stretch of words; false where it says nothing. */
  addTo({ first, end, scores }: Stretch, words: readonly string[]): boolean {
    let says = false;
    for (let at = first; at < end; at++) {
      const word = words[at] ?? '';
      const counts = hasCapital(word) ? this.#counts.get(word) : undefined;
      if (!counts) continue;
      says = true;
      addCounts(counts, scores, (at - first) * LABEL_COUNT);
    }
    return says;
  }

  #countRun(words: readonly string[], { first, last, kind }: LabelledRun): void {
    const place = NAME_KINDS.indexOf(kind);
    for (let at = first; at <= last; at++) {
      const word = words[at] ?? '';
      if (!hasCapital(word)) continue;
      const isFamilyName = kind === 'PER' && at === last && first < last;
      const counts = this.#of(word);
      const { byKind } = counts;
      byKind[place] = (byKind[place] ?? 0) + (isFamilyName ? FULL_NAME : 1);
      counts.isFamilyName ||= isFamilyName;
    }
  }

  #of(word: string): FormCounts {
    let counts = this.#counts.get(word);
    if (!counts) {
      counts = { byKind: NAME_KINDS.map(() => 0), none: 0, isFamilyName: false };
      this.#counts.set(word, counts);
    }
    return counts;
  }
}

function addCounts(
  { byKind, none, isFamilyName }: FormCounts,
  scores: Float64Array,
  row: number,
): void {
  const against = isFamilyName ? 0 : none;
  const weight = isFamilyName ? FAMILY_WEIGHT : WEIGHT;
  const total = byKind.reduce((sum, count) => sum + count, against + PRIOR);
  for (let label = 1; label < LABEL_COUNT; label++) {
    const share = ((byKind[labelKind(label)] ?? 0) - against) / total;
    scores[row + label] = (scores[row + label] ?? 0) + weight * share;
  }
}

function hasCapital(word: string): boolean {
  return word.length > 1 && /^(?:(?:al|el|bin)-)?\p{Lu}/u.test(word) && !isTitleWord(word);
}
