/** What a lexicon knows of a lower-case word: flags of the lists that it stands in, and word clusters. */
export interface WordEntry {
  /** Bits: 1 given name, 2 surname, 4 country, 8 city, 16 demonym, 32 common word. */
  readonly flags: number;
  readonly cluster: number;
}
export const NO_ENTRY: WordEntry = { flags: 0, cluster: 0 };
export function lookUp(_word: string): WordEntry {
  return NO_ENTRY;
}
