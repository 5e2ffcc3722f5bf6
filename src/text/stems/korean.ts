/** Particles that are written onto a noun, the longest first. */
const PARTICLE =
  /(?:으로부터|에서부터|이라고는|에게서|으로서|으로써|으로는|에서는|에서도|에게는|이라는|이라고|이었다|입니까|이며|이나|이란|입니다|로부터|까지는|부터|까지|에서|에게|에는|에도|으로|라는|라고|처럼|보다|마다|조차|밖에|만이|이다|였다|인가|한테|께서|이고|습니까|습니다|나요|는가|는지|은|는|이|가|을|를|의|에|로|와|과|도|만|랑|다)$/u;
/** What turns a noun into a verb: "방문했습니까", "방문한". */
const VERB =
  /(?:하였|했|하|한|할|합|되었|됐|되|된|될|됩|시켰|시킨)(?:습니까|습니다|니까|니다|는가|는지|였다|던|다|고|여|며|면|기|는|은|을|서|지|게|나요|나|자|려|도록)?(?:는|를|에|가|고)?$/u;

/** A Korean word without the particles or the verb's ending; at least two syllables are left. */
export function stemKorean(word: string): string {
  const noun = word.replace(VERB, '');
  if (noun.length >= 2 && noun !== word) return noun;
  const bare = word.replace(PARTICLE, '');
  return bare.length >= 2 ? bare : word;
}
