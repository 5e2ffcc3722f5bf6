import type { Day } from './calendar.ts';
import type { Need } from './needs.ts';
import type { Reading } from './reading.ts';
import type { Tense, Timing } from './tense.ts';

/** One way of writing a date: where it stands, and what it means there. */
export interface DatePattern {
  readonly name: string;
  /** What a sentence must hold for the pattern to be tried. */
  readonly needs: Need;
  /** Global; its match is exactly the mention. What must stand around it goes into look-arounds. */
  readonly pattern: RegExp;
  /** The meaning, or null when these words are not a date here. */
  readonly read: (match: DateMatch, context: DateContext) => Reading | null;
}

export interface DateMatch {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The sentence before and after the match. */
  readonly before: string;
  readonly after: string;
}

/** What a reading may be computed from. */
export interface DateContext {
  readonly published: Day | null;
  /** The last date read before this one, at most a few sentences back, or null. */
  readonly anchor: Anchor | null;
  /** The tense of the words around the match; null where nothing says. */
  readonly tense: () => Tense | null;
  /** The same with how sure it is. */
  readonly timing: () => Timing | null;
  /** How days and months stand in "02/05/2019"; null where both orders are usual. */
  readonly order: DayOrder | null;
}

/** "02/05/2019" is the second of May day first, the fifth of February month first. */
export type DayOrder = 'day-first' | 'month-first';

export interface Anchor {
  readonly reading: Reading;
  /** How many sentences back: 0 in the same one. */
  readonly distance: number;
  /** Whether it stands in the same paragraph. */
  readonly near: boolean;
}
