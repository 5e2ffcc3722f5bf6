import { type KnownPlace, placesNamed } from './gazetteer.ts';

/** Whether some place of the one name lies in a country or state of the other: Evansville in Indiana. */
export function liesIn(inner: string, outer: string): boolean {
  const larger = placesNamed(outer);
  if (!larger.some(({ kind }) => kind !== 'city' && kind !== 'area')) return false;
  return placesNamed(inner).some((place) => larger.some((other) => isIn(place, other)));
}

function isIn(smaller: KnownPlace, larger: KnownPlace): boolean {
  if (smaller.kind === 'country' || smaller.kind === 'abbreviation') return false;
  if (larger.kind === 'country') return smaller.code.slice(0, 2) === larger.code;
  if (larger.kind === 'city' || larger.kind === 'area') return false;
  // Long Island is listed under the United States, not under its state.
  if (smaller.kind === 'area') return smaller.code !== '' && larger.code.startsWith(smaller.code);
  return smaller.kind !== 'region' && smaller.code === larger.code;
}
