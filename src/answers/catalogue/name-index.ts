import { isSlip } from '../../analysis/people/match-name.ts';
import { nameKey } from '../../analysis/people/name-key.ts';
import { nameWords } from '../../analysis/people/name-words.ts';

/** Adds a value to the set of a key. */
function addTo<K>(map: Map<K, Set<string>>, key: K, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

/** Takes a value out of the set of a key; true where the set is empty now. */
function takeFrom<K>(map: Map<K, Set<string>>, key: K, value: string): boolean {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size !== 0) return false;
  map.delete(key);
  return true;
}

/**
 * Finds written names by their words, so that one name need not be compared with all others. A name stands under an
 * id; what is found here may be the name that is sought, and `nameSimilarity` says whether it is.
 */
export class NameIndex {
  /** Ids by word; words by their key, and by their first letter. */
  readonly #ids = new Map<string, Set<string>>();
  readonly #words = new Map<string, Set<string>>();
  readonly #letters = new Map<string, Set<string>>();
  /** Ids by key without spaces: "Kim Jong Un" is "Kim Jong-un". */
  readonly #joined = new Map<string, Set<string>>();

  add(name: string, id: string): void {
    addTo(this.#joined, joinedKey(name), id);
    for (const word of nameWords(name).telling) {
      addTo(this.#ids, word, id);
      addTo(this.#words, nameKey(word), word);
      addTo(this.#letters, word.charAt(0), word);
    }
  }

  remove(name: string, id: string): void {
    takeFrom(this.#joined, joinedKey(name), id);
    for (const word of nameWords(name).telling) {
      if (!takeFrom(this.#ids, word, id)) continue;
      takeFrom(this.#words, nameKey(word), word);
      takeFrom(this.#letters, word.charAt(0), word);
    }
  }

  /** Adds to `found` the ids of the names that share a word with this one, in whatever transliteration. */
  collectSharing(name: string, found: Set<string>): void {
    for (const id of this.#joined.get(joinedKey(name)) ?? []) found.add(id);
    for (const asked of nameWords(name).telling) {
      for (const word of this.#words.get(nameKey(asked)) ?? []) this.#collect(word, found);
    }
  }

  /** Adds to `found` the ids of the names that have a word of this one with a slip in it. */
  collectMisspelt(name: string, found: Set<string>): void {
    for (const asked of nameWords(name).telling) {
      for (const word of this.#letters.get(asked.charAt(0)) ?? []) {
        if (isSlip(asked, word)) this.#collect(word, found);
      }
    }
  }

  #collect(word: string, found: Set<string>): void {
    for (const id of this.#ids.get(word) ?? []) found.add(id);
  }
}

function joinedKey(name: string): string {
  return nameKey(name).replaceAll(' ', '');
}
