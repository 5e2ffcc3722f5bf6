import { type AnswerFeatures, FEATURE_NAMES } from './answer-features.ts';
import type { Asked } from './asked.ts';
import weights from './ranking-weights.json' with { type: 'json' };

type Command = Asked['command'];

/** What was fitted (tools/ranking/fit.py) for sentences that were read, or for those that were not. */
interface Fitted {
  /** By command, a weight for each of `FEATURE_NAMES`. */
  readonly order: Readonly<Record<Command, readonly number[]>>;
  /** A weight for each of `CERTAINTY_NAMES`. */
  readonly certainty: readonly number[];
  /** For `/who-said`, a weight for each of `CERTAINTY_NAMES`, then for each of `SAID_NAMES`. */
  readonly certaintyOfSaid: readonly number[];
  /** By command, the certainty at which a question is answered. */
  readonly least: Readonly<Record<Command, number>>;
}

const FITTED: { readonly read: Fitted; readonly unread: Fitted } = weights;

/** What holds for sentences that were read, or for those that were not. */
export function fittedFor(isRead: boolean): Fitted {
  return isRead ? FITTED.read : FITTED.unread;
}

/** The weighted sum of the features: comparable between the sentences of one question. */
export function scoreOf(features: AnswerFeatures, command: Command, isRead: boolean): number {
  const order = fittedFor(isRead).order[command];
  let score = 0;
  for (const [i, name] of FEATURE_NAMES.entries()) score += (order[i] ?? 0) * features[name];
  return score;
}
