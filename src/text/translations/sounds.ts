import { createRequire } from 'node:module';

/** Letters and pairs of them that are written for one sound in one language or another, in the order in which they are read. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dsch|tsch|tch|dj|zh|sch|sh|ch|gh|kh|ph|th|ts|tz|ck/gu, ''],
  [/x/gu, 'ks'],
  // In Arabic and Hebrew w and y are vowels as often as not.
  [/[aeiouywh]/gu, ''],
];
const PAIRS: Readonly<Record<string, string>> = {
  ...{ dzh: 'j', dsch: 'j', dj: 'j', zh: 'j', tsch: 's', tch: 's', sch: 's', sh: 's', ch: 's' },
  ...{ gh: 'g', kh: 'k', ph: 'f', th: 't', ts: 's', tz: 's', ck: 'k' },
};
/** Sounds that scripts without the one write as the other. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ p: 'b', v: 'f', c: 'k', q: 'k', g: 'k', j: 's', z: 's', d: 't', r: 'l' },
};

/** A word in Latin letters, however it is written: "Путин" is "Putin". */
export function inLatin(word: string): string {
  return /^[\p{Script=Latin}\p{N}\p{P}\s]*$/u.test(word) ? word : transliterate()(word);
}

/**
 * The consonants of a name as any script may write them: "Putin", "Путин" and "بوتين" are "btn". Empty for a name
 * without consonants.
 */
export function soundsOf(name: string): string {
  let plain = inLatin(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [letters, as] of SOUNDS) {
    plain = plain.replace(letters, (found) => PAIRS[found] ?? as);
  }
  plain = plain.replace(/[^a-z]/gu, '');
  return plain.replace(/./gu, (letter) => ALIKE[letter] ?? letter).replace(/(.)\1+/gu, '$1');
}

let loaded: ((text: string) => string) | null = null;

/** Loaded at the first name in another script: its tables take some milliseconds. */
function transliterate(): (text: string) => string {
  loaded ??= (createRequire(import.meta.url)('transliteration') as typeof import('transliteration'))
    .transliterate;
  return loaded;
}
