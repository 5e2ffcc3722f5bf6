import type { LabelledRun } from '../analysis/names/labels.ts';
import { isHonorific, isTitleWord } from '../analysis/names/titles.ts';
import type { ConllSentence } from '../evaluate/conll.ts';

/** Words that annotators or their tools have marked as people and that never are one alone. */
const NEVER_PEOPLE = new Set(
  'sunni sunnis shiite shiites shia western westerners westerner islamic catholic muslim muslims jews jewish christian orthodox arab marines herald christmas islam holy koran'.split(
    ' ',
  ),
);

/** Mend what is plainly wrong: titles inside people, people after "Mr." with another kind, religions as people. */
export function cleanSentence(sentence: ConllSentence): ConllSentence {
  const { words } = sentence;
  const runs = sentence.runs
    .map((run) => nameAfterHonorific(words, run))
    .flatMap((run) => (run.kind === 'PER' ? withoutTitle(words, run) : [run]));
  return { words, runs: withMissed(words, runs) };
}

function nameAfterHonorific(words: readonly string[], run: LabelledRun): LabelledRun {
  const before = words[run.first - 1] ?? '';
  return /^(?:Mr|Mrs|Ms)\.?$/u.test(before) ? { ...run, kind: 'PER' } : run;
}

function withoutTitle(words: readonly string[], run: LabelledRun): LabelledRun[] {
  let { first, last } = run;
  while (first <= last && isTitleWord(words[first] ?? '')) first++;
  while (last >= first && !/\p{L}/u.test(words[last] ?? '')) last--;
  const text = words.slice(first, last + 1).map((word) => word.toLowerCase());
  if (first > last || text.some((word) => NEVER_PEOPLE.has(word))) return [];
  return [{ first, last, kind: 'PER' }];
}

/** Add the capitalised word after an honorific where it is no name yet: "Mr. Aziz". */
function withMissed(words: readonly string[], runs: readonly LabelledRun[]): LabelledRun[] {
  const taken = new Set<number>();
  for (const run of runs) for (let at = run.first; at <= run.last; at++) taken.add(at);
  const found = [...runs];
  words.forEach((word, at) => {
    if (!/^(?:Mr|Mrs|Ms)\.$/u.test(word)) return;
    const isName = (place: number): boolean =>
      !taken.has(place) && /^\p{Lu}/u.test(words[place] ?? '') && !isHonorific(words[place] ?? '');
    let last = at;
    while (isName(last + 1)) last++;
    if (last > at) found.push({ first: at + 1, last, kind: 'PER' });
  });
  return found.sort((a, b) => a.first - b.first);
}
