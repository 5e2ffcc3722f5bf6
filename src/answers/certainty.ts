import type { Asked } from './asked.ts';
import { fittedFor } from './ranking.ts';
import type { RankedAnswers } from './rank-answers.ts';
import type { Wanted } from './wanted.ts';

/** What speaks for the best sentence being an answer at all, beside its own features. */
export const CERTAINTY_NAMES = [
  'score',
  'evidence',
  'margin',
  'inside',
  'own',
  'support',
  'topic',
  'holds',
  'relation',
  'present',
  'ahead',
  'second',
  'heaviestLost',
  'lost',
  'nameLost',
  'unknown',
  'rank',
] as const;

/** A word with less credit than this is nowhere in the article, nor is one that could stand for it. */
const NOWHERE = 0.25;

/** The numbers of `CERTAINTY_NAMES` for a question whose answers are ranked. */
export function certaintyFeatures(
  asked: Asked,
  { ranked, wanted, person }: RankedAnswers,
): number[] {
  const [first] = ranked;
  if (first === undefined) return CERTAINTY_NAMES.map(() => 0);
  const { features } = first;
  const others = ranked.slice(1, 4).map(({ features: other }) => other.evidence);
  const { heaviest, all, names } = lostWords(wanted, first.candidate.credits);
  return [
    first.score / 4,
    features.evidence,
    features.margin,
    features.inside,
    features.own,
    features.support,
    features.topic,
    features.holds,
    features.relation,
    features.present,
    Math.min(3, first.score - (ranked[1]?.score ?? first.score - 3)),
    Math.max(-5, ...others),
    heaviest,
    all,
    names,
    'person' in asked && person === null ? 1 : 0,
    features.rank,
  ];
}

/** Whether the best sentence is sure enough to answer. */
export function isCertain(asked: Asked, answers: RankedAnswers): boolean {
  const [first] = answers.ranked;
  if (first === undefined) return false;
  const { certainty, least } = fittedFor(first.reading !== null);
  const values = certaintyFeatures(asked, answers);
  const logit = values.reduce((sum, value, i) => sum + value * (certainty[i] ?? 0), 0);
  return logit >= least[asked.command];
}

/** The shares of the question's weight that are nowhere: of the heaviest plain word, of all, and of names. */
function lostWords(wanted: readonly Wanted[], credits: readonly number[]) {
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let heaviest = 0;
  let all = 0;
  let names = 0;
  for (const [i, { weight, kind }] of wanted.entries()) {
    const credit = credits[i] ?? 0;
    const share = weight / total;
    if (kind === 'name') names = Math.max(names, (1 - credit) * share);
    else if (credit < NOWHERE && kind === 'word') {
      heaviest = Math.max(heaviest, share);
      all += share;
    }
  }
  return { heaviest, all, names };
}
