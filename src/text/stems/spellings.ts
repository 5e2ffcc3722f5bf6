/** Romanian letters as the stemmer knows them: with cedillas. */
export function spellRomanian(word: string): string {
  return word.replaceAll('ș', 'ş').replaceAll('ț', 'ţ');
}

/** The accent of "-ción", by which the Spanish stemmer knows the ending, where it was not typed. */
export function spellSpanish(word: string): string {
  return word.replace(/(?<=[cs]i)on$/u, 'ón');
}

/** One ending for "construção" and "construções", which the Portuguese stemmer keeps apart, also as typed without marks. */
export function spellPortuguese(word: string): string {
  return word.replace(/[õo]es$/u, 'ão').replace(/(?<=[aeiur])c[aã]o$/u, 'ção');
}

/** Umlauts for "ae", "oe" and "ue" as in Snowball's second German stemmer, save where two vowels meet: "Steuer". */
export function spellGerman(word: string): string {
  return word
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeqä])ue/gu, 'ü');
}

/** The consonant that Dutch writes at the end of a word: "huis" of "huizen", "brief" of "brieven". */
export function hardenDutch(stem: string): string {
  return stem.replace(/z$/u, 's').replace(/v$/u, 'f');
}
