import { placesNamed } from './gazetteer.ts';

const ABBREVIATION = /^,\s+((?:\p{Lu}\p{L}{1,5}|W\.Va)\.|(?:\p{Lu}\.){2}|[A-Z]{2})(?=[\s,;)]|$)/u;
/** A comma, a blank and the longest abbreviation. */
const REACH = 12;

/** The abbreviated state after the name of a city, ", Colo.", ", N.Y.", ", TX": its name as written and its end; or null. */
export function stateAfter(text: string, end: number): { name: string; end: number } | null {
  if (text[end] !== ',') return null;
  const match = ABBREVIATION.exec(text.slice(end, end + REACH));
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const isState = placesNamed(name).some(({ kind }) => kind === 'abbreviation');
  return isState ? { name, end: end + match[0].length } : null;
}
