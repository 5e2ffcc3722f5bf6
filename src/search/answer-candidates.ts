import type { Term } from '../text/terms.ts';
import type { Expected } from './expected-answer.ts';
import { foreignTest, type Words } from './foreign-candidates.ts';
import type { Question } from './question.ts';

const MONTHS_AND_DAYS = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday spring summer autumn winter century centuries decade decades today yesterday tomorrow
  ago era christmas easter midnight noon`.split(/\s+/u),
);
const LENGTHS =
  /^(?:second|minute|hour|day|week|month|year|decade|century|centuri|season|night)s?$/u;
const BEFORE_PLACES = new Set(
  'in at near to from of into through across outside inside around on between'.split(' '),
);
const REASONS = new Set(
  `because due since cause caused causes reason reasons result resulted therefore thus so owing led prevent avoid
  purpose order allow allows enable motivated concern concerns fear`.split(/\s+/u),
);
const MANNERS = new Set(
  'by through using via with means method process way use used uses'.split(' '),
);

/**
 * Places of the words in a sentence that could be what the question asks for. `asked` holds the terms of the
 * question: its own words are no answer to it.
 */
export function findCandidates(
  kind: Expected,
  sentence: Words,
  asked: ReadonlySet<string>,
  language = 'en',
): number[] {
  const known = language === 'en' || kind === 'thing' || kind === 'statement';
  const test = known ? TESTS[kind] : foreignTest(kind, language);
  if (!test) return [];
  const found: number[] = [];
  for (let place = 0; place < sentence.words.length; place++) {
    const word = sentence.words[place];
    if (word && !asked.has(word.term) && test(sentence, place, word)) found.push(place);
  }
  return found;
}

/** Whether what could answer is told from other words by more than being new. */
export function canTell({ expects, language }: Pick<Question, 'expects' | 'language'>): boolean {
  if (/^(?:thing|statement|reason|manner)$/u.test(expects)) return false;
  return language === 'en' || foreignTest(expects, language) !== null;
}

type Test = (sentence: Words, place: number, word: Term) => boolean;

const TESTS: Readonly<Record<Expected, Test>> = {
  person: isName,
  name: isName,
  date: (_, __, word) => isYear(word) || MONTHS_AND_DAYS.has(word.form),
  place: (sentence, place, word) =>
    isName(sentence, place, word) && followsPreposition(sentence, place),
  number: (_, __, word) => isNumber(word),
  amount: (sentence, _, word) => isNumber(word) && isMeasured(sentence.text, word),
  duration: (sentence, place, word) => isNumber(word) && isLength(sentence, place),
  reason: (_, __, word) => REASONS.has(word.form),
  manner: (_, __, word) => MANNERS.has(word.form),
  thing: (_, __, word) => !word.stop,
  statement: (_, __, word) => !word.stop,
};

function isNumber(word: Term): boolean {
  return /^\d/u.test(word.term);
}

function isYear(word: Term): boolean {
  return /^(?:1\d|20)\d\d$/u.test(word.term);
}

/** A capitalised word; at the start of the sentence only where the next word is one too or it is no common word. */
function isName(sentence: Words, place: number, word: Term): boolean {
  if (word.stop || !isCapitalised(sentence.text, word)) return false;
  if (place > 0) return true;
  const next = sentence.words[1];
  return next !== undefined && isCapitalised(sentence.text, next);
}

function isCapitalised(text: string, word: Term): boolean {
  return /\p{Lu}/u.test(text[word.start] ?? '');
}

function followsPreposition(sentence: Words, place: number): boolean {
  for (let back = 1; back <= 4; back++) {
    const before = sentence.words[place - back];
    if (!before) return false;
    if (BEFORE_PLACES.has(before.form)) return true;
  }
  return false;
}

function isMeasured(text: string, word: Term): boolean {
  const before = text.slice(Math.max(0, word.start - 3), word.start);
  const after = text.slice(word.end, word.end + 14);
  return (
    /[$£€¥]\s?$/u.test(before) ||
    /^\s?(?:%|per\s?cent|percent|million|billion|trillion|dollar|euro|pound)/iu.test(after)
  );
}

function isLength(sentence: Words, place: number): boolean {
  return [1, 2].some((step) => LENGTHS.test(sentence.words[place + step]?.form ?? ''));
}
