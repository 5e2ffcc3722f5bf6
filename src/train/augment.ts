import type { NameRun } from '../analysis/names/labels.ts';
import type { MarkedSentence } from './conll.ts';
import { ORIGINS } from './names-by-origin.ts';

/** The sentence with every person given another name, of any origin; as many words as the new name has. */
export function withOtherNames(sentence: MarkedSentence, random: () => number): MarkedSentence {
  const words: string[] = [];
  const runs: NameRun[] = [];
  let at = 0;
  for (const run of sentence.runs) {
    words.push(...sentence.words.slice(at, run.first));
    const old = sentence.words.slice(run.first, run.last + 1);
    const name = run.kind === 'PER' ? otherName(old.length, random) : old;
    runs.push({ first: words.length, last: words.length + name.length - 1, kind: run.kind });
    words.push(...name);
    at = run.last + 1;
  }
  words.push(...sentence.words.slice(at));
  return { words, runs };
}

function otherName(length: number, random: () => number): string[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const origin = pick(ORIGINS);
  const family = pick(origin.family).split(' ');
  if (length === 1) return origin.familyFirst || random() < 0.8 ? family : [pick(origin.given)];
  const given = [pick(origin.given)];
  if (length > 2 && !origin.familyFirst && random() < 0.5)
    given.push(pick(['A.', 'M.', 'W.', pick(origin.given)]));
  return origin.familyFirst ? [...family, ...given] : [...given, ...family];
}

/** The sentence in capitals, as in headlines and datelines. */
export function inCapitals({ words, runs }: MarkedSentence): MarkedSentence {
  return { words: words.map((word) => word.toUpperCase()), runs };
}
