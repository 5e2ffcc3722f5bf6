import { textOf } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import type { FoundAnswer } from './short-answers/short-answer-finder.ts';

/** What a candidate offers, each from 0 to 1. */
export interface CandidateFeatures {
  /** Coverage by the sentence itself. */
  readonly own: number;
  /** Coverage with the surroundings, nearer ones counting more. */
  readonly support: number;
  /** Coverage by the whole article. */
  readonly topic: number;
  /** How near the search puts the sentence to its best. */
  readonly rank: number;
  /** Whether it holds the kind of thing that is asked for, and how well that fits. */
  readonly holds: number;
  readonly fit: number;
  /** Whether it is a question itself, or too short to say anything. */
  readonly asks: number;
  readonly stub: number;
}

/**
 * What each feature counts for, where a date, a place or a number is asked for and where anything else is.
 * Fitted as a softmax over the candidates of each question, rounded; a sentence without the fact that is
 * asked for rarely answers, while names and things are told too freely to count on.
 */
export const WEIGHTS: Readonly<Record<'fact' | 'open', CandidateFeatures>> = {
  fact: {
    own: 2,
    support: 2.4,
    topic: 1.8,
    rank: 2.9,
    holds: 2,
    fit: 1.8,
    asks: -0.3,
    stub: -0.15,
  },
  open: {
    own: 1.75,
    support: 2.2,
    topic: 1.85,
    rank: 3.85,
    holds: 0,
    fit: 0.9,
    asks: -0.35,
    stub: -0.1,
  },
};

/** The score beneath the best of the search at which a sentence counts half. */
const HALF_RANK = 2;
/** Fewer words than this are a caption or a heading rather than a statement. */
const STUB_WORDS = 5;

/** The features of a candidate with the best short answer that was found in it. */
export function featuresOf(candidate: Candidate, best: FoundAnswer | null): CandidateFeatures {
  const { own, support, topic, rank, entry, span } = candidate;
  const words = textOf(entry.article.text, span);
  return {
    own,
    support,
    topic,
    rank: rank === null ? 0 : HALF_RANK / (HALF_RANK - rank),
    holds: best === null ? 0 : 1,
    fit: best?.fit ?? 0,
    asks: /\?["'”’)\]]*$/u.test(words) ? 1 : 0,
    stub: words.split(/\s+/u).length < STUB_WORDS ? 1 : 0,
  };
}

/** The weighted sum of the features: comparable between the candidates of one question. */
export function scoreOf(features: CandidateFeatures, weights: CandidateFeatures): number {
  let score = 0;
  for (const name of Object.keys(weights)) {
    if (isFeature(name, weights)) score += weights[name] * features[name];
  }
  return score;
}

function isFeature(name: string, features: CandidateFeatures): name is keyof CandidateFeatures {
  return name in features;
}
