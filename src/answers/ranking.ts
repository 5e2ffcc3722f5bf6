import { languageOf } from '../languages/index.ts';
import { type AnswerFeatures, FEATURE_NAMES } from './answer-features.ts';
import type { Asked } from './asked.ts';
import weights from './ranking-weights.json' with { type: 'json' };

type Command = Asked['command'];

/** What was fitted (tools/ranking/fit.py) for sentences that were read, or for those that were not. */
interface Fitted {
  /** By command, a weight for each of `FEATURE_NAMES`. */
  readonly order: Readonly<Record<Command, readonly number[]>>;
  /** What is added to each of these in articles of languages whose finders know hardly anything. */
  readonly bare: readonly number[];
  /** A weight for each of `CERTAINTY_NAMES`. */
  readonly certainty: readonly number[];
  /** By command, the certainty at which a question is answered. */
  readonly least: Readonly<Record<Command, number>>;
}

const FITTED: { readonly read: Fitted; readonly unread: Fitted } = weights;

/** What holds for sentences that were read, or for those that were not. */
export function fittedFor(isRead: boolean): Fitted {
  return isRead ? FITTED.read : FITTED.unread;
}

/** Whether the finders know hardly anything of an article's language, so that the reader and the words have to do. */
export function isBare(language: string): boolean {
  return languageOf(language).understood.meetings === null;
}

/** The weighted sum of the features: comparable between the sentences of one question. */
export function scoreOf(
  features: AnswerFeatures,
  command: Command,
  { isRead, isBare }: { readonly isRead: boolean; readonly isBare: boolean },
): number {
  const { order, bare } = fittedFor(isRead);
  const weights = order[command];
  let score = 0;
  for (const [i, name] of FEATURE_NAMES.entries()) {
    score += ((weights[i] ?? 0) + (isBare ? (bare[i] ?? 0) : 0)) * features[name];
  }
  return score;
}
