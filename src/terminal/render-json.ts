import type { Answer, Explanation } from '../answers/answer.ts';
import { soundQuotes } from '../answers/quote-fault.ts';
import { textOf } from '../text/span.ts';

/** Characters that JSON leaves as they are and that end a line, or that a terminal obeys. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu;

/**
 * The answer of the terminal's `--json` and `--jsonl` on one line: every field is what it says, and the text of a quote
 * its article's. A quote that is no part of its article is left out, and `report` is told.
 */
export function renderJson(id: unknown, answer: Answer, report: (fault: string) => void): string {
  return toLine({
    id,
    status: answer.status,
    answers: answer.answers.map(({ text, value, resolved, note }) => ({
      text,
      ...(value === undefined ? {} : { value }),
      ...(resolved === true ? { resolved } : {}),
      ...(note === undefined ? {} : { note }),
    })),
    quotes: soundQuotes(answer, report).map(({ article, span, speaker, explains }) => ({
      article: article.id,
      start: span.start,
      end: span.end,
      text: textOf(article.text, span),
      speaker,
      ...(explains === undefined ? {} : { explains: explains.map(toJson) }),
    })),
    missing: answer.missing,
    ...(answer.readAs.length === 0 ? {} : { readAs: answer.readAs }),
    ...(answer.lookedUp === undefined ? {} : { lookedUp: answer.lookedUp }),
  });
}

function toJson({ span, name }: Explanation) {
  return { start: span.start, end: span.end, name };
}

/** The answer to a request that could not be run. */
export function renderJsonError(id: unknown, message: string): string {
  return toLine({ id, error: message });
}

function toLine(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
