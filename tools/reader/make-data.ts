import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { AnalysedArticle } from '../../src/answers/analysed-article.ts';
import { candidatesFor } from '../../src/answers/candidates.ts';
import { Library } from '../../src/answers/library.ts';
import { openShelf } from '../../src/answers/open-shelf.ts';
import { headline } from '../../src/answers/read-windows.ts';
import { type Asked, readerQuestion } from '../../src/answers/asked.ts';
import { windowAround, windowsAround, type Window } from '../../src/answers/windows.ts';
import { parseQuestionCase, type QuestionCase } from '../../src/evaluate/questions.ts';
import { sameText } from '../../src/evaluate/same-answer.ts';
import { inputHead, readerInput, roomBehind } from '../../src/reader/reader-input.ts';
import { Tokenizer } from '../../src/reader/tokenizer.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import type { Span } from '../../src/text/span.ts';

const USAGE = `npx tsx tools/reader/make-data.ts OUT.jsonl [--judge] SOURCE…
  SOURCE   a corpus (a folder with articles/ and questions.jsonl) or a set of reading (NAME.jsonl.gz)
  --judge  the windows as the product reads them, in order, with nothing added: what a reader is judged on`;

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
let seed = 7;

/** How many windows the product reads at most, and how many wrong ones of a question are learned from. */
const READ = 12;
const WRONG = 6;

/** A repeatable number from 0 to 1 (Lehmer). */
function random(): number {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
}

interface Example {
  readonly set: string;
  readonly id: string;
  readonly command: string;
  readonly window: Window;
  readonly head: readonly number[];
  /** Short answers and evidence, in characters of the article. */
  readonly answers: readonly Span[];
  readonly evidence: readonly Span[];
}

function write({ set, id, command, window, head, answers, evidence }: Example): void {
  const { ids, offset } = readerInput(head, window.tokens);
  const inTokens = (span: Span) => {
    const first = window.tokens.findIndex(({ end }) => end > span.start);
    const last = window.tokens.findLastIndex(({ start }) => start < span.end);
    return first < 0 || last < first ? [] : [[offset + first, offset + last]];
  };
  const { sentences } = window.entry.analysis;
  const sentenceRanges = sentences.slice(window.first, window.last + 1).flatMap(inTokens);
  out.write(
    `${JSON.stringify({
      set, id, command,
      article: window.entry.article.id,
      ids: [...ids], offset,
      spans: answers.flatMap(inTokens),
      evidence: evidence.flatMap(inTokens),
      sentences: sentenceRanges,
    })}\n`,
  );
}

function headOf(question: string, entry: AnalysedArticle): number[] {
  return inputHead(tokenizer.tokenize(question), tokenizer.tokenize(headline(entry)));
}

/** All places of a spelling in a part of a text, whole words only, whatever the case. */
function placesOf(spelling: string, text: string, within: Span): Span[] {
  const lower = text.toLowerCase();
  const wanted = spelling.toLowerCase().trim();
  const places: Span[] = [];
  if (wanted === '' || lower.length !== text.length) return places;
  for (let at = lower.indexOf(wanted, within.start); at >= 0 && at + wanted.length <= within.end; at = lower.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const behind = text[at + wanted.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(behind)) places.push({ start: at, end: at + wanted.length });
  }
  return places;
}

/** Where the accepted answers stand: the longest spelling of each in the evidence, else the nearest before it. */
function answersIn(question: QuestionCase, text: string, evidence: readonly Span[], window: Span): Span[] {
  return question.answers.flatMap((spellings) => {
    const byLength = [...spellings].sort((a, b) => b.length - a.length);
    for (const span of evidence) {
      for (const spelling of byLength) {
        const places = placesOf(spelling, text, span);
        if (places.length > 0) return places;
      }
    }
    for (const spelling of byLength) {
      const first = evidence[0];
      if (first === undefined) break;
      const before = placesOf(spelling, text, { start: window.start, end: first.start });
      const last = before.at(-1);
      if (last !== undefined) return [last];
    }
    return [];
  });
}

