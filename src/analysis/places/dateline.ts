import type { Span } from '../../text/span.ts';
import { placesNamed } from './gazetteer.ts';
import type { PlaceSpan } from './place-span.ts';

/** "NAIROBI, Kenya (AP) _", "WASHINGTON --", "Evansville, Indiana, United States -", "PARIS, Jan. 3 (Reuters) -". */
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}.'’ -]{1,40}?(?:,\s\p{Lu}[\p{L}.'’ -]{1,30}?){0,2})(?:,?\s(?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},?|\d{1,2}\s\p{L}{3,9}))?\s?(?:\((?:[\p{Lu}\d][\p{L} .\d/-]{1,30})\)\s?(?:_|--?|[–—:])|(?:_|--|[–—]|-\s))/u;
/** An article's dateline stands in its first lines. */
const REACH = 400;

/** The place of a dateline that opens a sentence near the start of an article; nothing else is read into it. */
export function findDateline(text: string, sentence: Span): PlaceSpan | null {
  if (sentence.start > REACH) return null;
  const match = DATELINE.exec(
    text.slice(sentence.start, Math.min(sentence.end, sentence.start + 130)),
  );
  const written = match?.groups?.place;
  if (written === undefined) return null;
  const parts = written.split(/,\s*/);
  const known = placesNamed(parts[0] ?? '')[0];
  const inCapitals = /^[^a-z]+$/.test(parts[0] ?? '');
  const largerKnown = parts.slice(1).some((part) => placesNamed(part).length > 0);
  if (!largerKnown && !(known !== undefined && (inCapitals || /\(/.test(match?.[0] ?? ''))))
    return null;
  const name = parts.map(nameOf).join(', ');
  const end = sentence.start + written.length;
  const kind = known === undefined || known.kind === 'abbreviation' ? 'city' : known.kind;
  const code = known?.code ?? null;
  return { start: sentence.start, end, name, kind, code, preposition: null, dateline: true };
}

/** Capitals are how datelines are set, no part of the name. */
function nameOf(part: string): string {
  if (!/^[^a-z]{4,}$/.test(part) || part.includes('.')) return part;
  return part.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
