import { type AnswerFeatures, FEATURE_NAMES } from './answer-features.ts';
import type { Asked } from './asked.ts';
import { RANKING, type Weights } from './ranking-weights.ts';

/** The weighted sum of the features: comparable between the sentences of one question. */
export function scoreOf(
  features: AnswerFeatures,
  command: Asked['command'],
  isRead: boolean,
): number {
  const weights: Weights = (isRead ? RANKING.read : RANKING.unread)[command];
  let score = 0;
  for (const [i, name] of FEATURE_NAMES.entries()) score += (weights[i] ?? 0) * features[name];
  return score;
}
