/** "And", "the", "that", "in", "as", "to", "from" are written onto a word, several at a time. */
const PREFIX = /^(?:[והבכלמש](?=.{3})|ה(?=.{2}$))/u;
const SUFFIX = /(?<=.{2})(?:ים|ות)$|(?<=.{3})ה$|(?<=.{4})(?:ית|ת|י)$/u;
const FINALS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }),
);

/**
 * A folded Hebrew word without prefixes and endings. Prefixes go as long as three letters are left, also where they
 * belong to the word: what matters is that "הממשלה", "בממשלה" and "ממשלה" end up as one.
 */
export function stemHebrew(word: string): string {
  let stem = word.replace(SUFFIX, '');
  while (PREFIX.test(stem)) stem = stem.slice(1);
  return stem.replace(/[ךםןףץ]$/u, (letter) => FINALS.get(letter) ?? letter);
}
