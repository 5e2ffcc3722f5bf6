import type { DateMention } from '../analysis/analysis.ts';
import { overlaps, textOf } from '../text/span.ts';
import type { Answer, Quote, ShortAnswer } from './answer.ts';
import { type Candidate, candidateAt, candidatesFor } from './candidates.ts';
import { judge, OPEN_FIT } from './judge.ts';
import type { Library } from './library.ts';
import { MOST_QUOTES, noAnswer, quoteOf } from './quotes.ts';

interface Dated {
  readonly candidate: Candidate;
  readonly date: DateMention;
}

const CANDIDATES = 60;

/** The dated sentences about something, or of the newest articles, in the order of their dates. */
export function makeTimeline(about: string | null, library: Library): Answer {
  if (about === null) return timelineOf(newest(library), []);
  const { wanted, candidates } = candidatesFor(about, library, CANDIDATES);
  const best = candidates[0];
  if (best === undefined) return noAnswer({ missing: wanted.map(({ text }) => text) });
  const verdict = judge(wanted, best, OPEN_FIT);
  if (verdict.status === 'none') return noAnswer({ ...verdict, closest: candidates });
  const close = candidates.filter(({ support }) => support >= 0.75 * best.support);
  const answer = timelineOf(close.flatMap(datesOf).slice(0, MOST_QUOTES), verdict.matched);
  return answer.status === 'none'
    ? noAnswer({ ...verdict, missing: ['a date'], closest: candidates })
    : answer;
}

/** The dated sentences of the newest articles, as many as one answer carries. */
function newest(library: Library): Dated[] {
  const dated: Dated[] = [];
  for (const entry of library.articles) {
    for (const sentence of entry.analysis.sentences.keys()) {
      if (dated.length >= MOST_QUOTES) return dated;
      dated.push(...datesOf(candidateAt(entry, sentence)));
    }
  }
  return dated;
}

/** The first resolved date of a sentence stands for it. */
function datesOf(candidate: Candidate): Dated[] {
  const { analysis } = candidate.entry;
  const date = analysis.dates.find(
    (d) => d.value !== null && d.part === undefined && overlaps(d, candidate.span),
  );
  return date === undefined ? [] : [{ candidate, date }];
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
