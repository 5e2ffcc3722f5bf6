import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { AnalysedArticle } from '../../src/answers/analysed-article.ts';
import { type Asked, readerQuestion } from '../../src/answers/asked.ts';
import { Library } from '../../src/answers/library.ts';
import { openShelf } from '../../src/answers/open-shelf.ts';
import { rankAnswers } from '../../src/answers/rank-answers.ts';
import { type Window, windowAround, windowsAround } from '../../src/answers/windows.ts';
import { parseQuestionCase, type QuestionCase } from '../../src/evaluate/questions.ts';
import { sameText } from '../../src/evaluate/same-answer.ts';
import { roomBehind } from '../../src/reader/reader-input.ts';
import { Tokenizer } from '../../src/reader/tokenizer.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import {
  answersIn,
  evidenceIn,
  exampleLine,
  headOf,
  placesOf,
  type TrainingExample,
} from './training-example.ts';
import { twisted } from './twisted.ts';

const USAGE = `npx tsx tools/reader/make-data.ts OUT.jsonl [--judge] SOURCE…
  SOURCE   a corpus (a folder with articles/ and questions.jsonl), a set of reading (NAME.jsonl.gz), or FOLDER=FILE.jsonl: a
           corpus asked other questions, or its own in another language (lines of {id, options})
  --judge  the windows as the product reads them, in order, with nothing added: what a reader is judged on`;

/** How many windows of a question are looked at, and how many wrong ones are learned from: more where all are wrong. */
const READ = 12;
const WRONG = 6;
const ALL_WRONG = 10;

