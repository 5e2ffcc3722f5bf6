import { overlaps, textOf } from '../../text/span.ts';
import { analyseTerms } from '../../text/terms.ts';
import type { Candidate } from '../candidate-reader.ts';
import { creditsIn } from '../matching.ts';
import type { Wanted } from '../wanted.ts';
import { type FoundAnswer, nearness, type ShortAnswerFinder } from './short-answer-finder.ts';

const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozens?|hundreds|thousands|millions';
const SCALE = '(?:\\s(?:hundred|thousand|million|billion|trillion))*';
const ABOUT =
  '(?:\\b(?:about|around|nearly|almost|over|roughly|some|more than|less than|fewer than|at least|up to|approximately)\\s)?';
const MONEY = '(?:(?:\\b[A-Z]{1,3}\\s?)?[$€£¥]\\s?)?';
const FIGURE = '(?<![\\p{L}\\d])(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const UNIT = '(?:\\s?%|\\s(?:percent|per cent|dollars|euros|pounds|yen|cents))?';
const NUMBER = new RegExp(
  `${ABOUT}(?:${MONEY}${FIGURE}${SCALE}|\\b(?:${WORDS})(?:[-\\s](?:${WORDS}))*\\b${SCALE})${UNIT}`,
  'giu',
);
const IS_AMOUNT = /[$€£¥%]|percent|per cent|dollars|euros|pounds|yen|cents/iu;
const TIME_UNIT =
  /^[\s-](?:(?:working|business|consecutive|more|straight)\s)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b/iu;
const AGE_BEFORE = /\b(?:aged?|turned|(?:was|is|am|were|be)(?: only| just)?)\s$/iu;
const AGE = /^[\s-]years?[\s-]old/iu;
/** The other half of "3 – 0". */
const SCORE_LINE = /^\s?[–-]\s?\d/u;
/** How far after a number the thing that it counts may stand, in characters. */
const REACH = 40;

/** What a question for a number asks for. */
type NumberKind = 'count' | 'amount' | 'duration' | 'age';

/** The numbers of the sentence that count what is asked for, or have the unit that is asked for. */
export const findNumberAnswers: ShortAnswerFinder = (wanted, question) => {
  const asked = { wanted, kind: kindOf(question), counted: countedThing(question, wanted) };
  return (candidate) => numbersIn(candidate, asked);
};

/** What a question for a number says of it. */
interface AskedNumber {
  readonly wanted: readonly Wanted[];
  readonly kind: NumberKind;
  readonly counted: readonly Wanted[];
}

function numbersIn(
  { entry, span, match }: Candidate,
  { wanted, kind, counted }: AskedNumber,
): FoundAnswer[] {
  const { article, analysis } = entry;
  const found: FoundAnswer[] = [];
  for (const { 0: words, index } of textOf(article.text, span).matchAll(NUMBER)) {
    const at = { start: span.start + index, end: span.start + index + words.length };
    const dated = kind !== 'duration' && analysis.dates.some((date) => overlaps(date, at));
    if (dated || isAsked(words, wanted)) continue;
    const before = article.text.slice(Math.max(span.start, at.start - REACH), at.start);
    const after = article.text.slice(at.end, Math.min(span.end, at.end + REACH));
    const counts = creditOf(counted, after, article.language);
    const fit = kind === 'age' ? fitOfAge(words, before, after) : fitOf(kind, words, after, counts);
    const whole = kind === 'duration' ? words + (TIME_UNIT.exec(after)?.[0] ?? '') : words;
    found.push({
      answer: { text: whole.trim(), kind: 'number' },
      span: { start: at.start, end: at.start + whole.length },
      fit: fit * (0.5 + 0.5 * nearness(at, match.marks)),
    });
  }
  // A number of another kind is no answer at all.
  return found.filter(({ fit }) => fit > 0.1);
}

/** How far the words after a number are what is counted; null where the question does not say. */
function creditOf(counted: readonly Wanted[], after: string, language: string): number | null {
  return counted.length === 0 ? null : Math.max(0, ...creditsIn(counted, after, language));
}

function kindOf(question: string): NumberKind {
  if (/\bhow old\b|\bwhat age\b/iu.test(question)) return 'age';
  if (/\bhow (?:long|soon)\b|\btime difference\b/iu.test(question)) return 'duration';
  if (/\bhow much\b|\b(?:price|cost|budget|percentage|share|salary)\b/iu.test(question))
    return 'amount';
  return 'count';
}

/** How well a number fits what is asked for, by the words after it; `counts` says whether they are what is counted. */
function fitOf(
  kind: Exclude<NumberKind, 'age'>,
  words: string,
  after: string,
  counts: number | null,
): number {
  const amount = IS_AMOUNT.test(words);
  if (kind === 'amount') return amount ? 1 : 0.1;
  if (kind === 'duration') return TIME_UNIT.test(after) ? 1 : 0;
  if (amount || SCORE_LINE.test(after)) return 0;
  return counts === null ? 0.5 : Math.max(0.15, counts);
}

/** A number is an age only where the words around it say so: "aged 38", "was ten", "14-year-old". */
function fitOfAge(words: string, before: string, after: string): number {
  if (IS_AMOUNT.test(words) || SCORE_LINE.test(after)) return 0;
  return AGE.test(after) || AGE_BEFORE.test(before) ? 1 : 0;
}

/** "How many pages": the words right after the question word say what is counted. */
function countedThing(question: string, wanted: readonly Wanted[]): Wanted[] {
  const found = /\bhow (?:many|much)\s+((?:[^\s?]+\s?){1,2})/iu.exec(question);
  const terms = new Set(analyseTerms(found?.[1] ?? '', 'en').map(({ term }) => term));
  return wanted.filter(({ term }) => terms.has(term)).slice(0, 1);
}

/** A number that the question gives itself. */
function isAsked(words: string, wanted: readonly Wanted[]): boolean {
  const digits = words.replace(/[^\d.]/gu, '');
  return digits !== '' && wanted.some(({ term }) => term === digits);
}
