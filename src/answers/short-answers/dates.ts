import type { DateMention } from '../../analysis/analysis.ts';
import { overlaps, textOf } from '../../text/span.ts';
import type { Candidate } from '../candidates.ts';
import { type FoundAnswer, nearness, type ShortAnswerFinder } from './short-answer-finder.ts';

/** The resolved dates of the sentence; where it has none, those of the sentence before or after, which fit less. */
export const findDateAnswers: ShortAnswerFinder = (candidate, wanted) => {
  const { entry, sentence, match } = candidate;
  const here = datesIn(candidate, sentence);
  const own = here
    .filter(
      (date) =>
        !isAsked(
          date,
          candidate,
          wanted.map(({ text }) => text),
        ),
    )
    .map((date) => found(date, entry.article.text, nearness(date, match.marks)));
  if (own.length > 0) return own;
  return [sentence - 1, sentence + 1].flatMap((beside, i) =>
    datesIn(candidate, beside).map((date) => found(date, entry.article.text, i === 0 ? 0.3 : 0.2)),
  );
};

function datesIn({ entry }: Candidate, sentence: number): DateMention[] {
  const { analysis } = entry;
  const span = analysis.sentences[sentence];
  if (span === undefined) return [];
  return analysis.dates.filter(
    (date) => date.value !== null && date.part === undefined && overlaps(date, span),
  );
}

/** A year that the question names itself is no answer to when. */
function isAsked(date: DateMention, { entry }: Candidate, words: readonly string[]): boolean {
  return words.includes(textOf(entry.article.text, date));
}

function found(date: DateMention, text: string, fit: number): FoundAnswer {
  const precise = date.granularity === 'year' || date.granularity === 'decade' ? 0.9 : 1;
  return {
    answer: {
      text: textOf(text, date),
      kind: 'date',
      ...(date.value === null ? {} : { value: date.value }),
      resolved: date.resolved,
    },
    span: date,
    fit: fit * precise,
  };
}
