import type { Person } from '../analysis.ts';
import { LISTS, lookUp } from '../names/lexicon.ts';

export type Gender = Person['gender'];

const MALE = new Set(
  'mr sir lord king prince sultan emperor duke count baron sheikh sheik imam mullah ayatollah father brother monsignor pope spokesman chairman congressman councilman businessman actor husband son señor senor don herr monsieur'.split(
    ' ',
  ),
);
const FEMALE = new Set(
  'mrs ms miss madam madame mme lady dame queen princess empress duchess countess baroness sister spokeswoman chairwoman congresswoman councilwoman businesswoman actress wife mother daughter señora senora doña frau'.split(
    ' ',
  ),
);

/** The gender that a title says, null where it says none. */
export function genderOfTitle(words: readonly { readonly text: string }[]): Gender {
  for (const { text } of words) {
    const word = text.toLowerCase().replace(/\.$/u, '');
    if (MALE.has(word)) return 'male';
    if (FEMALE.has(word)) return 'female';
  }
  return null;
}

/** The gender of most people with that given name; null for names that both have, or that no list has. */
export function genderOfGivenName(name: string): Gender {
  const lower = name.toLowerCase();
  const flags = lookUp(lower).flags || lookUp(lower.split('-')[0] ?? '').flags;
  const isMale = (flags & LISTS.male) !== 0;
  const isFemale = (flags & LISTS.female) !== 0;
  if (isMale === isFemale) return null;
  return isMale ? 'male' : 'female';
}
