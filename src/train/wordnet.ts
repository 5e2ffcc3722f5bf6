/** How two terms stand to one another in WordNet. */
type Relation = 'same' | 'near' | 'sibling' | 'opposite' | 'none';

export interface Relations {
  /** Whether a term is a word of the common vocabulary, not a name alone. */
  readonly isCommon: (term: string) => boolean;
  readonly between: (a: string, b: string) => Relation;
  /** The pairs of terms that are opposites. */
  readonly opposites: readonly (readonly string[])[];
}

interface Synset {
  readonly terms: readonly string[];
  /** Terms of each word of the synset, in order; null for several words or a name. */
  readonly words: readonly (string | null)[];
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly symbol: string;
  readonly target: string;
  readonly from: number;
  readonly to: number;
}

const FILES = [
  ['data.noun', 'n'],
  ['data.verb', 'v'],
  ['data.adj', 'a'],
  ['data.adv', 'r'],
] as const;

/** Hypernym, hyponym, verb group, similar, see also, entailment, cause; derivation and pertainym count as the same. */
const NEAR = new Set(['@', '~', '$', '&', '^', '*', '>']);
const SAME = new Set(['+', '\\']);

/** Reads the four data files of WordNet 3 (wndb(5WN)); `termOf` gives a word's term or null. */
export function readWordNet(
  read: (file: string) => string,
  termOf: (word: string) => string | null,
): Relations {
  const synsets = new Map<string, Synset>();
  for (const [file, part] of FILES) {
    for (const line of read(file).split('\n')) {
      if (/^\d/u.test(line)) readSynset(line, part, synsets, termOf);
    }
  }
  const pairs: Record<'same' | 'near' | 'sibling' | 'opposite', Set<string>> = {
    same: new Set(),
    near: new Set(),
    sibling: new Set(),
    opposite: new Set(),
  };
  const common = new Set<string>();
  for (const synset of synsets.values()) {
    for (const term of synset.terms) common.add(term);
    addPairs(pairs.same, synset.terms, synset.terms);
    for (const pointer of synset.pointers) addPointer(pairs, synset, pointer, synsets);
    addSiblings(pairs.sibling, synset, synsets);
  }
  return {
    isCommon: (term) => common.has(term),
    opposites: [...pairs.opposite].map((key) => key.split(' ')),
    between: (a, b) => {
      const key = keyOf(a, b);
      if (pairs.opposite.has(key)) return 'opposite';
      if (pairs.same.has(key)) return 'same';
      if (pairs.near.has(key)) return 'near';
      return pairs.sibling.has(key) ? 'sibling' : 'none';
    },
  };
}

function readSynset(
  line: string,
  part: string,
  synsets: Map<string, Synset>,
  termOf: (word: string) => string | null,
): void {
  const fields = (line.split(' | ')[0] ?? '').split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words: (string | null)[] = [];
  for (let i = 0; i < count; i++) {
    const word = (fields[4 + 2 * i] ?? '').replace(/\(.*\)$/u, '');
    words.push(/^[a-z]+$/u.test(word) ? termOf(word) : null);
  }
  const at = 4 + 2 * count;
  const pointers: Pointer[] = [];
  for (let i = 0; i < Number(fields[at]); i++) {
    const [symbol = '', offset = '', pos = '', ends = '0000'] = fields.slice(at + 1 + 4 * i);
    const from = Number.parseInt(ends.slice(0, 2), 16);
    const to = Number.parseInt(ends.slice(2), 16);
    pointers.push({ symbol, target: `${pos === 's' ? 'a' : pos}${offset}`, from, to });
  }
  const terms = words.filter((word) => word !== null);
  synsets.set(`${part}${fields[0]}`, { terms, words, pointers });
}

function addPointer(
  pairs: Record<'same' | 'near' | 'opposite', Set<string>>,
  synset: Synset,
  { symbol, target, from, to }: Pointer,
  synsets: ReadonlyMap<string, Synset>,
): void {
  const other = synsets.get(target);
  if (other === undefined) return;
  const left = from === 0 ? synset.terms : [synset.words[from - 1]];
  const right = to === 0 ? other.terms : [other.words[to - 1]];
  if (symbol === '!') addPairs(pairs.opposite, left, right);
  else if (SAME.has(symbol)) addPairs(pairs.same, left, right);
  else if (NEAR.has(symbol)) addPairs(pairs.near, left, right);
}

/** Terms under the same word of a higher level: gold and silver, Monday and Tuesday. */
function addSiblings(
  pairs: Set<string>,
  synset: Synset,
  synsets: ReadonlyMap<string, Synset>,
): void {
  const below = synset.pointers.filter(({ symbol }) => symbol === '~');
  if (below.length > 60) return;
  const groups = below.map(({ target }) => synsets.get(target)?.terms ?? []);
  for (const [index, group] of groups.entries()) {
    for (const other of groups.slice(index + 1)) addPairs(pairs, group, other);
  }
}

function addPairs(
  pairs: Set<string>,
  left: readonly (string | null | undefined)[],
  right: readonly (string | null | undefined)[],
): void {
  for (const a of left) {
    for (const b of right) if (a && b && a !== b) pairs.add(keyOf(a, b));
  }
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
