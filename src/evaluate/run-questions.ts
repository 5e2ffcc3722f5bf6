import type { Answer } from '../answers/answer.ts';
import type { Library } from '../answers/library.ts';
import { forEachInOrder } from '../terminal/in-order.ts';
import { renderJson } from '../terminal/render-json.ts';
import { answerTo } from '../terminal/terminal.ts';
import { UserError } from '../text/user-error.ts';
import {
  type GivenAnswer,
  parseQuestionCase,
  type QuestionCase,
  scoreQuestion,
  tabulate,
} from './questions.ts';

/** How many questions are worked at together. */
const IN_FLIGHT = 8;
/** Errors are named up to so many. */
const NAMED = 10;

/** A quote of an answer as JSON has it. */
type GivenQuote = { article: string; start: number; end: number; text: string };

interface Asked {
  readonly given: GivenAnswer;
  /** How many quotes there were, and how many of them are not the article's own words. */
  readonly quotes: number;
  readonly altered: number;
}

/** Asks every question as a batch would, and scores what comes back; one that ends in an error is wrong, and the next is asked. */
export async function evaluateQuestions(
  lines: readonly unknown[],
  library: Library,
  answer: typeof answerTo = answerTo,
): Promise<{ table: Record<string, string>[]; notes: string[]; details: unknown[] }> {
  const scored: (Asked & { question: QuestionCase; score: ReturnType<typeof scoreQuestion> })[] =
    [];
  await forEachInOrder(
    lines.map(parseQuestionCase),
    IN_FLIGHT,
    async (question) => ({ question, asked: await ask(question, library, answer) }),
    ({ question, asked }) => {
      scored.push({ ...asked, question, score: scoreQuestion(question, asked.given) });
    },
  );
  const errors = scored.filter(({ given }) => given.status === 'error');
  const ids = errors.slice(0, NAMED).map(({ question }) => question.id);
  const named =
    errors.length === 0 ? '' : ` (${ids.join(', ')}${errors.length > NAMED ? ' …' : ''})`;
  return {
    table: tabulate(scored.map(({ score }) => score)),
    notes: [
      `quotes that are not verbatim: ${sum(scored.map((s) => s.altered))} of ${sum(scored.map((s) => s.quotes))}`,
      `questions that ended in an error: ${errors.length} of ${scored.length}${named}`,
    ],
    details: scored.map(({ question, given, score, altered }) => ({
      ...score,
      options: question.options,
      expected: { answers: question.answers, evidence: question.evidence },
      given: { ...given, quotes: given.quotes.slice(0, 3) },
      altered,
    })),
  };
}

async function ask(
  { id, command, options }: QuestionCase,
  library: Library,
  answer: typeof answerTo,
): Promise<Asked> {
  try {
    const dropped: string[] = [];
    const given = readBack(id, await answer({ command, options }, library), dropped);
    const altered = given.quotes.filter((quote) => !isVerbatim(quote, library)).length;
    const quotes = given.quotes.length + dropped.length;
    return { given, quotes, altered: altered + dropped.length };
  } catch (error) {
    const given = { status: 'error' as const, answers: [], quotes: [], missing: [] };
    return { given: { ...given, error: reasonOf(error) }, quotes: 0, altered: 0 };
  }
}

/** The answer as a program sees it; what is no part of its article and was left out is put to `dropped`. */
function readBack(
  id: string,
  answer: Answer,
  dropped: string[],
): Omit<GivenAnswer, 'quotes'> & { quotes: GivenQuote[] } {
  return JSON.parse(renderJson(id, answer, (fault) => dropped.push(fault)));
}

function isVerbatim({ article, start, end, text }: GivenQuote, library: Library): boolean {
  const written = library.article(article)?.article.text;
  return text !== '' && written?.slice(start, end) === text;
}

/** A mistake in the question says what it is; of a bug it is the place that has to be seen. */
function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
