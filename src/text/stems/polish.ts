const SHORTEST = 3;
/** Endings of case, number and person, the longest first. */
const CASE =
  /(?:iego|iemu|owie|iach|iami|ego|emu|ymi|imi|owi|ami|ach|iej|iem|ych|ich|ów|ej|om|em|ym|im|ie|ią|ię|ia|iu|io|mi|a|ą|e|ę|i|o|ó|u|y)$/u;
/** Of verbs and of what is made from them: "zbudować", "zbudował", "zbudowany". */
const VERB = /(?:[aeiy]ł|[aeiyą]ć|an|on|en)$/u;

/**
 * A light stem of a folded Polish word: the ending of case off, then that of a verb, with consonants that soften before
 * endings as they are elsewhere ("Polsce" as "Polska", "moście" as "most").
 */
export function stemPolish(word: string): string {
  const plain = word
    .replace(/(?<=[aeiy])l[iy]$/u, 'ł')
    .replace(/(?<=..)dzi(?=e?$)/u, 'd')
    .replace(/(?<=..)ci(?=e?$)/u, 't');
  const base = without(without(without(plain, CASE), VERB), /[oó]w$/u);
  return base
    .replace(/dź$/u, 'd')
    .replace(/ć$/u, 't')
    .replace(/ś(?=t$)/u, 's')
    .replace(/ie(?=st$)/u, 'ia')
    .replace(/rz$/u, 'r')
    .replace(/dz$/u, 'g')
    .replace(/c$/u, 'k')
    .replace(/(?<=[^aeiouy])er$/u, 'r');
}

function without(word: string, ending: RegExp): string {
  const bare = word.replace(ending, '');
  return bare.length >= SHORTEST ? bare : word;
}
