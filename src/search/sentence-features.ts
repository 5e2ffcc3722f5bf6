import { measureCoverage } from './coverage-features.ts';
import { measureFit } from './fit-features.ts';
import type { Measured } from './measured.ts';
import { measureStanding } from './standing-features.ts';
import { measureWording } from './wording-features.ts';

/** What a sentence offers towards an answer; shares are of the weight of all sought terms. */
export interface SentenceFeatures {
  /** Score of its passage as a share of the best passage's; and how far it is beneath it, in shares of all sought. */
  readonly passage: number;
  readonly gap: number;
  /** Share that the passage does not hold, as far as words like those stand for it. */
  readonly passageAlike: number;
  /** Share of the terms that the sentence holds. */
  readonly covered: number;
  /** How far that is beneath the most that a sentence of the passage holds: at most 0. */
  readonly lead: number;
  /** The share held again, each term the less the more of the passage's other sentences hold it; and of its numbers alone. */
  readonly telling: number;
  readonly numbers: number;
  /** Share that it does not hold but the sentence before does; then the one after; then the rest of the passage. */
  readonly before: number;
  readonly after: number;
  readonly around: number;
  /** Share that no sentence of the passage holds but the title; then the passages around. */
  readonly title: number;
  readonly article: number;
  /** Share held in the very form that the question uses. */
  readonly exact: number;
  /** Share not held, as far as a word of like meaning, with a like beginning, or compounded with it stands for it. */
  readonly meaning: number;
  readonly beginning: number;
  readonly part: number;
  /** BM25 of the sentence by itself. */
  readonly frequency: number;
  /** Longest run of the question's words, and share held within ten words. */
  readonly run: number;
  readonly tight: number;
  /** Logarithm of its content words, and of those that are not sought: shares of some fifty words. */
  readonly length: number;
  readonly fresh: number;
  /** 1 where the sentence holds what could answer, known by its kind: a date, a number, a name; where it is a name; two of it. */
  readonly fits: number;
  readonly fitsName: number;
  readonly fitsTwice: number;
  /** The same for the words of reasons and of manners, which say less. */
  readonly reason: number;
  readonly manner: number;
  /** Share held near to the best candidate of a known kind; near to any new word where the kind is unknown. */
  readonly nearFit: number;
  readonly nearNew: number;
  /** 1 where a number counts what the question counts: "308 points" for "How many points". */
  readonly counts: number;
  /** 1 where it holds the word that names what is asked: "company" of "Which company"; and the share of that word. */
  readonly focus: number;
  readonly focusShare: number;
  /** 1 where it begins with the first sought term, or holds the last. */
  readonly subject: number;
  readonly last: number;
  /** Share held by its first words. */
  readonly head: number;
  /** 1 where it begins with a word that refers back; and the share before, where it refers back at all. */
  readonly refers: number;
  readonly referred: number;
  /** 1 where it has years, and none of those that the question gives. */
  readonly otherYear: number;
  /** 1 where it is a question itself. */
  readonly asks: number;
  /** Its place in the passage, from 0 at the beginning to 1. */
  readonly late: number;
}

export type FeatureName = keyof SentenceFeatures;

/** The features of each sentence of a passage. */
export function measureSentences(passage: Measured): SentenceFeatures[] {
  const { hit, best, total, likeness, sentences } = passage;
  const coverages = sentences.map((sentence, at) => ({
    sentence,
    coverage: measureCoverage(passage, at),
  }));
  const most = Math.max(...coverages.map(({ coverage }) => coverage.covered));
  const ofPassage = {
    passage: hit.score / best,
    gap: (hit.score - best) / total,
    passageAlike: likeness.weighPassage(sentences) / total,
  };
  return coverages.map(({ sentence, coverage }, at): SentenceFeatures => {
    const wording = measureWording(passage, sentence);
    const fit = measureFit(passage, sentence);
    const standing = measureStanding(passage, sentence, at);
    // One by one: objects spread into one take a quarter of the time of a question.
    return {
      passage: ofPassage.passage,
      gap: ofPassage.gap,
      passageAlike: ofPassage.passageAlike,
      covered: coverage.covered,
      lead: coverage.covered - most,
      telling: coverage.telling,
      numbers: coverage.numbers,
      before: coverage.before,
      after: coverage.after,
      around: coverage.around,
      title: coverage.title,
      article: coverage.article,
      exact: wording.exact,
      meaning: wording.meaning,
      beginning: wording.beginning,
      part: wording.part,
      frequency: wording.frequency,
      run: wording.run,
      tight: wording.tight,
      length: wording.length,
      fresh: standing.fresh,
      fits: fit.fits,
      fitsName: fit.fitsName,
      fitsTwice: fit.fitsTwice,
      reason: fit.reason,
      manner: fit.manner,
      nearFit: fit.nearFit,
      nearNew: fit.nearNew,
      counts: fit.counts,
      focus: fit.focus,
      focusShare: fit.focusShare,
      subject: standing.subject,
      last: standing.last,
      head: standing.head,
      refers: standing.refers,
      referred: standing.referred,
      otherYear: standing.otherYear,
      asks: standing.asks,
      late: standing.late,
    };
  });
}
