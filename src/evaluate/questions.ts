import { isRecord } from '../text/json.ts';

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
  readonly status: string;
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

/** Scores one answer by the rules of architecture.md, "Measuring". */
export function scoreQuestion(question: QuestionCase, given: GivenAnswer): Scored {
  const { id, command, level, answerable } = question;
  const none = given.status === 'none';
  if (!answerable) {
    const nothing = { quote1: null, quote3: null, shortAnswer: null, answered: null };
    return { id, command, level, ...nothing, refused: none };
  }
  const hits = given.quotes.map((quote) =>
    question.evidence.some((e) => e.article === quote.article && sameText(e.quote, quote.text)),
  );
  return {
    id,
    command,
    level,
    quote1: !none && hits[0] === true,
    quote3: !none && hits.slice(0, 3).includes(true),
    shortAnswer: question.answers.length === 0 ? null : !none && rightAnswer(question, given),
    answered: !none,
    refused: null,
  };
}

function rightAnswer(question: QuestionCase, given: GivenAnswer): boolean {
  const [first] = given.answers;
  if (first === undefined) return false;
  return question.answers.flat().some((accepted) => sameAnswer(first, accepted));
}

/** Longest run that two texts must share where neither holds the other, in characters. */
const SHARED_RUN = 40;

/** Whether two texts overlap: one holds the other, or they share a run of 40 characters, white space squashed. */
export function sameText(a: string, b: string): boolean {
  const [short, long] = [squash(a), squash(b)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (short === '') return false;
  if (long.includes(short)) return true;
  for (let at = 0; at + SHARED_RUN <= short.length; at++) {
    if (long.includes(short.slice(at, at + SHARED_RUN))) return true;
  }
  return false;
}

function sameAnswer(first: { text: string; value?: string }, accepted: string): boolean {
  if (spelling(first.text) === spelling(accepted)) return true;
  return first.value !== undefined && sameDate(first.value, accepted);
}

/** A date is right when it equals the accepted one, or one is the start of the other's interval. */
export function sameDate(value: string, accepted: string): boolean {
  if (!/^\d{4}/u.test(accepted)) return false;
  return value === accepted || startOf(value) === accepted || startOf(accepted) === value;
}

function startOf(value: string): string {
  return value.split('/')[0] ?? value;
}

function squash(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const TITLES =
  /^(?:president|prime minister|professor|senator|governor|mayor|minister|ambassador|judge|justice|king|queen|prince|princess|pope|sir|dame|lord|lady|general|colonel|captain|sergeant|dr|mr|mrs|ms|rep|sen|gov|gen|prof|undersecretary|secretary|chancellor|king)\s+/u;

/** Lower case, without diacritics, punctuation, a leading "the" and leading titles. */
function spelling(text: string): string {
  let plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/^the\s+/u, '').replace(TITLES, '');
  }
  return plain;
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
