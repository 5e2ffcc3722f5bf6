const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
};

/** A name as the list of places is sorted: lower case, without diacritics and typographic marks. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+|[ʻ`]/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[łøđıßæ]/gu, (letter) => LETTERS[letter] ?? letter);
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
