import type { Span } from '../text/span.ts';
import { canTell } from './answer-candidates.ts';
import { countHolders, findOutside } from './coverage-features.ts';
import { byArticle, type PassageHit } from './passage-search.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { Question } from './question.ts';
import { type ReadSentence, readSentences } from './read-sentences.ts';
import { type FeatureName, measureSentences, type SentenceFeatures } from './sentence-features.ts';
import { TermLikeness } from './term-likeness.ts';
import { WEIGHTS } from './weights.ts';

/** A sentence with its score and what it was measured by. */
export interface RankedSentence {
  readonly hit: PassageHit;
  readonly sought: readonly SoughtTerm[];
  readonly sentence: ReadSentence;
  /** Its place among the sentences of its passage. */
  readonly at: number;
  readonly features: SentenceFeatures;
  readonly score: number;
}

const NAMES = Object.keys(WEIGHTS) as FeatureName[];

/** The sentences of the found passages, best first; ties by published date, article id and place. */
export function rankSentences(
  question: Question,
  sought: readonly SoughtTerm[],
  hits: readonly PassageHit[],
  bonus: (articleId: string, sentence: Span) => number = () => 0,
): RankedSentence[] {
  // Of hits that hold only words which stand everywhere, and so count nothing, none is better.
  const best = hits[0]?.score || 1;
  const total = sought.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const asked = new Set(sought.flatMap(({ forms }) => [...forms.keys()]));
  const askedForms = new Set(question.terms.map(({ form }) => form));
  const tellable = canTell(question);
  const likeness = new TermLikeness(sought, question.language);
  const ranked = hits.flatMap((hit) => {
    const sentences = readSentences(hit, sought);
    const measured = measureSentences({
      question,
      sought,
      total,
      asked,
      askedForms,
      tellable,
      likeness,
      hit,
      best,
      sentences,
      holders: countHolders(sought, sentences),
      outside: findOutside(sought, hit),
    });
    return sentences.flatMap((sentence, at): RankedSentence[] => {
      const features = measured[at];
      if (!features) return [];
      const score = weigh(features) + bonus(hit.owner.article.id, sentence.span);
      return [{ hit, sought, sentence, at, features, score }];
    });
  });
  return ranked.sort(byScore);
}

/** Best first; ties by published date, article id and place. */
export function byScore(a: RankedSentence, b: RankedSentence): number {
  return (
    b.score - a.score ||
    byArticle(a.hit.owner, b.hit.owner) ||
    a.sentence.span.start - b.sentence.span.start
  );
}

function weigh(features: SentenceFeatures): number {
  let score = 0;
  for (const name of NAMES) score += WEIGHTS[name] * features[name];
  return score;
}
