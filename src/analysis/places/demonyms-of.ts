import { gazetteerText } from './gazetteer.ts';

let byPlace: ReadonlyMap<string, readonly string[]> | null = null;

/** The words for the people or language of a country or area, in lower case: "Russia" → ["russian", "russians"]. */
export function demonymsOf(place: string): readonly string[] {
  byPlace ??= readDemonyms(gazetteerText());
  return byPlace.get(place.toLowerCase()) ?? [];
}

/** Lines of the list that name a people: the word, a tab, and `d` before each country or area. */
function readDemonyms(list: string): Map<string, string[]> {
  const demonyms = new Map<string, string[]>();
  for (const [, word = '', rest = ''] of list.matchAll(/^([^\t\n]+)\t([^\n]*\bd[^\n]*)$/gmu)) {
    for (const part of rest.split('|')) {
      if (!part.startsWith('d')) continue;
      const place = part.slice(1).toLowerCase();
      demonyms.set(place, [...(demonyms.get(place) ?? []), word]);
    }
  }
  return demonyms;
}
