import type { Answer, Explanation } from '../answers/answer.ts';
import { textOf } from '../text/span.ts';

/** The answer of the terminal's `--json` and `--jsonl` (architecture, "Asking without Discord"). */
export function renderJson(id: unknown, answer: Answer): string {
  return JSON.stringify({
    id,
    status: answer.status,
    answers: answer.answers.map(({ text, value, note }) => ({
      text,
      ...(value === undefined ? {} : { value }),
      ...(note === undefined ? {} : { note }),
    })),
    quotes: answer.quotes.map(({ article, span, speaker, explains }) => ({
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
  return JSON.stringify({ id, error: message });
}
