import type { TaggedName } from '../../../src/analysis/names/tag-names.ts';
import { findPlaces } from '../../../src/analysis/places/find-places.ts';
import { splitSentences } from '../../../src/text/sentences.ts';

/** Names tagged by hand: `{PER Ann Lee}`, `{LOC Oslo}`, `{ORG Oslo Times}`; the braces are no part of the text. */
function taggedText(marked: string): { text: string; names: TaggedName[] } {
  const names: TaggedName[] = [];
  let text = '';
  for (const [, before = '', kind, name = ''] of marked.matchAll(
    /([^{]*)(?:\{(PER|LOC|ORG) ([^}]*)\})?/g,
  )) {
    text += before;
    if (kind !== 'PER' && kind !== 'LOC' && kind !== 'ORG') continue;
    names.push({ start: text.length, end: text.length + name.length, kind });
    text += name;
  }
  return { text, names };
}

/** The places of a text with tagged names. */
export function placesOf(marked: string) {
  const { text, names } = taggedText(marked);
  return { text, places: findPlaces(text, splitSentences(text), names) };
}
