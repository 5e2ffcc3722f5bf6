/** Plurals, comparatives, the indefinite and adjective's "y", and a verb's "they"; letters as `foldWord` leaves them. */
const ENDINGS = [/ها(?:ي|يي|يم|يت|يش|يشان)?$/u, /(?:ترين|تر)$/u, /(?:يي|ي)$/u, /(?:ان|ات|ند)$/u];
const SHORTEST = 3;

/** A folded Persian word without its endings. */
export function stemPersian(word: string): string {
  let stem = word;
  for (const ending of ENDINGS) {
    const bare = stem.replace(ending, '');
    if (bare.length >= SHORTEST) stem = bare;
  }
  return stem;
}

/** A folded Urdu word without the endings of gender, number and case. */
export function stemUrdu(word: string): string {
  const bare = word.replace(/(?:ياں|يوں|وں|يں|ے|ي|ا|و|ہ)$/u, '');
  return bare.length >= 2 ? bare : word;
}
