import { inputHead, readerInput, roomBehind } from '../reader/reader-input.ts';
import type { ReaderToken, Tokenizer } from '../reader/tokenizer.ts';
import type { WindowReader } from '../reader/window-reader.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import { type Seed, type Window, windowsAround } from './windows.ts';

/** What the reader makes of one sentence. */
export interface SentenceReading {
  /** How sure it is that the sentence answers: a logit, 0 where it cannot tell. */
  readonly evidence: number;
  /** The words that answer best in it, and how far they are ahead of "nothing here answers" (a logit). */
  readonly best: ReadSpan;
  /** Every run of words that is a part of an answer, in order; as a rule none or one. */
  readonly all: readonly ReadSpan[];
  /** How much some words of the sentence look like an answer: comparable between words of one question. */
  readonly standing: (words: Span) => number;
}

interface ReadSpan extends Span {
  readonly score: number;
}

/** What is read of each sentence, by article and number of the sentence. */
export type Readings = ReadonlyMap<AnalysedArticle, ReadonlyMap<number, SentenceReading>>;

/** How far reading goes. */
export interface Budget {
  /** Windows that are read at most. */
  readonly most: number;
  /** Windows that are read before it is asked whether that is enough. */
  readonly step: number;
}

/** Numbers for a token: start, end, evidence, inside. */
const HEADS = 4;
/** A short answer has at most so many tokens. */
const LONGEST_ANSWER = 24;
/** What being inside counts next to the ends, and what each token costs: chosen on a part of XQuAD's English questions. */
const WORTH_OF_MIDDLE = 2;
const PRICE_OF_LENGTH = 0.1;

/**
 * Reads windows around the seeds, the first ones first, until `isEnough` says so or the budget is used up.
 * Rejects where the reader fails.
 */
export async function readWindows(
  question: string,
  seeds: Iterable<Seed>,
  reader: Pick<WindowReader, 'tokenizer' | 'read'>,
  { most, step }: Budget,
  isEnough: (readings: Readings) => boolean = () => false,
): Promise<Readings> {
  const readings = new Map<AnalysedArticle, Map<number, SentenceReading>>();
  const job = Symbol('question');
  const headOf = headsFor(question, reader.tokenizer);
  const windows = windowsAround(
    seeds,
    (entry) => roomBehind(headOf(entry)),
    (text, span) => reader.tokenizer.tokenize(text, span),
  );
  for (let read = 0; read < most; read += step) {
    const batch = take(windows, Math.min(step, most - read));
    const inputs = batch.map(({ entry, tokens }) => readerInput(headOf(entry), tokens));
    const ids = inputs.map((input) => input.ids);
    const numbers = batch.length === 0 ? [] : await reader.read(ids, { job });
    for (const [i, window] of batch.entries()) {
      addReadings(readings, window, numbers[i], inputs[i]?.offset ?? 0);
    }
    if (batch.length < step || isEnough(readings)) break;
  }
  return readings;
}

/** The tokens before each window of an article, made once. */
function headsFor(question: string, tokenizer: Tokenizer) {
  const asked = tokenizer.tokenize(question);
  const heads = new Map<AnalysedArticle, readonly number[]>();
  return (entry: AnalysedArticle): readonly number[] => {
    const head = heads.get(entry) ?? inputHead(asked, tokenizer.tokenize(headline(entry)));
    heads.set(entry, head);
    return head;
  };
}

/** Of a sentence that stands in two windows the better reading counts. */
function addReadings(
  readings: Map<AnalysedArticle, Map<number, SentenceReading>>,
  window: Window,
  numbers: Float32Array | undefined,
  offset: number,
): void {
  const known = readings.get(window.entry) ?? new Map<number, SentenceReading>();
  readings.set(window.entry, known);
  for (const [sentence, reading] of readWindow(window, numbers ?? new Float32Array(), offset)) {
    const before = known.get(sentence);
    if (before === undefined || before.evidence < reading.evidence) known.set(sentence, reading);
  }
}

/** What stands over each window: the article's title and its date of publication. */
export function headline({ article }: AnalysedArticle): string {
  return [article.title, article.published ?? ''].filter((part) => part !== '').join(' ');
}

function take<T>(values: Iterator<T>, most: number): T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = values.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function* readWindow(
  { entry, first, last, tokens }: Window,
  numbers: Float32Array,
  offset: number,
): Generator<readonly [number, SentenceReading]> {
  const nothing = (numbers[0] ?? 0) + (numbers[1] ?? 0);
  const at = (token: number, head: number) => numbers[(offset + token) * HEADS + head] ?? 0;
  let from = 0;
  for (let sentence = first; sentence <= last; sentence++) {
    const span = entry.analysis.sentences[sentence];
    if (span === undefined) continue;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < span.end) to++;
    if (to > from) yield [sentence, readSentence(tokens, from, to, at, nothing)];
    from = to;
  }
}

/** Reads the tokens from `from` to before `to`, which are one sentence. */
function readSentence(
  tokens: readonly ReaderToken[],
  from: number,
  to: number,
  at: (token: number, head: number) => number,
  nothing: number,
): SentenceReading {
  let evidence = 0;
  for (let token = from; token < to; token++) evidence += at(token, 2);
  const best = bestSpan(from, to, at);
  const spanOf = (first: number, last: number, score: number): ReadSpan => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    score,
  });
  const all: ReadSpan[] = [];
  for (let token = from; token < to; token++) {
    if (at(token, 3) <= 0) continue;
    const first = token;
    let sum = 0;
    while (token < to && at(token, 3) > 0) sum += at(token++, 3);
    all.push(spanOf(first, token - 1, sum / (token - first)));
  }
  return {
    evidence: evidence / (to - from),
    best: spanOf(best.first, best.last, best.score - nothing),
    all,
    standing: (words) => standing(tokens, from, to, at, words),
  };
}

/** The mean of "inside an answer" over the words' tokens, and their best ends. */
function standing(
  tokens: readonly ReaderToken[],
  from: number,
  to: number,
  at: (token: number, head: number) => number,
  words: Span,
): number {
  let inside = 0;
  let count = 0;
  let start = Number.NEGATIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (let token = from; token < to; token++) {
    const { start: first = 0, end: last = 0 } = tokens[token] ?? {};
    if (last <= words.start || first >= words.end) continue;
    inside += at(token, 3);
    count++;
    start = Math.max(start, at(token, 0));
    end = Math.max(end, at(token, 1));
  }
  return count === 0 ? Number.NEGATIVE_INFINITY : inside / count + (start + end) / 4;
}

/**
 * The score of the best start and end together, and the words that answer best: those whose ends and whose middle look
 * like an answer. The start alone leans to where the sentence begins.
 */
function bestSpan(from: number, to: number, at: (token: number, head: number) => number) {
  let best = { first: from, last: from };
  let bestWords = Number.NEGATIVE_INFINITY;
  let score = Number.NEGATIVE_INFINITY;
  for (let first = from; first < to; first++) {
    const most = Math.min(to, first + LONGEST_ANSWER);
    let inside = 0;
    for (let last = first; last < most; last++) {
      const length = last - first + 1;
      inside += at(last, 3);
      const ends = at(first, 0) + at(last, 1);
      const words = ends + (WORTH_OF_MIDDLE * inside) / length - PRICE_OF_LENGTH * length;
      score = Math.max(score, ends);
      if (words > bestWords) {
        bestWords = words;
        best = { first, last };
      }
    }
  }
  return { ...best, score };
}
