import { languageOf } from '../languages/index.ts';
import type { Understood } from '../languages/language.ts';
import type { Term } from '../text/terms.ts';
import type { Expected } from './expected-answer.ts';
import { type LanguageSigns, signsOf } from './language-signs.ts';
import type { Question } from './question.ts';

/** A sentence as far as candidates for an answer go: the text that the spans refer to, and all its words. */
export interface Words {
  readonly text: string;
  readonly words: readonly Term[];
}

/**
 * Places of the words in a sentence that could be what the question asks for. `asked` holds the terms of the
 * question: its own words are no answer to it.
 */
export function findCandidates(
  kind: Expected,
  sentence: Words,
  asked: ReadonlySet<string>,
  language: string,
): number[] {
  const test = testFor(kind, language);
  if (!test) return [];
  const signs = signsOf(language);
  const found: number[] = [];
  for (let place = 0; place < sentence.words.length; place++) {
    const word = sentence.words[place];
    if (word && !asked.has(word.term) && test(sentence, place, word, signs)) found.push(place);
  }
  return found;
}

/** Whether what could answer is told from other words by more than being new. */
export function canTell({ expects, language }: Pick<Question, 'expects' | 'language'>): boolean {
  return testFor(expects, language) !== null && !/^(?:thing|statement)$/u.test(expects);
}

type Test = (sentence: Words, place: number, word: Term, signs: LanguageSigns) => boolean;

/** How the candidates for an answer are told; null where nothing tells them. */
function testFor(kind: Expected, language: string): Test | null {
  switch (kind) {
    case 'date':
      return isDate;
    case 'number':
      return isNumber;
    case 'amount':
      return isAmount;
    case 'duration':
      return isDuration;
    case 'person':
    case 'name':
      return NAMES[languageOf(language).understood.names];
    case 'place':
      return placeTest(NAMES[languageOf(language).understood.names]);
    case 'thing':
    case 'statement':
      return (_, __, word) => !word.stop;
    default:
      return null;
  }
}

const NAMES: Readonly<Record<Understood['names'], Test | null>> = {
  capitals: isCapitalised,
  'two-capitals': isNameBesideName,
  dotted: isTransliterated,
  unmarked: null,
};

function placeTest(isName: Test | null): Test | null {
  if (isName === null) return null;
  return (sentence, place, word, signs) =>
    isName(sentence, place, word, signs) && followsPreposition(sentence, place, signs);
}

function followsPreposition(
  sentence: Words,
  place: number,
  { beforePlaces }: LanguageSigns,
): boolean {
  if (beforePlaces === null) return true;
  for (let back = 1; back <= 4; back++) {
    const before = sentence.words[place - back];
    if (!before) return false;
    if (beforePlaces.has(before.form)) return true;
  }
  return false;
}

function isNumber(
  { text }: Words,
  _: number,
  word: Term,
  { numbers, numerals }: LanguageSigns,
): boolean {
  if (/^\d/u.test(word.term) || numbers.has(word.term)) return true;
  return numerals?.test(text[word.start] ?? '') ?? false;
}

function isDate({ text }: Words, _: number, word: Term, signs: LanguageSigns): boolean {
  if (/^(?:1\d|20)\d\d$/u.test(word.term) || signs.isDateWord(word)) return true;
  if (signs.dateMarks === null || !/^\d+$/u.test(word.term)) return false;
  return signs.dateMarks.test(text.slice(word.end, word.end + 2));
}

function isDuration(sentence: Words, place: number, word: Term, signs: LanguageSigns): boolean {
  if (!isNumber(sentence, place, word, signs)) return false;
  if (signs.lengthMarks?.test(sentence.text.slice(word.start, word.end + 3))) return true;
  return [1, 2].some((step) => {
    const next = sentence.words[place + step];
    return next !== undefined && signs.isLengthWord(next);
  });
}

function isAmount(sentence: Words, place: number, word: Term, signs: LanguageSigns): boolean {
  if (!isNumber(sentence, place, word, signs)) return false;
  const { text } = sentence;
  const before = text.slice(Math.max(0, word.start - 3), word.start);
  return (
    signs.amountBefore.test(before) || signs.amountAfter.test(text.slice(word.end, word.end + 14))
  );
}

/** A capitalised word that does not begin the sentence, or is followed by one. */
function isCapitalised({ text, words }: Words, place: number, word: Term): boolean {
  if (word.stop || !capital(text, word)) return false;
  return place > 0 || capital(text, words[1]);
}

/** Where all nouns have capitals, a name is known by two words with capitals that touch. */
function isNameBesideName({ text, words }: Words, place: number, word: Term): boolean {
  if (!capital(text, word) || word.stop) return false;
  const touches = (left: Term | undefined, right: Term | undefined) =>
    left !== undefined &&
    right !== undefined &&
    !left.stop &&
    !right.stop &&
    capital(text, left) &&
    capital(text, right) &&
    /^[\s-]$/u.test(text.slice(left.end, right.start));
  return touches(words[place - 1], word) || touches(word, words[place + 1]);
}

/** A foreign name in Chinese or Japanese has a dot between its parts; Latin letters are a name too. */
function isTransliterated({ text }: Words, _: number, word: Term): boolean {
  if (/\p{Lu}/u.test(text[word.start] ?? '')) return true;
  return text[word.end] === '·' || text[word.start - 1] === '·';
}

function capital(text: string, word: Term | undefined): boolean {
  return word !== undefined && /\p{Lu}/u.test(text[word.start] ?? '');
}
