import type { Span } from '../../text/span.ts';
import type { PlaceMention } from '../analysis.ts';

/** A place before it is joined with its neighbours. */
export interface PlaceSpan extends Span {
  readonly name: string;
  readonly kind: PlaceMention['kind'];
  /** As `KnownPlace.code`; null for a place that the list does not have. */
  readonly code: string | null;
  readonly preposition: string | null;
  readonly dateline: boolean;
}
