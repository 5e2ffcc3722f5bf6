import { isSlip } from '../../analysis/people/match-name.ts';
import { joinedKey, nameKey } from '../../analysis/people/name-key.ts';
import { nameWords } from '../../analysis/people/name-words.ts';
import { addTo, takeFrom } from './sets-by-key.ts';

/**
 * Finds written names by their words, so that one name need not be compared with all others. A name stands under an
 * id; what is found here may be the name that is sought, and `nameSimilarity` says whether it is.
 */
export class NameIndex {
  /** Ids by word; words by their key. */
  readonly #ids = new Map<string, Set<string>>();
  readonly #words = new Map<string, Set<string>>();
  /** Words by their first letter, each with the letters of the word and of its key. */
  readonly #letters = new Map<string, Map<string, Letters>>();
  /** Ids by key without spaces: "Kim Jong Un" is "Kim Jong-un". */
  readonly #joined = new Map<string, Set<string>>();
  /** The least words that a name of each id has. */
  readonly #counts = new Map<string, number>();

  add(name: string, id: string): void {
    addTo(this.#joined, joinedKey(name), id);
    const words = new Set(nameWords(name).telling);
    this.#counts.set(id, Math.min(words.size, this.#counts.get(id) ?? words.size));
    for (const word of words) {
      addTo(this.#ids, word, id);
      addTo(this.#words, nameKey(word), word);
      this.#lettersOf(word.charAt(0)).set(word, lettersIn(word));
    }
  }

  remove(name: string, id: string): void {
    takeFrom(this.#joined, joinedKey(name), id);
    this.#counts.delete(id);
    for (const word of nameWords(name).telling) {
      if (!takeFrom(this.#ids, word, id)) continue;
      takeFrom(this.#words, nameKey(word), word);
      this.#lettersOf(word.charAt(0)).delete(word);
    }
  }

  /** Adds to `found` the ids of the names that hold all words of this one, or whose words it holds all, in whatever transliteration. */
  collectSharing(name: string, found: Set<string>): void {
    this.#collect(name, (asked) => this.#sameWords(asked), found);
  }

  /** The same with slips in the words. */
  collectMisspelt(name: string, found: Set<string>): void {
    this.#collect(name, (asked) => [...this.#sameWords(asked), ...this.#slipsOf(asked)], found);
  }

  #sameWords(asked: string): Iterable<string> {
    return this.#words.get(nameKey(asked)) ?? [];
  }

  *#slipsOf(asked: string): Generator<string> {
    const letters = lettersIn(asked);
    for (const [word, others] of this.#lettersOf(asked.charAt(0))) {
      if (mayBeSlip(letters, others) && isSlip(asked, word, letters.key, others.key)) yield word;
    }
  }

  #lettersOf(first: string): Map<string, Letters> {
    let words = this.#letters.get(first);
    if (words === undefined) {
      words = new Map();
      this.#letters.set(first, words);
    }
    return words;
  }

  /** `alike` gives the words that can stand for one of the name's. */
  #collect(name: string, alike: (asked: string) => Iterable<string>, found: Set<string>): void {
    for (const id of this.#joined.get(joinedKey(name)) ?? []) found.add(id);
    const words = soughtWords(name);
    const held = words.map((asked) => {
      const ids = new Set<string>();
      for (const word of alike(asked)) for (const id of this.#ids.get(word) ?? []) ids.add(id);
      return ids;
    });
    for (const ids of held) {
      for (const id of ids) {
        const count = held.reduce((sum, others) => sum + Number(others.has(id)), 0);
        if (count >= Math.min(words.length, this.#counts.get(id) ?? 0)) found.add(id);
      }
    }
  }
}

/** The telling words of a name; "Van Hemert" may be the end of a longer name, which "van" does not tell apart. */
function soughtWords(name: string): string[] {
  const { telling, family } = nameWords(name);
  return [...new Set(family === null ? telling : [family])];
}

/** How long a word is, its key, and which letters they have: a bit for each. */
interface Letters {
  readonly length: number;
  readonly bits: number;
  readonly key: string;
  readonly keyBits: number;
}

function lettersIn(word: string): Letters {
  const key = nameKey(word);
  return { length: word.length, bits: bitsOf(word), key, keyBits: bitsOf(key) };
}

function bitsOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Each slip takes at most one letter away and brings another: two are allowed in a word, one in its key. */
function mayBeSlip(a: Letters, b: Letters): boolean {
  const inWord = Math.abs(a.length - b.length) <= 2 && countBits(a.bits ^ b.bits) <= 4;
  return (
    inWord || (Math.abs(a.key.length - b.key.length) <= 1 && countBits(a.keyBits ^ b.keyBits) <= 2)
  );
}

function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}
