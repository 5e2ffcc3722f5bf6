/** Romanian letters as the stemmer knows them: with cedillas, also where the last "-ști" was typed without. */
export function spellRomanian(word: string): string {
  return word
    .replaceAll('ș', 'ş')
    .replaceAll('ț', 'ţ')
    .replace(/(?<=[aeiou])s(?=ti$)/u, 'ş');
}

/** What the Romanian stemmer leaves of the article and of plurals: "ministru", "președintelui", "poduri". */
export function shortenRomanian(stem: string): string {
  return stem.replace(/(?<=.{4})u$|(?<=.{5})el$|(?<=.{3})ur$/u, '');
}

/** What the Ukrainian stemmer takes off "Харків" and "міністрів", off "Харкова" too. */
export function shortenUkrainian(stem: string): string {
  if (stem === 'рік') return 'рок';
  return stem.replace(/(?<=..)(?:ов|[єе]в)$/u, '');
}

/**
 * The accent of "-ción", by which the Spanish stemmer knows the ending, where it was not typed; "ciudades" as "ciudad",
 * of which it takes more.
 */
export function spellSpanish(word: string): string {
  return word.replace(/(?<=[cs]i)on$/u, 'ón').replace(/(?<=.dad)es$/u, '');
}

/**
 * One ending for "construção" and "construções", "animal" and "animais", which the Portuguese stemmer keeps apart; also
 * as typed without marks.
 */
export function spellPortuguese(word: string): string {
  return word
    .replace(/(?<=..)ais$/u, 'al')
    .replace(/[õo]es$/u, 'ão')
    .replace(/(?<=[aeiur])c[aã]o$/u, 'ção');
}

/** Umlauts for "ae", "oe" and "ue" as in Snowball's second German stemmer, save where two vowels meet: "Steuer". */
export function spellGerman(word: string): string {
  return word
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeqä])ue/gu, 'ü');
}

/** The longer plural of short Serbian and Croatian words: "gradovi" of "grad". */
export function shortenSerbian(stem: string): string {
  return stem.replace(/(?<=.{3})[oe]v$/u, '');
}

/** The consonant that Dutch writes at the end of a word: "huis" of "huizen", "brief" of "brieven", "brug" of "bruggen". */
export function hardenDutch(stem: string): string {
  return stem
    .replace(/z$/u, 's')
    .replace(/v$/u, 'f')
    .replace(/([^aeiou])\1$/u, '$1');
}
