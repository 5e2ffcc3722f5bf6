import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import type { PassageIndex } from './passage-index.ts';
import { byArticle, type PassageHit, searchPassages } from './passage-search.ts';
import { type SoughtTerm, weighTerms } from './query-terms.ts';
import { type Question, understandQuestion } from './question.ts';
import {
  type FeatureName,
  measureSentences,
  type ReadSentence,
  readSentences,
  type SentenceFeatures,
} from './sentence-features.ts';
import { WEIGHTS } from './weights.ts';

/** A sentence that may answer a question, or two neighbouring ones. */
export interface Evidence {
  readonly articleId: string;
  readonly span: Span;
  readonly passage: Passage;
  /** Higher is better; comparable between the evidence of one question only. */
  readonly score: number;
  /** Share of the question's weight, by rarity, that the words of the span cover. */
  readonly coverage: number;
  /** The same with the neighbouring sentences, the heading and the title. */
  readonly coverageAround: number;
  /** The matched words, in order, inside `span`. */
  readonly matched: readonly Span[];
  /** Words of the question, as it writes them. */
  readonly matchedTerms: readonly string[];
  readonly missingTerms: readonly string[];
  readonly features: SentenceFeatures;
}

export interface EvidenceOptions {
  /** Only these articles. */
  readonly articles?: ReadonlySet<string>;
  /** At most so many; ten where it is not given. */
  readonly limit?: number;
  /** Added to a sentence's score: what the caller knows of its people, dates and places. */
  readonly bonus?: (articleId: string, sentence: Span) => number;
  /** Score every passage instead of choosing candidates; for measuring. */
  readonly exhaustive?: boolean;
}

/** Passages whose sentences are ranked. */
const PASSAGES = 20;
/** What evidence in another language than the question's loses. */
const OTHER_LANGUAGE = 8;

/** The sentences that best answer a question, best first; ties by published date, article id and place. */
export function findEvidence(
  question: Question,
  indexes: readonly PassageIndex[],
  options: EvidenceOptions = {},
): Evidence[] {
  const languages = [...new Set(indexes.flatMap((index) => index.languages()))].sort();
  const candidates = languages.flatMap((language) => findIn(language, question, indexes, options));
  candidates.sort(
    (a, b) =>
      b.evidence.score - a.evidence.score ||
      byArticle(a.hit.owner, b.hit.owner) ||
      a.evidence.span.start - b.evidence.span.start,
  );
  return candidates.slice(0, options.limit ?? 10).map(({ evidence }) => evidence);
}

interface Candidate {
  readonly hit: PassageHit;
  readonly evidence: Evidence;
}

function findIn(
  language: string,
  asked: Question,
  indexes: readonly PassageIndex[],
  options: EvidenceOptions,
): Candidate[] {
  const foreign = language !== asked.language;
  const question = foreign ? understandQuestion(asked.text, language) : asked;
  const own = indexes.flatMap((index) => index.inLanguage(language) ?? []);
  const sought = weighTerms(question, own);
  const hits = searchPassages(sought, own, {
    limit: PASSAGES,
    ...(options.articles && { articles: options.articles }),
    ...(options.exhaustive && { candidates: Number.POSITIVE_INFINITY }),
  });
  const best = hits[0]?.score ?? 1;
  return hits.flatMap((hit) => rankSentences(question, sought, hit, best, foreign, options));
}

function rankSentences(
  question: Question,
  sought: readonly SoughtTerm[],
  hit: PassageHit,
  best: number,
  foreign: boolean,
  options: EvidenceOptions,
): Candidate[] {
  const sentences = readSentences(hit, sought);
  const features = measureSentences(question, sought, hit, best, sentences);
  return sentences.flatMap((sentence, i) => {
    const measured = features[i];
    if (!measured) return [];
    const bonus = options.bonus?.(hit.owner.article.id, sentence.span) ?? 0;
    const score = weigh(measured) + bonus - (foreign ? OTHER_LANGUAGE : 0);
    return [{ hit, evidence: toEvidence(question, sought, hit, sentence, measured, score) }];
  });
}

function weigh(features: SentenceFeatures): number {
  let score = 0;
  for (const name of Object.keys(WEIGHTS) as FeatureName[]) score += (WEIGHTS[name] ?? 0) * features[name];
  return score;
}

function toEvidence(
  question: Question,
  sought: readonly SoughtTerm[],
  hit: PassageHit,
  sentence: ReadSentence,
  features: SentenceFeatures,
  score: number,
): Evidence {
  const met = new Set(sought.filter((_, i) => sentence.places[i]?.length).map(({ term }) => term));
  const written = (found: boolean) => [
    ...new Set(
      question.terms
        .filter(({ term }) => met.has(term) === found)
        .map(({ start, end }) => question.text.slice(start, end)),
    ),
  ];
  const places = new Set(sentence.places.flat());
  return {
    articleId: hit.owner.article.id,
    span: sentence.span,
    passage: hit.passage,
    score,
    coverage: features.covered,
    coverageAround: features.covered + features.before + features.after + features.around,
    matched: sentence.words
      .filter((_, place) => places.has(place))
      .map(({ start, end }) => ({ start, end })),
    matchedTerms: written(true),
    missingTerms: written(false),
    features,
  };
}
