const LETTERS: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'ă', 'â'],
  d: ['d', 'đ'],
  e: ['e', 'ê'],
  o: ['o', 'ô', 'ơ'],
  u: ['u', 'ư'],
};
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWEL = /[aeiouy]/u;
/** No syllable is longer. */
const LONGEST = 7;

/** Whether a text is typed without any of the marks of Vietnamese. */
export function lacksMarks(text: string): boolean {
  return !/[đ\p{Mn}]/iu.test(text.normalize('NFD'));
}

/** The syllables that a Vietnamese syllable, typed without some of its marks, may stand for, itself among them. */
export function spellWithMarks(syllable: string): string[] {
  const bare = syllable
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');
  if (bare.length > LONGEST || !/^[a-z]+$/u.test(bare)) return [syllable];
  let spellings = [''];
  for (const letter of bare) {
    const choices = LETTERS[letter] ?? [letter];
    spellings = spellings.flatMap((start) => choices.map((choice) => start + choice));
  }
  return spellings.flatMap(withTones);
}

function withTones(toneless: string): string[] {
  const letters = Array.from(toneless);
  const toned = letters.flatMap((letter, i) =>
    VOWEL.test(letter.normalize('NFD'))
      ? TONES.map((tone) => [...letters.slice(0, i + 1), tone, ...letters.slice(i + 1)].join(''))
      : [],
  );
  return [toneless, ...toned.map((spelling) => spelling.normalize('NFC'))];
}

/** A tone mark on the first of two vowels, where others write it on the second: "hòa", "hoà". */
const TONE_TOO_EARLY = /(o|u)([\u0300\u0301\u0303\u0309\u0323])(a|e|y)$/u;

/** A word in small letters with its tone mark where the newer spelling has it. */
export function foldVietnamese(word: string): string {
  return word.normalize('NFD').replace(TONE_TOO_EARLY, '$1$3$2').normalize('NFC');
}
