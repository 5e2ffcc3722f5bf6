import type { DateMention } from '../analysis/analysis.ts';
import { overlaps, textOf } from '../text/span.ts';
import type { Answer, Quote, ShortAnswer } from './answer.ts';
import type { Candidate } from './candidate-reader.ts';
import { candidateAt, candidatesFor } from './candidates.ts';
import { coverageOf, lostWords } from './coverage.ts';
import type { Library } from './library.ts';
import { MOST_QUOTES, noAnswer, quoteOf } from './quotes.ts';

interface Dated {
  readonly candidate: Candidate;
  readonly date: DateMention;
}

const CANDIDATES = 60;
/** Sentences that have none of the very words asked for are about something else, and so are those that have few. */
const SAME_WORD = 0.9;
const LEAST_SUPPORT = 0.5;

/** The dated sentences about something, or of the newest articles, in the order of their dates. */
export async function makeTimeline(about: string | null, library: Library): Promise<Answer> {
  if (about === null) return timelineOf(newest(library), []);
  const { wanted, candidates } = await candidatesFor(about, library, CANDIDATES);
  const best = candidates[0];
  if (best === undefined) return noAnswer({ missing: wanted.map(({ text }) => text) });
  const coverage = coverageOf(wanted, best.credits);
  const isAbout = Math.max(0, ...best.credits) >= SAME_WORD && best.support >= LEAST_SUPPORT;
  if (!isAbout || lostWords(wanted, best.credits).deciding) {
    return noAnswer({ ...coverage, closest: candidates });
  }
  const close = candidates.filter(({ support }) => support >= 0.75 * best.support);
  const answer = timelineOf(close.flatMap(datesOf).slice(0, MOST_QUOTES), coverage.matched);
  return answer.status === 'none'
    ? noAnswer({ ...coverage, missing: ['a date'], closest: candidates })
    : answer;
}

/** The dated sentences of the newest articles, as many as one answer carries. */
function newest(library: Library): Dated[] {
  const dated: Dated[] = [];
  for (const entry of library.articles) {
    for (const sentence of entry.analysis.sentences.keys()) {
      if (dated.length >= MOST_QUOTES) return dated.slice(0, MOST_QUOTES);
      dated.push(...datesOf(candidateAt(entry, sentence)));
    }
  }
  return dated.slice(0, MOST_QUOTES);
}

/** Each resolved date of a sentence, once: "On May 2 the council said it would meet on May 9" has two places in time. */
function datesOf(candidate: Candidate): Dated[] {
  const dates = new Map<string, Dated>();
  for (const date of candidate.entry.analysis.dates) {
    if (date.value === null || date.part === true || !overlaps(date, candidate.span)) continue;
    if (!dates.has(date.value)) dates.set(date.value, { candidate, date });
  }
  return [...dates.values()];
}

function timelineOf(dated: readonly Dated[], matched: readonly string[]): Answer {
  const ordered = [...dated].sort(
    (a, b) =>
      (a.date.from ?? '').localeCompare(b.date.from ?? '') ||
      (a.date.to ?? '').localeCompare(b.date.to ?? '') ||
      a.date.start - b.date.start,
  );
  return {
    status: ordered.length === 0 ? 'none' : 'answered',
    answers: ordered.map(({ candidate, date }): ShortAnswer => {
      const { value, resolved } = date;
      const text = textOf(candidate.entry.article.text, date);
      return { text, kind: 'date', ...(value === null ? {} : { value }), resolved };
    }),
    quotes: ordered.map(
      ({ candidate, date }): Quote =>
        quoteOf(candidate.entry, candidate.span, [date, ...candidate.match.marks]),
    ),
    missing: ordered.length === 0 ? ['a date'] : [],
    matched,
    readAs: [],
  };
}