function evidenceIn(question: QuestionCase, { article }: AnalysedArticle): Span[] {
  return question.evidence.flatMap((each) => {
    if (each.article !== article.id) return [];
    const start = article.text.indexOf(each.quote);
    return start < 0 ? [] : [{ start, end: start + each.quote.length }];
  });
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

async function fromCorpus(folder: string): Promise<void> {
  const first = join(folder, '../first-article');
  const folders = [join(folder, 'articles'), ...(basename(folder) === 'wikinews' ? [first] : [])];
  const { shelf } = await openShelf(folders, { report: () => {} });
  const library = new Library([shelf]);
  const lines = readFileSync(join(folder, 'questions.jsonl'), 'utf8').trim().split('\n');
  for (const question of lines.map((line) => parseQuestionCase(JSON.parse(line)))) {
    const text = readerQuestion({ command: question.command, ...question.options } as Asked);
    const seeds = seedsFor(question, text, library);
    const windows: { window: Window; head: number[] }[] = [];
    for (const window of windowsAround(seeds, (entry) => roomBehind(headOf(text, entry)), tokenize)) {
      windows.push({ window, head: headOf(text, window.entry) });
      if (windows.length >= READ) break;
    }
    const shared = { set: basename(folder), id: question.id, command: question.command };
    const describe = (window: Window, head: readonly number[]): Example => {
      const evidence = evidenceIn(question, window.entry).filter((span) => overlap(span, window));
      const { text: body } = window.entry.article;
      const answers = question.answers.length > 0 ? answersIn(question, body, evidence, window) : evidence;
      return { ...shared, window, head, answers, evidence };
    };
    const examples = windows.map(({ window, head }) => describe(window, head));
    if (judging) {
      examples.forEach(write);
      continue;
    }
    for (const entry of library.articles) {
      for (const span of evidenceIn(question, entry)) {
        const at = entry.analysis.sentences.findIndex((sentence) => overlap(sentence, span));
        if (at < 0) continue;
        const head = headOf(text, entry);
        write(describe(windowAround({ entry, sentence: at }, roomBehind(head), tokenize, random()), head));
      }
    }
    let wrong = 0;
    for (const example of examples) {
      if (example.evidence.length > 0) write(example);
      else if (wrong < WRONG && !mayAnswer(question, example.window)) {
        wrong++;
        write(example);
      }
    }
  }
}

/** A passage that holds an accepted answer may be as good as those that are listed: nothing is learned from it. */
function mayAnswer(question: QuestionCase, window: Window): boolean {
  const { text } = window.entry.article;
  if (question.evidence.some((e) => sameText(e.quote, text.slice(window.start, window.end)))) return true;
  return question.answers.some((spellings) => spellings.some((spelling) => placesOf(spelling, text, window).length > 0));
}

function seedsFor(question: QuestionCase, text: string, library: Library) {
  const { command, options } = question;
  const sought = command === 'when' || command === 'where' ? (options.event ?? '') : command === 'who-said' ? (options.words ?? '') : text;
  const { candidates } = candidatesFor(sought, library, 30);
  return candidates
    .map((c) => ({ entry: c.entry, sentence: c.sentence, score: 2 * c.own + 2.2 * c.support + 1.8 * c.topic + 3 * (c.rank === null ? 0 : 2 / (2 - c.rank)) }))
    .sort((a, b) => b.score - a.score);
}

async function fromReading(file: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  const set = basename(file).split('.')[0] ?? file;
  let number = 0;
  for await (const line of lines) {
    const { q, title, ctx, spans } = JSON.parse(line) as { q: string; title?: string; ctx: string; spans: [number, number][] };
    number++;
    const sentences = splitSentences(ctx).map((span) => ({ ...span, passage: 0 }));
    const answers = spans.map(([start, end]) => ({ start, end }));
    const target = answers[Math.floor(random() * answers.length)];
    const at = target === undefined ? Math.floor(random() * sentences.length) : sentences.findIndex((s) => overlap(s, target));
    if (sentences.length === 0 || at < 0) continue;
    const entry = { article: { id: '', title: title ?? '', text: ctx, published: null }, analysis: { sentences } } as unknown as AnalysedArticle;
    const head = headOf(q, entry);
    const window = windowAround({ entry, sentence: at }, roomBehind(head), tokenize, random());
    const inside = answers.filter((span) => span.start >= window.start && span.end <= window.end);
    const evidence = sentences.filter((s) => inside.some((span) => overlap(s, span)));
    write({ set, id: `${set}-${number}`, command: 'read', window, head, answers: inside, evidence });
  }
}

for (const source of sources) {
  if (existsSync(join(source, 'questions.jsonl'))) await fromCorpus(source);
  else await fromReading(source);
  console.error(source);
}
out.end();
