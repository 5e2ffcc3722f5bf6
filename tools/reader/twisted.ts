import type { Person } from '../../src/analysis/analysis.ts';

/** A repeatable number from 0 to 1. */
export type Random = () => number;

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const COUNTS = 'two three four five six seven eight nine ten twelve'.split(' ');
/** A year moves by so much at most. */
const YEARS = 3;

/**
 * The question about somebody else of the same article, or with another month, weekday, count or year: what answered it
 * no longer does. `evidence` is the text that answered; null where the question holds nothing to change.
 */
export function twisted(
  question: string,
  evidence: string,
  people: readonly Person[],
  random: Random,
): string | null {
  const changes = [
    ...namesChanged(question, evidence, people),
    ...wordsChanged(question, MONTHS, random),
    ...wordsChanged(question, WEEKDAYS, random),
    ...wordsChanged(question, COUNTS, random),
    ...yearsChanged(question, random),
  ];
  return changes[Math.floor(random() * changes.length)] ?? null;
}

function* namesChanged(
  question: string,
  evidence: string,
  people: readonly Person[],
): Generator<string> {
  const others = people.filter(({ name }) => !holds(evidence, lastWord(name)));
  for (const { name } of people) {
    const isWhole = holds(question, name);
    const form = isWhole ? name : lastWord(name);
    if (!isWhole && !holds(question, form)) continue;
    for (const other of others) {
      if (holds(question, lastWord(other.name))) continue;
      yield question.replace(form, () => (isWhole ? other.name : lastWord(other.name)));
    }
  }
}

function* wordsChanged(
  question: string,
  words: readonly string[],
  random: Random,
): Generator<string> {
  for (const word of words) {
    const other = words[Math.floor(random() * words.length)];
    if (other !== undefined && other !== word && holds(question, word))
      yield question.replace(new RegExp(`\\b${word}\\b`, 'u'), other);
  }
}

function* yearsChanged(question: string, random: Random): Generator<string> {
  const year = /\b(?:19|20)\d\d\b/u.exec(question)?.[0];
  if (year === undefined) return;
  const by = 1 + Math.floor(random() * YEARS);
  yield question.replace(year, String(Number(year) + (random() < 0.5 ? by : -by)));
}

function holds(text: string, word: string): boolean {
  const at = word === '' ? -1 : text.indexOf(word);
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? ' ');
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
