import type { DateMention, Granularity } from '../../analysis/analysis.ts';
import { overlaps, textOf } from '../../text/span.ts';
import type { Candidate } from '../candidate-reader.ts';
import { type FoundAnswer, nearness, type ShortAnswerFinder } from './short-answer-finder.ts';

/** An event is told by its day rather than by the year or the decade that it falls in. */
const PRECISION: Readonly<Record<Granularity, number>> = {
  time: 1,
  day: 1,
  weekend: 0.9,
  range: 1,
  week: 0.85,
  month: 0.9,
  quarter: 0.8,
  season: 0.8,
  year: 0.75,
  decade: 0.6,
  century: 0.4,
};
/** What a year counts that only names something: "the 2018 World Cup". */
const NAMING = 0.35;

/** The resolved dates of the sentence, those near the matched words and precise ones first. */
export const findDateAnswers: ShortAnswerFinder = (wanted) => {
  const asked = new Set(wanted.map((word) => word.text));
  return (candidate) => datesIn(candidate, asked);
};

function datesIn({ entry, span, match }: Candidate, asked: ReadonlySet<string>): FoundAnswer[] {
  const { text } = entry.article;
  return entry.analysis.dates
    .filter((date) => date.value !== null && date.part === undefined && overlaps(date, span))
    .filter((date) => !asked.has(textOf(text, date)))
    .map((date) => ({
      answer: {
        text: textOf(text, date),
        kind: 'date',
        // An event is asked for by its day; the hour stands in the quote.
        ...(date.value === null ? {} : { value: withoutTime(date.value) }),
        resolved: date.resolved,
      },
      span: { start: date.start, end: date.end },
      fit:
        nearness(date, match.marks) *
        PRECISION[date.granularity] *
        (names(text, date) ? NAMING : 1),
    }));
}

/** A bare year right after "the" or before a capitalised word belongs to a name: "the 2014 protests". */
function names(text: string, date: DateMention): boolean {
  if (date.granularity !== 'year') return false;
  const before = text.slice(Math.max(0, date.start - 6), date.start);
  const after = text.slice(date.end, date.end + 3);
  return (
    /\bthe\s$/u.test(before) ||
    (/^\s\p{L}/u.test(after) && !/\b(?:in|since|of|by)\s$/u.test(before))
  );
}

function withoutTime(value: string): string {
  return value.replace(/T[\d:]+/gu, '');
}
