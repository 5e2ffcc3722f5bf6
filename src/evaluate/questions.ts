import { isRecord } from '../text/json.ts';
import { f1OfNames, sameAnswer, sameText } from './same-answer.ts';

/** One question of a set, as its file gives it. */
export interface QuestionCase {
  readonly id: string;
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly answerable: boolean;
  /** The distinct right answers, each with its accepted spellings; empty where only the quote counts. */
  readonly answers: readonly (readonly string[])[];
  readonly evidence: readonly { readonly article: string; readonly quote: string }[];
  readonly level: string;
}

/** What the bot said to one question: an answer of the terminal's `--json`, read back. */
export interface GivenAnswer {
  readonly status: 'answered' | 'partial' | 'none' | 'error';
  /** Why there is no answer, where the status is `error`. */
  readonly error?: string;
  readonly answers: readonly { readonly text: string; readonly value?: string }[];
  readonly quotes: readonly { readonly article: string; readonly text: string }[];
  readonly missing: readonly string[];
}

/** How one question came out. Null where the measure does not apply to it. */
export interface Scored {
  readonly id: string;
  readonly command: string;
  readonly level: string;
  readonly quote1: boolean | null;
  readonly quote3: boolean | null;
  readonly shortAnswer: boolean | null;
  /** For /who-met F1 over the names of all short answers, from 0 to 1. */
  readonly namesF1: number | null;
  readonly answered: boolean | null;
  readonly refused: boolean | null;
}

/** Reads a question of the set; throws a `TypeError` that names the field. */
export function parseQuestionCase(value: unknown): QuestionCase {
  if (!isRecord(value)) throw new TypeError('a question is a JSON object');
  const { id, command, options, answerable, answers, evidence, level } = value;
  if (typeof id !== 'string' || typeof command !== 'string') {
    throw new TypeError('a question needs "id" and "command"');
  }
  if (!isRecord(options) || !Array.isArray(answers) || !Array.isArray(evidence)) {
    throw new TypeError(`${id}: "options", "answers" or "evidence" is missing`);
  }
  return {
    id,
    command,
    options: Object.fromEntries(Object.entries(options).map(([k, v]) => [k, String(v)])),
    answerable: answerable === true,
    answers: answers.map((spellings) => [spellings].flat().map(String)),
    evidence: evidence.filter(isRecord).map(({ article, quote }) => ({
      article: String(article),
      quote: String(quote),
    })),
    level: String(level),
  };
}

/** Scores one answer by the README's rules of measuring. An error is wrong, whatever was asked. */
export function scoreQuestion(question: QuestionCase, given: GivenAnswer): Scored {
  const { id, command, level, answerable, answers } = question;
  if (!answerable) {
    const nothing = { quote1: null, quote3: null, shortAnswer: null, namesF1: null };
    return { id, command, level, ...nothing, answered: null, refused: given.status === 'none' };
  }
  const answered = given.status === 'answered' || given.status === 'partial';
  const hits = given.quotes.map((quote) =>
    question.evidence.some((e) => e.article === quote.article && sameText(e.quote, quote.text)),
  );
  const names = given.answers.map(({ text }) => text);
  return {
    id,
    command,
    level,
    quote1: answered && hits[0] === true,
    quote3: answered && hits.slice(0, 3).includes(true),
    shortAnswer: answers.length === 0 ? null : answered && rightAnswer(question, given),
    namesF1: command === 'who-met' && answers.length > 0 ? f1OfNames(names, answers) : null,
    answered,
    refused: null,
  };
}

function rightAnswer(question: QuestionCase, given: GivenAnswer): boolean {
  const [first] = given.answers;
  if (first === undefined) return false;
  return question.answers.flat().some((accepted) => sameAnswer(first, accepted));
}

/** The rows of the table: all questions, then by command, then by level. */
export function tabulate(scored: readonly Scored[]): Record<string, string>[] {
  const groups = new Map<string, Scored[]>([['all', [...scored]]]);
  const put = (key: string, score: Scored) => groups.set(key, [...(groups.get(key) ?? []), score]);
  for (const score of scored) put(`/${score.command}`, score);
  for (const score of scored) put(score.level, score);
  return [...groups].map(([group, scores]) => ({
    group,
    questions: String(scores.length),
    'quote@1': share(scores.map((s) => s.quote1)),
    'quote@3': share(scores.map((s) => s.quote3)),
    'short answer': share(scores.map((s) => s.shortAnswer)),
    'names F1': mean(scores.map((s) => s.namesF1)),
    answered: share(scores.map((s) => s.answered)),
    refused: share(scores.map((s) => s.refused)),
  }));
}

function share(values: readonly (boolean | null)[]): string {
  const counted = values.filter((value) => value !== null);
  if (counted.length === 0) return '–';
  const right = counted.filter((value) => value).length;
  return `${((100 * right) / counted.length).toFixed(1)} (${right}/${counted.length})`;
}

function mean(values: readonly (number | null)[]): string {
  const counted = values.filter((value) => value !== null);
  if (counted.length === 0) return '–';
  const sum = counted.reduce((total, value) => total + value, 0);
  return (100 * (sum / counted.length)).toFixed(1);
}
