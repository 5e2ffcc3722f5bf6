import type { FeatureName } from './sentence-features.ts';

/** What each feature of a sentence counts for. Fitted on development data by src/train/fit-ranking.ts. */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  covered: 6,
  beside: 2,
  around: 1,
  passage: 5,
  pairs: 1,
  nearness: 0.5,
};
