import { textOf } from '../text/span.ts';
import type { Candidate } from './candidate-reader.ts';
import type { SentenceReading } from './read-windows.ts';
import type { Relation } from './relations.ts';
import type { FoundAnswer } from './short-answers/short-answer-finder.ts';

/** What speaks for a sentence, each number about as large as the others. */
export interface AnswerFeatures {
  /** By the reader: that it answers; that its best words do rather than nothing; that some words are inside an answer. */
  readonly evidence: number;
  readonly margin: number;
  readonly inside: number;
  /** By the words: covered by the sentence itself, with its surroundings, by the whole article. */
  readonly own: number;
  readonly support: number;
  readonly topic: number;
  /** How near the search puts the sentence to its best. */
  readonly rank: number;
  /** Whether it holds the kind of thing that is asked for, and how well that fits. */
  readonly holds: number;
  readonly fit: number;
  /** By the finders: the meeting, statement or description asked for; the person asked about. */
  readonly relation: number;
  readonly present: number;
  /** Whether it is a question itself, or too short to say anything. */
  readonly asks: number;
  readonly stub: number;
}

export const FEATURE_NAMES = [
  'evidence',
  'margin',
  'inside',
  'own',
  'support',
  'topic',
  'rank',
  'holds',
  'fit',
  'relation',
  'present',
  'asks',
  'stub',
] as const satisfies readonly (keyof AnswerFeatures)[];

/** The score beneath the best of the search at which a sentence counts half. */
const HALF_RANK = 2;
/** Fewer words than this are a caption or a heading rather than a statement. */
const STUB_WORDS = 5;
/** The reader's logits are taken for no larger than this. */
const MOST = 10;

/** The features of a sentence; `reading` is null where it was not read, and its numbers are then 0. */
export function answerFeatures(
  candidate: Candidate,
  reading: SentenceReading | null,
  relation: Relation,
  best: FoundAnswer | null,
): AnswerFeatures {
  const { own, support, topic, rank, entry, span } = candidate;
  const words = textOf(entry.article.text, span);
  return {
    evidence: reading === null ? 0 : bounded(reading.evidence) / 2,
    margin: reading === null ? 0 : bounded(reading.best.score) / 4,
    inside:
      reading === null
        ? 0
        : Math.max(0, ...reading.all.map(({ score }) => Math.min(score, MOST / 2))) / 2,
    own,
    support,
    topic,
    rank: rank === null ? 0 : HALF_RANK / (HALF_RANK - Math.min(0, rank)),
    holds: best === null ? 0 : 1,
    fit: best?.fit ?? 0,
    relation: relation.strength,
    present: relation.present ? 1 : 0,
    asks: /\?["'”’)\]]*$/u.test(words) ? 1 : 0,
    stub: words.split(/\s+/u).length < STUB_WORDS ? 1 : 0,
  };
}

function bounded(logit: number): number {
  return Math.max(-MOST, Math.min(MOST, logit));
}
