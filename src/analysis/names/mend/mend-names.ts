import type { TaggedWords } from '../article-evidence.ts';
import type { LabelledRun } from '../labels.ts';
import { namesAfterTitles } from './after-titles.ts';
import { placesOfBuildings } from './attributes.ts';
import { fullNames } from './full-names.ts';
import { givenNamesBefore } from './given-before.ts';
import { withInitials } from './initials.ts';
import { loneFamilyNames } from './lone-names.ts';
import { knownNames, type NameMend } from './name-mend.ts';
import { splitAtVerbs } from './split-at-verbs.ts';
import { withSuffixes } from './suffixes.ts';

/** What the tagger, which reads a word and its neighbours, gets wrong, in the order in which one builds on the other. */
const MENDS: readonly NameMend[] = [
  splitAtVerbs,
  withInitials,
  withSuffixes,
  namesAfterTitles,
  fullNames,
  givenNamesBefore,
  loneFamilyNames,
  placesOfBuildings,
];

/** The names of an article's sentences, mended by what a whole sentence and the rest of the article say. */
export function mendNames(sentences: readonly TaggedWords[]): LabelledRun[][] {
  let read = sentences;
  for (const mend of MENDS) {
    const mended = mend(read, knownNames(read));
    read = read.map(({ words }, at) => ({ words, runs: mended[at] ?? [] }));
  }
  return read.map(({ runs }) => [...runs]);
}
