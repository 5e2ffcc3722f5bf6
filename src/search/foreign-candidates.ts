import type { Term } from '../text/terms.ts';
import type { Expected } from './expected-answer.ts';
import { type LanguageSigns, signsOf } from './language-signs.ts';

/** A sentence as far as candidates for an answer go: the text that the spans refer to, and all its words. */
export interface Words {
  readonly text: string;
  readonly words: readonly Term[];
}

type Test = (sentence: Words, place: number, word: Term, signs: LanguageSigns) => boolean;

const HAN_NUMBER = /^[一二两三四五六七八九十百千万亿半几\d]/u;
const NO_CAPITALS = /^(?:ar|he|fa|ur|hi|bn|ta|th|ka)$/u;
const HAN = /^(?:zh|ja)$/u;
const MEASURE =
  /^\s?(?:%|٪|[$£€¥]|prozent|millionen|milliarden|millón|millones|mil\s|por\s?cien|миллион|миллиард|процент|тысяч|万|亿|美元|英镑|元|欧元|دولار|مليون|مليار|في المئة|بالمئة|في المائة|million|milli|pour\s?cent|euro|dólar|доллар|руб)/iu;

/** How the candidates for an answer are told in languages other than English; null where nothing tells them. */
export function foreignTest(
  kind: Expected,
  language: string,
): ((sentence: Words, place: number, word: Term) => boolean) | null {
  const signs = signsOf(language);
  const test = testFor(kind, language);
  return test && ((sentence, place, word) => test(sentence, place, word, signs));
}

function testFor(kind: Expected, language: string): Test | null {
  switch (kind) {
    case 'date':
      return isDate;
    case 'number':
      return isNumber;
    case 'amount':
      return (sentence, place, word, signs) =>
        isNumber(sentence, place, word, signs) && isMeasured(sentence, word);
    case 'duration':
      return isDuration;
    case 'person':
    case 'name':
    case 'place':
      return nameTest(language);
    default:
      return null;
  }
}

function nameTest(language: string): Test | null {
  if (NO_CAPITALS.test(language)) return null;
  if (HAN.test(language)) return isTransliterated;
  if (language === 'de') return isNameBesideName;
  return isCapitalised;
}

function isNumber({ text }: Words, _: number, word: Term, { numbers }: LanguageSigns): boolean {
  if (/^\d/u.test(word.term) || numbers.has(word.term)) return true;
  return HAN_NUMBER.test(text[word.start] ?? '');
}

function isDate({ text }: Words, _: number, word: Term, { dates }: LanguageSigns): boolean {
  if (/^(?:1\d|20)\d\d$/u.test(word.term) || dates.has(word.term)) return true;
  return /^\d+$/u.test(word.term) && /^\s?[年月日世]/u.test(text.slice(word.end, word.end + 2));
}

function isDuration(sentence: Words, place: number, word: Term, signs: LanguageSigns): boolean {
  if (!isNumber(sentence, place, word, signs)) return false;
  const next = sentence.text.slice(word.start, word.end + 3);
  if (/[年天周月日时分秒]/u.test(next)) return true;
  return [1, 2].some((step) => signs.lengths.has(sentence.words[place + step]?.term ?? ''));
}

function isMeasured({ text }: Words, word: Term): boolean {
  const before = text.slice(Math.max(0, word.start - 3), word.start);
  return /[$£€¥]\s?$|百分之$/u.test(before) || MEASURE.test(text.slice(word.end, word.end + 14));
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
