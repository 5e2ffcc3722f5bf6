import { textOf } from '../../text/span.ts';
import { analyseTerms } from '../../text/terms.ts';
import { matchText } from '../matching.ts';
import type { Wanted } from '../wanted.ts';
import { type FoundAnswer, nearness, type ShortAnswerFinder } from './short-answer-finder.ts';

const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozens?|hundreds|thousands|millions';
const SCALE = '(?:\\s(?:hundred|thousand|million|billion|trillion))*';
const ABOUT =
  '(?:(?:about|around|nearly|almost|over|roughly|some|more than|less than|fewer than|at least|up to|approximately)\\s)?';
const MONEY = '(?:(?:[A-Z]{1,3}\\s?)?[$€£¥]\\s?)?';
const FIGURE = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const NUMBER = new RegExp(
  `${ABOUT}(?:${MONEY}(?:${FIGURE})${SCALE}|\\b(?:${WORDS})(?:[-\\s](?:${WORDS}))*\\b${SCALE})(?:\\s?%|\\s(?:percent|per cent|dollars|euros|pounds|yen))?`,
  'giu',
);

/** What the number must count for each kind of question. */
const UNITS = {
  amount: /[$€£¥%]|percent|per cent|dollars|euros|pounds|yen/iu,
  duration:
    /^[\s-](?:working\s|business\s|consecutive\s)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|year-old)/iu,
} as const;

/** The numbers of the sentence: near the thing that the question counts, and of the unit that it asks for. */
export const findNumberAnswers: ShortAnswerFinder = (candidate, wanted, question) => {
  const { entry, span, match } = candidate;
  const { text, language } = entry.article;
  const counted = countedThing(question, wanted);
  const sentence = textOf(text, span);
  const found: FoundAnswer[] = [];
  for (const { 0: words, index } of sentence.matchAll(NUMBER)) {
    const at = { start: span.start + index, end: span.start + index + words.length };
    if (isAsked(words, wanted)) continue;
    const after = text.slice(at.end, at.end + 60);
    const whole = withUnit(question, words, after);
    const beside =
      counted.length === 0 ? 0 : Math.max(0, ...matchText(counted, after, language).credits);
    const unit = fitsUnit(question, words, after) ? 0.4 : 0;
    found.push({
      answer: { text: whole.trim(), kind: 'number' },
      span: { start: at.start, end: at.start + whole.length },
      fit: 0.3 * nearness(at, match.marks) + 0.3 * beside + unit,
    });
  }
  return found;
};

/** "How many pages": the words right after the question word say what is counted. */
function countedThing(question: string, wanted: readonly Wanted[]): Wanted[] {
  const found = /\bhow (?:many|much)\s+((?:\S+\s?){1,3})/iu.exec(question);
  const terms = new Set(analyseTerms(found?.[1] ?? '', 'en').map(({ term }) => term));
  return wanted.filter(({ term }) => terms.has(term));
}

function fitsUnit(question: string, words: string, after: string): boolean {
  if (/\bhow much\b/iu.test(question)) return UNITS.amount.test(words);
  if (/\bhow (?:long|old)\b|\bdifference\b/iu.test(question)) return UNITS.duration.test(after);
  return !UNITS.amount.test(words);
}

/** A length of time is said with its unit: "twenty working days". */
function withUnit(question: string, words: string, after: string): string {
  if (!/\bhow long\b|\btime\b/iu.test(question)) return words;
  return words + (UNITS.duration.exec(after)?.[0] ?? '');
}

function isAsked(words: string, wanted: readonly Wanted[]): boolean {
  const digits = words.replace(/[^\d.]/gu, '');
  return digits !== '' && wanted.some(({ term }) => term === digits);
}
