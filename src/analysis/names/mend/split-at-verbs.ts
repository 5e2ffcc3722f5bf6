import { isCommonVerb, looksLikePast } from '../../phrases/word-classes.ts';
import { speechVerb } from '../../speech/speech-verbs.ts';
import type { TaggedWords } from '../article-evidence.ts';
import type { LabelledRun } from '../labels.ts';

/** "Susan thanked John", "Hale nor Thorburn" are two people: no name has a verb or "nor" inside. */
export function splitAtVerbs(sentences: readonly TaggedWords[]): LabelledRun[][] {
  return sentences.map(({ words, runs }) =>
    runs.flatMap((run) => (run.kind === 'PER' ? partsOf(words, run) : [run])),
  );
}

function partsOf(words: readonly string[], run: LabelledRun): LabelledRun[] {
  const parts: LabelledRun[] = [];
  let first = run.first;
  for (let at = run.first; at <= run.last + 1; at++) {
    if (at <= run.last && words[at] !== 'nor' && !isVerb(words[at] ?? '')) continue;
    if (at > first) parts.push({ ...run, first, last: at - 1 });
    first = at + 1;
  }
  return parts;
}

function isVerb(word: string): boolean {
  if (!/^\p{Ll}{3,}$/u.test(word)) return false;
  return looksLikePast(word) || isCommonVerb(word) || speechVerb(word) !== undefined;
}
