import type { Library } from '../answers/library.ts';
import { answerLine } from '../terminal/terminal.ts';
import { isRecord } from '../text/json.ts';
import {
  type GivenAnswer,
  parseQuestionCase,
  type QuestionCase,
  scoreQuestion,
  tabulate,
} from './questions.ts';

/** Asks every question as a batch would, and scores what comes back. A question that fails counts as refused, wrongly. */
export function evaluateQuestions(
  lines: readonly unknown[],
  library: Library,
): { table: Record<string, string>[]; details: unknown[] } {
  const cases = lines.map(parseQuestionCase);
  const scored = cases.map((question) => {
    const given = ask(question, library);
    return { question, given, score: scoreQuestion(question, given) };
  });
  return {
    table: tabulate(scored.map(({ score }) => score)),
    details: scored.map(({ question, given, score }) => ({
      ...score,
      options: question.options,
      expected: { answers: question.answers, evidence: question.evidence },
      given: { ...given, quotes: given.quotes.slice(0, 3) },
    })),
  };
}

function ask({ id, command, options }: QuestionCase, library: Library): GivenAnswer {
  const answer: unknown = JSON.parse(answerLine(JSON.stringify({ id, command, options }), library));
  if (isGivenAnswer(answer)) return answer;
  throw new Error(`${id}: ${JSON.stringify(answer)}`);
}

function isGivenAnswer(value: unknown): value is GivenAnswer {
  return isRecord(value) && typeof value.status === 'string' && Array.isArray(value.quotes);
}
