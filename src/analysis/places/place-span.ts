import type { Span } from '../../text/span.ts';
import type { PlaceMention } from '../analysis.ts';
import type { TaggedName } from '../names/tag-names.ts';
import type { NameRun } from './name-runs.ts';

/** A place before it is joined with its neighbours. */
export interface PlaceSpan extends Span {
  readonly name: string;
  readonly kind: PlaceMention['kind'];
  /** As `KnownPlace.code`; null for a place that the list does not have. */
  readonly code: string | null;
  readonly preposition: string | null;
  readonly dateline: boolean;
}

/** A run of capitalised words with what is known of it. */
export interface RunInText {
  readonly text: string;
  readonly run: NameRun;
  /** The tagged names that overlap it. */
  readonly names: readonly TaggedName[];
  /** The place found last before the run. */
  readonly previous: PlaceSpan | null;
  /** Last words of the names of the article's people. */
  readonly people: ReadonlySet<string>;
}
