const SHORTEST = 3;
/** Endings of case, number and person, the longest first. */
const CASE =
  /(?:iego|iemu|owie|iach|iami|ego|emu|ymi|imi|owi|ami|ach|iej|iem|ych|ich|ów|ej|om|em|ym|im|ie|ią|ię|ia|iu|io|mi|a|ą|e|ę|i|o|ó|u|y)$/u;
/** Of verbs and of what is made from them: "zbudować", "zbudował", "zbudowany". */
const VERB = /(?:[aeiy]ł|[aeiyą]ć|an|on|en)$/u;

/**
 * A light stem of a folded Polish word: the ending of case off, then that of a verb, then consonants that soften before
 * endings as they are elsewhere ("Polsce" as "Polska").
 */
export function stemPolish(word: string): string {
  const plural = word.replace(/(?<=[aeiy])l[iy]$/u, 'ł');
  const base = without(without(plural, CASE), VERB);
  return without(base, /[oó]w$/u)
    .replace(/rz$/u, 'r')
    .replace(/d[zź]$/u, 'g')
    .replace(/[cć]$/u, 'k');
}

function without(word: string, ending: RegExp): string {
  const bare = word.replace(ending, '');
  return bare.length >= SHORTEST ? bare : word;
}
