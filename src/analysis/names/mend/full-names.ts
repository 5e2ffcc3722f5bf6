import type { TaggedWords } from '../article-evidence.ts';
import { isGivenName, mayBeGivenName } from '../given-names.ts';
import type { LabelledRun } from '../labels.ts';
import { isTitleWord } from '../titles.ts';
import { isThingsName } from '../without-titles.ts';
import { speaks } from './lone-names.ts';
import { isNameWord, type KnownNames, withRun } from './name-mend.ts';
import { type PersonSign, personSign } from './person-signs.ts';

interface Candidate {
  readonly sentence: number;
  readonly run: LabelledRun;
  readonly form: string;
  readonly sign: PersonSign;
  /** The tagger takes it for an organisation or a place, and not only for its last word. */
  readonly isBody: boolean;
}

const COUNTS: Readonly<Record<PersonSign, number>> = { plain: 2, likely: 1, none: 0, against: 0 };
/** Sum of signs from which a form that looks like a thing's, or whose given name is a place or a virtue, is a person's. */
const PLAIN = 2;

/**
 * People whose names are words for something else: "Margaret Court", "London Breed", "Hope Hicks". A given name before a
 * capitalised word is one where the article says so in any place: by a role beside it, a title, or because it speaks.
 */
export function fullNames(sentences: readonly TaggedWords[], known: KnownNames): LabelledRun[][] {
  const candidates = sentences.flatMap(candidatesIn);
  const counts = new Map<string, number>();
  for (const { form, sign } of candidates) {
    counts.set(form, (counts.get(form) ?? 0) + COUNTS[sign]);
  }
  const speaking = new Set(
    sentences.flatMap(({ words }) => words.filter((_, at) => speaks(words, at))),
  );
  const families = new Set([...known.lastWords, ...speaking]);
  const mended = sentences.map(({ runs }) => runs);
  for (const { sentence, run, form, sign, isBody } of candidates) {
    const count = counts.get(form) ?? 0;
    if (sign === 'against' || (isBody ? count < PLAIN : !isPerson(form, count, families))) continue;
    mended[sentence] = withRun(mended[sentence] ?? [], run);
  }
  return mended.map((runs) => [...runs]);
}

function isPerson(form: string, count: number, families: ReadonlySet<string>): boolean {
  const [given = '', family = ''] = form.split(' ');
  const signs = families.has(family) ? count + PLAIN : count;
  const isPlainName = isGivenName(given) && !isThingsName(family);
  return isPlainName ? signs > 0 : signs >= PLAIN;
}

function candidatesIn({ words, runs }: TaggedWords, sentence: number): Candidate[] {
  const found: Candidate[] = [];
  for (let first = 0; first < words.length - 1; first++) {
    if (!isPair(words, first) || !mayBecomePerson(runs, first)) continue;
    const sign = personSign(words, first, first + 1);
    const form = `${words[first]} ${words[first + 1]}`;
    const isBody =
      !isThingsName(words[first + 1] ?? '') &&
      runs.some((run) => run.first === first && (run.kind === 'ORG' || run.last > first));
    found.push({ sentence, run: { first, last: first + 1, kind: 'PER' }, form, sign, isBody });
  }
  return found;
}

/** A given name and one more capitalised word, which no third belongs to. */
function isPair(words: readonly string[], first: number): boolean {
  const [given = '', family = ''] = [words[first], words[first + 1]];
  if (!mayBeGivenName(given) || isTitleWord(given)) return false;
  if (!isNameWord(family) || isTitleWord(family) || isNameWord(words[first + 2])) return false;
  const before = words[first - 1];
  return !isNameWord(before) || isTitleWord(before ?? '') || first === 1;
}

/** The tagger found nothing there, an organisation of these two words, or something in the first alone. */
function mayBecomePerson(runs: readonly LabelledRun[], first: number): boolean {
  return runs
    .filter((run) => run.first <= first + 1 && run.last >= first)
    .every(
      ({ kind, first: from, last }) =>
        from === first && last <= (kind === 'PER' ? first : first + 1),
    );
}
