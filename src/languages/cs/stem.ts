const SHORTEST = 3;
const CASE =
  /(?:atech|etem|atum|ech|ich|eho|emi|emu|ete|eti|iho|imi|imu|ach|ata|aty|ych|ama|ami|ove|ovi|ymi|em|es|im|um|at|am|os|us|ym|ou|ej|om|mi|a|e|i|o|u|y)$/u;
const OWNER = /(?:ov|in)$/u;
const VERB = /(?:[aeiy][ln]|at|it|et)$/u;

/**
 * A light stem of a folded Czech or Slovak word without diacritics, after Dolamic and Savoy, "Indexing and Stemming Approaches for the
 * Czech Language" (2009), with the endings of verbs.
 */
export function stemCzech(word: string): string {
  const base = without(without(without(word, CASE), OWNER), VERB);
  return base.replace(/c$/u, 'k').replace(/z$/u, 'h');
}

function without(word: string, ending: RegExp): string {
  const bare = word.replace(ending, '');
  return bare.length >= SHORTEST ? bare : word;
}
