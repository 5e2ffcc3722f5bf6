import type { Answer } from './answer.ts';
import type { Candidate } from './candidates.ts';
import type { Wanted } from './wanted.ts';

/** Whether the best evidence answers, and which words of the question it speaks of or does not. */
export interface Verdict extends Coverage {
  readonly status: Answer['status'];
}

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
/** Evidence that has none of the question's own words is about something else, whatever words are alike. */
const SAME_WORD = 0.9;

/**
 * What speaks for and against an answer, each from 0 to 1. Fitted by logistic regression on questions with
 * their answer in the corpus and without; the threshold is where about one answerable question in ten of the
 * kinds that are judged here would be refused.
 */
const FOR_AND_AGAINST = {
  support: 2.15,
  topic: 3.8,
  /** Coverage of the words that are no names by the sentence itself. */
  words: 1.2,
  /** How well the short answer fits what is asked for. */
  fit: 1.7,
  /** Share of the question's weight in the heaviest word that is nowhere, in all of them, and in names. */
  heaviestLost: -1.35,
  lost: -1.5,
  nameLost: -1.25,
} as const;
const THRESHOLD = 5;
/**
 * In a short question one word can carry the meaning: where nothing stands for a word with such a share of the
 * weight ("birth" of "birth of Ann Lee"), the question is not answered, whatever else is.
 */
const DECIDING_SHARE = 0.18;
/** The same among the words that are no names, where there are few: what happened to whom. */
const SHARE_OF_WORDS = 0.4;
const FEW_WORDS = 5;

/** The fit to give where no short answer is asked for. */
export const OPEN_FIT = 0.4;

/** Judges the best evidence; `fit` is that of its short answer, null where one is asked for and there is none. */
export function judge(
  wanted: readonly Wanted[],
  candidate: Pick<Candidate, 'credits' | 'support' | 'topic' | 'match'>,
  fit: number | null,
): Verdict {
  const coverage = coverageOf(wanted, candidate.credits);
  const sameWord = Math.max(0, ...candidate.credits) >= SAME_WORD;
  const decided = fit === null || !sameWord || lacksDecidingWord(wanted, candidate.credits);
  if (decided || standing(wanted, candidate, fit) < THRESHOLD) {
    return { status: 'none', ...coverage };
  }
  return { status: coverage.missing.length > 0 ? 'partial' : 'answered', ...coverage };
}

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

function lacksDecidingWord(wanted: readonly Wanted[], credits: readonly number[]): boolean {
  const all = sum(wanted.map(({ weight }) => weight));
  const plain = sum(wanted.map(({ weight, kind }) => (kind === 'word' ? weight : 0)));
  const short = wanted.length <= FEW_WORDS;
  return wanted.some(({ weight, kind }, i) => {
    const lost = (credits[i] ?? 0) < NOWHERE && weight >= TELLING;
    const among = short && kind === 'word' && weight >= SHARE_OF_WORDS * plain;
    const decides = weight >= DECIDING_SHARE * all || among;
    return lost && decides;
  });
}

function standing(
  wanted: readonly Wanted[],
  { credits, support, topic, match }: Pick<Candidate, 'credits' | 'support' | 'topic' | 'match'>,
  fit: number,
): number {
  const all = sum(wanted.map(({ weight }) => weight)) || 1;
  const words = wanted.map((word, i) => ({
    word,
    credit: credits[i] ?? 0,
    own: match.credits[i] ?? 0,
  }));
  const plain = words.filter(({ word }) => word.kind === 'word');
  const lost = plain.filter(({ credit }) => credit < NOWHERE).map(({ word }) => word.weight / all);
  const names = words
    .filter(({ word }) => word.kind === 'name')
    .map(({ word, credit }) => ((1 - credit) * word.weight) / all);
  const plainWeight = sum(plain.map(({ word }) => word.weight));
  const own = sum(plain.map(({ word, own: credit }) => word.weight * credit));
  const weights = FOR_AND_AGAINST;
  return (
    weights.support * support +
    weights.topic * topic +
    weights.words * (plainWeight === 0 ? 1 : own / plainWeight) +
    weights.fit * fit +
    weights.heaviestLost * Math.max(0, ...lost) +
    weights.lost * sum(lost) +
    weights.nameLost * Math.max(0, ...names)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