const args = process.argv.slice(2);
const judging = args.includes('--judge');
const [target, ...sources] = args.filter((arg) => arg !== '--judge');
if (target === undefined || sources.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
const tokenizer = new Tokenizer(readFileSync('src/reader/weights/vocabulary.txt', 'utf8'));
const tokenize = (text: string, span: Span) => tokenizer.tokenize(text, span);
const out = createWriteStream(target);
const write = (example: TrainingExample) => out.write(`${exampleLine(example)}\n`);
let seed = 7;

for (const source of sources) {
  const [folder = source, questions = join(folder, 'questions.jsonl')] = source.split('=');
  if (existsSync(questions)) await fromCorpus(folder, questions);
  else await fromReading(source);
  console.error(source);
}
out.end();

/** A repeatable number from 0 to 1 (Lehmer). */
function random(): number {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
}

async function fromCorpus(folder: string, file: string): Promise<void> {
  const first = basename(folder) === 'wikinews' ? [join(folder, '../first-article')] : [];
  const { shelf } = await openShelf([join(folder, 'articles'), ...first], { report: () => {} });
  const library = new Library([shelf]);
  const own = new Map(recordsOf(join(folder, 'questions.jsonl')).map((each) => [each.id, each]));
  for (const record of recordsOf(file)) {
    const question = parseQuestionCase('command' in record ? record : own.get(record.id));
    const asked = { command: question.command, ...question.options } as Asked;
    const text = readerQuestion({ ...asked, ...(record.options as object) });
    const describe = exampleOf(basename(folder), question, text);
    const windows = (await windowsFor(asked, text, library)).map(describe);
    if (judging) windows.forEach(write);
    else for (const example of learnedFrom(question, text, windows, library)) write(example);
  }
}

function recordsOf(file: string): readonly Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Right windows, wrong ones, and a right one under a question that it no longer answers. */
function* learnedFrom(
  question: QuestionCase,
  text: string,
  windows: readonly TrainingExample[],
  library: Library,
): Generator<TrainingExample> {
  const right = [
    ...rightOf(question, text, library, exampleOf(windows[0]?.set ?? '', question, text)),
  ];
  yield* right;
  yield* chosen(question, windows);
  const one = right[Math.floor(random() * right.length)];
  if (one === undefined) return;
  const { entry } = one.window;
  const quotes = question.evidence.map(({ quote }) => quote).join(' ');
  const other = twisted(text, quotes, entry.analysis.people, random);
  if (other === null) return;
  const head = headOf(tokenizer, other, entry);
  const window = windowAround({ entry, sentence: one.window.seed }, roomBehind(head), tokenize);
  yield { ...one, head, window, answers: [], evidence: [] };
}

/** What is right in each window of a question. */
function exampleOf(set: string, question: QuestionCase, text: string) {
  const { id, command, answers: accepted } = question;
  return (window: Window): TrainingExample => {
    const head = headOf(tokenizer, text, window.entry);
    const evidence = evidenceIn(question, window.entry, window);
    const { text: body } = window.entry.article;
    const answers = accepted.length > 0 ? answersIn(question, body, evidence, window) : [];
    return { set, id, command, window, head, answers, evidence };
  };
}

/** The windows that the product would read, in its order. */
async function windowsFor(asked: Asked, text: string, library: Library): Promise<Window[]> {
  const { ranked } = await rankAnswers(asked, library);
  const windows: Window[] = [];
  const roomIn = (entry: AnalysedArticle) => roomBehind(headOf(tokenizer, text, entry));
  const seeds = ranked.map(({ candidate }) => candidate);
  for (const window of windowsAround(seeds, roomIn, tokenize)) {
    windows.push(window);
    if (windows.length >= READ) break;
  }
  return windows;
}

/** A window around each piece of evidence, which stands anywhere in it. */
function* rightOf(
  question: QuestionCase,
  text: string,
  library: Library,
  describe: (window: Window) => TrainingExample,
): Generator<TrainingExample> {
  for (const entry of library.articles) {
    for (const span of evidenceIn(question, entry)) {
      const sentence = entry.analysis.sentences.findIndex((each) => overlaps(each, span));
      if (sentence < 0) continue;
      const room = roomBehind(headOf(tokenizer, text, entry));
      yield describe(windowAround({ entry, sentence }, room, tokenize, random()));
    }
  }
}

/** Right windows, and the first wrong ones. */
function chosen(question: QuestionCase, windows: readonly TrainingExample[]): TrainingExample[] {
  const right = windows.filter(({ evidence }) => evidence.length > 0);
  const wrong = windows.filter(
    ({ evidence, window }) => evidence.length === 0 && !mayAnswer(question, window),
  );
  return [...right, ...wrong.slice(0, question.answerable ? WRONG : ALL_WRONG)];
}

/** A passage that holds an accepted answer may be as good as those that are listed: nothing is learned from it. */
function mayAnswer({ evidence, answers }: QuestionCase, window: Window): boolean {
  const { text } = window.entry.article;
  const words = text.slice(window.start, window.end);
  return (
    evidence.some(({ quote }) => sameText(quote, words)) ||
    answers.flat().some((spelling) => placesOf(spelling, text, window).length > 0)
  );
}

function covers(one: Span, other: Span): boolean {
  return other.end - other.start - (one.end - one.start) < 3 && overlaps(one, other);
}

interface ReadingLine {
  readonly q: string;
  readonly title?: string;
  readonly ctx: string;
  readonly spans: readonly (readonly [number, number])[];
}

async function fromReading(file: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  const set = basename(file).split('.')[0] ?? file;
  let number = 0;
  for await (const line of lines) {
    number++;
    const example = readingExample(set, `${set}-${number}`, JSON.parse(line) as ReadingLine);
    if (example !== null) write(example);
  }
}

/** A window around one of the answers, or around any sentence where there is none; null where there is no sentence. */
function readingExample(
  set: string,
  id: string,
  { q, title, ctx, spans }: ReadingLine,
): TrainingExample | null {
  const sentences = splitSentences(ctx).map((span) => ({ ...span, passage: 0 }));
  const answers = spans.map(([start, end]) => ({ start, end }));
  const goal = answers[Math.floor(random() * answers.length)];
  const sentence =
    goal === undefined
      ? Math.floor(random() * sentences.length)
      : sentences.findIndex((each) => overlaps(each, goal));
  if (sentences[sentence] === undefined) return null;
  const article = { id: '', title: title ?? '', text: ctx, published: null };
  const entry = { article, analysis: { sentences } } as unknown as AnalysedArticle;
  const head = headOf(tokenizer, q, entry);
  const window = windowAround({ entry, sentence }, roomBehind(head), tokenize, random());
  const inside = answers.filter(({ start, end }) => start >= window.start && end <= window.end);
  const evidence = sentences.filter((each) => inside.some((span) => overlaps(each, span)));
  // An answer that is a whole sentence says nothing of where a short one would stand.
  const short = inside.filter((span) => !sentences.some((each) => covers(span, each)));
  return { set, id, command: 'read', window, head, answers: short, evidence };
}
