import type { Language } from '../language.ts';

/** Articles, plurals and the endings of verbs, the longest first; single letters only behind a vowel or as vowels. */
const ENDING =
  /(?:(?<=.{3})(?:heterna|hederne|heten|heden|elser|arna|erna|orna|erne|ende|ande|aren|eren|ade|ede|ane|ene|are|ere|ast|het|hed)|(?<=..)(?:en|et|ar|or|er|na|ne)|(?<=.{2}[aeiouyåäöæø])[nt]|(?<=.{4}[lr])n|(?<=.{3})[aes])$/u;
const ROUNDS = 2;

/**
 * A light stem of a folded Swedish, Danish or Norwegian word: articles and plurals off, also of short words ("bron",
 * "huset", "byen"), which Snowball's stemmers leave as they are.
 */
export function stemScandinavian(word: string): string {
  let stem = word;
  for (let round = 0; round < ROUNDS; round++) stem = stem.replace(ENDING, '');
  return stem.replace(/(?<=.{3}[^aeiouyåäöæø])r$/u, '');
}

/** How words are joined into one in Swedish, Danish and Norwegian. */
export const SCANDINAVIAN_COMPOUNDS: NonNullable<Language['compounds']> = {
  joints: ['', 's', 'n', 'en', 'es', 'er', 'e'],
};
