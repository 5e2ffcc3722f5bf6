import type { Wanted } from './wanted.ts';

/** The words of a question, as it writes them, that evidence speaks of, and those that it does not. */
export interface Coverage {
  readonly matched: readonly string[];
  readonly missing: readonly string[];
}

/** A word with less credit than this is not matched. */
const MATCHED = 0.3;
/** A word that counts less than this may be missing without a word said. */
const TELLING = 0.35;
/** A word with less credit than this is nowhere in the article, nor is one that could stand for it. */
const NOWHERE = 0.25;
/**
 * In a short question one word can carry the meaning: where nothing stands for a word with such a share of the
 * weight ("birth" of "birth of Ann Lee"), the question is seldom answered, whatever else is.
 */
const DECIDING_SHARE = 0.18;
/** The same among the words that are no names, where there are few: what happened to whom. */
const SHARE_OF_WORDS = 0.4;
const FEW_WORDS = 5;

/** Which words of the question the credits speak for; words that say little are in neither list. */
export function coverageOf(wanted: readonly Wanted[], credits: readonly number[]): Coverage {
  const credited = wanted.map((word, i) => ({ word, credit: credits[i] ?? 0 }));
  return {
    matched: credited.filter(({ credit }) => credit >= MATCHED).map(({ word }) => word.text),
    missing: credited
      .filter(({ word, credit }) => credit < MATCHED && word.weight >= TELLING)
      .map(({ word }) => word.text),
  };
}

/** What of a question is nowhere, as shares of its weight. */
export interface Lost {
  /** The heaviest plain word, all plain words, and the heaviest name. */
  readonly heaviest: number;
  readonly all: number;
  readonly names: number;
  /** Whether a word is lost that carries the meaning. */
  readonly deciding: boolean;
}

/** Which words of the question are nowhere, nor anything that could stand for them. */
export function lostWords(wanted: readonly Wanted[], credits: readonly number[]): Lost {
  const total = weightOf(wanted) || 1;
  const plain = weightOf(wanted.filter(({ kind }) => kind === 'word'));
  let heaviest = 0;
  let all = 0;
  let names = 0;
  let deciding = false;
  for (const [i, { weight, kind }] of wanted.entries()) {
    const credit = credits[i] ?? 0;
    const share = weight / total;
    if (kind === 'name') names = Math.max(names, (1 - credit) * share);
    if (credit >= NOWHERE) continue;
    if (kind === 'word') {
      heaviest = Math.max(heaviest, share);
      all += share;
    }
    const among = wanted.length <= FEW_WORDS && kind === 'word' && weight >= SHARE_OF_WORDS * plain;
    deciding ||= weight >= TELLING && (share >= DECIDING_SHARE || among);
  }
  return { heaviest, all, names, deciding };
}

function weightOf(wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { weight }) => sum + weight, 0);
}
