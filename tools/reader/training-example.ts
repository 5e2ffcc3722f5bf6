import type { AnalysedArticle } from '../../src/answers/analysed-article.ts';
import { headline } from '../../src/answers/read-windows.ts';
import type { Window } from '../../src/answers/windows.ts';
import type { QuestionCase } from '../../src/evaluate/questions.ts';
import { inputHead, readerInput } from '../../src/reader/reader-input.ts';
import type { Tokenizer } from '../../src/reader/tokenizer.ts';
import { overlaps, type Span } from '../../src/text/span.ts';

/** Two letters or digits of scripts that put spaces between words. */
const WORD_GOES_ON =
  /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}]){2}$/u;

/** A window with what is right in it: short answers and evidence, in characters of the article. */
export interface TrainingExample {
  readonly set: string;
  readonly id: string;
  readonly command: string;
  readonly window: Window;
  /** The tokens before the window. */
  readonly head: readonly number[];
  readonly answers: readonly Span[];
  readonly evidence: readonly Span[];
}

/** The tokens of a question and of what stands over an article's windows. */
export function headOf(tokenizer: Tokenizer, question: string, entry: AnalysedArticle): number[] {
  return inputHead(tokenizer.tokenize(question), tokenizer.tokenize(headline(entry)));
}

/** The example as a line of JSON: spans become ranges of tokens, first and last. */
export function exampleLine(example: TrainingExample): string {
  const { set, id, command, window, head, answers, evidence } = example;
  const { ids, offset } = readerInput(head, window.tokens);
  const inTokens = (span: Span) => {
    const first = window.tokens.findIndex(({ end }) => end > span.start);
    const last = window.tokens.findLastIndex(({ start }) => start < span.end);
    return first < 0 || last < first ? [] : [[offset + first, offset + last]];
  };
  const sentences = window.entry.analysis.sentences.slice(window.first, window.last + 1);
  return JSON.stringify({
    set,
    id,
    command,
    article: window.entry.article.id,
    ids: [...ids],
    offset,
    spans: answers.flatMap(inTokens),
    evidence: evidence.flatMap(inTokens),
    sentences: sentences.flatMap(inTokens),
  });
}

/** All places of a spelling in a part of a text, whole words only, whatever the case. */
export function placesOf(spelling: string, text: string, within: Span): Span[] {
  const lower = text.toLowerCase();
  const wanted = spelling.toLowerCase().trim();
  const places: Span[] = [];
  if (wanted === '' || lower.length !== text.length) return places;
  let at = lower.indexOf(wanted, within.start);
  while (at >= 0 && at + wanted.length <= within.end) {
    const end = at + wanted.length;
    if (!isInsideWord(text, at) && !isInsideWord(text, end)) places.push({ start: at, end });
    at = lower.indexOf(wanted, at + 1);
  }
  return places;
}

/** Whether a word goes on at a place; where words are not spaced, nobody can tell, and it does not. */
function isInsideWord(text: string, at: number): boolean {
  return WORD_GOES_ON.test(text.slice(Math.max(0, at - 1), at + 1));
}

/**
 * Where the accepted answers stand: in the evidence the first spelling of each, which is the text's own (of people the
 * longest, which is the whole name), else the nearest before it.
 */
export function answersIn(
  question: QuestionCase,
  text: string,
  evidence: readonly Span[],
  window: Span,
): Span[] {
  const before = { start: window.start, end: evidence[0]?.start ?? window.start };
  const isName = question.command.startsWith('who-');
  return question.answers.flatMap((spellings) => {
    const ordered = isName ? [...spellings].sort((a, b) => b.length - a.length) : spellings;
    const inside = ordered.flatMap((each) => evidence.map((span) => placesOf(each, text, span)));
    const first = inside.find((places) => places.length > 0);
    if (first !== undefined) return first;
    return ordered.flatMap((each) => placesOf(each, text, before).slice(-1)).slice(0, 1);
  });
}

/** Where the evidence of a question stands in an article, or in a part of it. */
export function evidenceIn(
  question: QuestionCase,
  { article }: AnalysedArticle,
  within: Span = { start: 0, end: article.text.length },
): Span[] {
  return question.evidence.flatMap((each) => {
    const start = each.article === article.id ? article.text.indexOf(each.quote) : -1;
    const span = { start, end: start + each.quote.length };
    return start >= 0 && overlaps(span, within) ? [span] : [];
  });
}
