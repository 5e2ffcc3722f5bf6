import { type Span, textOf } from '../../text/span.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { splitWords, type Word } from '../../text/words.ts';
import { isGivenName } from './given-names.ts';
import type { TaggedName } from './tag-names.ts';
import { isTitleWord } from './titles.ts';

const PARTICLE = /^(?:de|del|della|di|da|dos|do|von|van|der|den|ten|zu|zur|af|av|bin|ibn|y|e)$/u;

/**
 * The names that are believed in an article of another language. The tagger learnt from English, and takes nouns and weekdays of
 * German for people: a person is one with a known given name, and whoever is called by the last name of one.
 */
export function believedElsewhere(
  text: string,
  names: readonly TaggedName[],
  language: string,
): TaggedName[] {
  const lastNames = new Set<string>();
  const full = names.map((name) => {
    if (name.kind !== 'PER') return null;
    const found = fullName(splitWords(text, name), language);
    if (found !== null) lastNames.add(found.last);
    return found;
  });
  return names.flatMap((name, at): TaggedName[] => {
    if (name.kind !== 'PER') return [name];
    const found = full[at];
    if (found != null) return [{ ...found.span, kind: 'PER' }];
    return lastNames.has(textOf(text, name)) ? [name] : [];
  });
}

/** The first given name of a run of words with the capitalised words behind it; null where there is none. */
function fullName(words: readonly Word[], language: string): { span: Span; last: string } | null {
  const first = words.findIndex(
    ({ text }) => isGivenName(text) && !isStopWord(text, language) && !isTitleWord(text),
  );
  const given = words[first];
  if (given === undefined) return null;
  let last = first;
  for (let at = first + 1; at < words.length; at++) {
    const { text = '' } = words[at] ?? {};
    if (/^\p{Lu}/u.test(text)) last = at;
    else if (!PARTICLE.test(text)) break;
  }
  const family = words[last];
  if (family === undefined || last === first) return null;
  return { span: { start: given.start, end: family.end }, last: family.text };
}
