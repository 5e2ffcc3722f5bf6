import { mix } from './hash.ts';
import { EDGE, type WordForm } from './word-forms.ts';

/** Add the features of word `at` that depend on more than one word of its sentence to `out`. */
export function contextFeatures(forms: readonly WordForm[], at: number, out: number[]): void {
  const before = forms[at - 1] ?? EDGE;
  const word = forms[at] ?? EDGE;
  const after = forms[at + 1] ?? EDGE;
  out.push(
    mix(100, pair(before.shape, word.shape)),
    mix(101, pair(word.shape, after.shape)),
    mix(102, pair(pair(before.shape, word.shape), after.shape)),
    mix(103, pair(before.lower, word.lower)),
    mix(104, pair(word.lower, after.lower)),
    mix(105, pair(before.lower, after.lower)),
    mix(106, pair(before.entry.midCluster, word.entry.midCluster)),
    mix(107, pair(word.entry.midCluster, after.entry.midCluster)),
    mix(131, pair(before.entry.coarseCluster, word.entry.coarseCluster)),
    mix(132, pair(word.entry.coarseCluster, after.entry.coarseCluster)),
    mix(133, pair(before.entry.likeness, word.entry.likeness)),
    mix(134, pair(word.entry.likeness, after.entry.likeness)),
    mix(108, pair(before.entry.flags, word.entry.flags)),
    mix(109, pair(word.entry.flags, after.entry.flags)),
    mix(110, pair(before.lower, word.shape)),
    mix(111, pair(word.shape, after.lower)),
    mix(112, pair(before.lower, word.entry.flags)),
    mix(113, pair(word.entry.flags, after.lower)),
  );
  if (at === 0) out.push(mix(114, word.shape), mix(115, word.entry.flags));
  if (word.capital) runFeatures(forms, at, out);
}

const LONGEST_RUN = 6;

/** Features of the run of capitalised words around a word: what stands before and after it, its length. */
function runFeatures(forms: readonly WordForm[], at: number, out: number[]): void {
  let first = at;
  while (at - first < LONGEST_RUN && forms[first - 1]?.capital) first--;
  let last = at;
  while (last - at < LONGEST_RUN && forms[last + 1]?.capital) last++;
  const before = forms[first - 1] ?? EDGE;
  const after = forms[last + 1] ?? EDGE;
  const place = Math.min(at - first, 3) * 8 + Math.min(last - at, 3);
  out.push(
    mix(120, place),
    mix(121, before.lower),
    mix(122, after.lower),
    mix(123, pair(before.lower, place)),
    mix(124, pair(after.lower, place)),
    mix(125, forms[first]?.lower ?? 0),
    mix(126, forms[last]?.lower ?? 0),
    mix(127, pair(forms[first]?.entry.coarseCluster ?? 0, place)),
    mix(128, pair(forms[last]?.entry.coarseCluster ?? 0, place)),
    mix(129, before.entry.cluster),
    mix(130, after.entry.cluster),
  );
}

function pair(left: number, right: number): number {
  return (Math.imul(left, 0x01000193) ^ right) | 0;
}
