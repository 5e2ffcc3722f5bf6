import type { Article } from '../articles/article.ts';
import { type Evidence, findEvidence } from '../search/evidence.ts';
import { createPassageIndex } from '../search/passage-index.ts';
import { understandQuestion } from '../search/question.ts';
import { isRecord } from '../text/json.ts';
import type { Passage } from '../text/passage.ts';
import { splitPassages } from '../text/passages.ts';
import { contains, textOf } from '../text/span.ts';

/** One question of SQuAD's format with the paragraph that answers it. */
export interface AskedParagraph {
  readonly article: Article;
  /** The entry of `data` that it belongs to, from 0: paragraphs of one entry are about one subject. */
  readonly entry: number;
  readonly questions: readonly {
    readonly question: string;
    readonly answers: readonly string[];
    /** Where the gold answers begin. */
    readonly starts: readonly number[];
  }[];
}

/** Scores of a search on questions whose paragraph and answer are known; shares from 0 to 1. */
export interface XquadScores {
  readonly questions: number;
  /** The best passage is the right one. */
  readonly hitAt1: number;
  /** Mean of 1 / rank of the right passage among the first ten. */
  readonly mrrAt10: number;
  /** The first quote, or one of the first three, holds the start of a gold answer. */
  readonly quoteAt1: number;
  readonly quoteAt3: number;
  /** Share of the first quotes that are two sentences. */
  readonly pairs: number;
}

/** What came of one question: rank of the right passage and of the first right quote, from 1, 0 for none. */
export interface XquadCase {
  readonly question: string;
  /** Expected: the paragraph, by its number, and the gold answers. */
  readonly article: string;
  readonly answers: readonly string[];
  readonly passageRank: number;
  readonly quoteRank: number;
  readonly quotes: readonly string[];
  /** Whether the first quote is two sentences. */
  readonly pair: boolean;
}

/** Asks each question, in a language (a BCP 47 tag), against all the paragraphs. */
export function evaluateXquad(
  paragraphs: readonly AskedParagraph[],
  language: string,
): { readonly scores: XquadScores; readonly cases: readonly XquadCase[] } {
  const index = createPassageIndex();
  for (const { article } of paragraphs) index.add(article, [wholePassage(article.text)]);
  const cases = paragraphs.flatMap(({ article, questions }) =>
    questions.map(({ question, answers, starts }): XquadCase => {
      const asked = understandQuestion(question, language);
      const evidence = findEvidence(asked, [index], { limit: 100 });
      const passages = [...new Set(evidence.map((one) => one.article))];
      const right = evidence.findIndex(
        ({ article: found, span }) =>
          found === article && starts.some((at) => span.start <= at && at < span.end),
      );
      return {
        question,
        article: article.id,
        answers,
        passageRank: passages.indexOf(article) + 1,
        quoteRank: right + 1,
        pair: isPair(evidence[0]),
        quotes: evidence.slice(0, 3).map(({ article: found, span }) => textOf(found.text, span)),
      };
    }),
  );
  return { scores: score(cases), cases };
}

function score(cases: readonly XquadCase[]): XquadScores {
  const mean = (value: (one: XquadCase) => number) =>
    cases.reduce((sum, one) => sum + value(one), 0) / Math.max(1, cases.length);
  const within = (rank: number, most: number) => (rank > 0 && rank <= most ? 1 : 0);
  return {
    questions: cases.length,
    hitAt1: mean(({ passageRank }) => within(passageRank, 1)),
    mrrAt10: mean(({ passageRank }) => (within(passageRank, 10) ? 1 / passageRank : 0)),
    quoteAt1: mean(({ quoteRank }) => within(quoteRank, 1)),
    quoteAt3: mean(({ quoteRank }) => within(quoteRank, 3)),
    pairs: mean(({ pair }) => (pair ? 1 : 0)),
  };
}

function isPair(evidence: Evidence | undefined): boolean {
  if (!evidence) return false;
  const { passage, span } = evidence;
  return passage.sentences.filter((sentence) => contains(span, sentence)).length > 1;
}

/** The set's paragraphs are its passages, however long. */
export function wholePassage(text: string): Passage {
  const sentences = splitPassages(text).flatMap((passage) => passage.sentences);
  return { start: 0, end: text.length, heading: null, sentences };
}

/** The paragraphs of a file in SQuAD's format with their questions; throws where the file is not in that format. */
export function parseXquad(json: unknown, language: string): AskedParagraph[] {
  return listIn(json, 'data')
    .flatMap((title, entry) =>
      listIn(title, 'paragraphs').map((paragraph) => ({ entry, paragraph })),
    )
    .map(({ entry, paragraph }, i) => {
      const text = stringIn(paragraph, 'context');
      const id = `p${String(i).padStart(4, '0')}`;
      return {
        entry,
        article: { id, title: '', published: null, publisher: null, url: null, language, text },
        questions: listIn(paragraph, 'qas').map((asked) => ({
          question: stringIn(asked, 'question'),
          answers: listIn(asked, 'answers').map((answer) => stringIn(answer, 'text')),
          starts: listIn(asked, 'answers').map((answer) => startOf(answer, text)),
        })),
      };
    });
}

/** The paragraphs of one file with the questions of another, which is the same set in another language. */
export function askedIn(
  paragraphs: readonly AskedParagraph[],
  others: readonly AskedParagraph[],
): AskedParagraph[] {
  return paragraphs.map((paragraph, i) => ({
    ...paragraph,
    questions: paragraph.questions.flatMap((each, k) => {
      const question = others[i]?.questions[k]?.question;
      return question === undefined ? [] : [{ ...each, question }];
    }),
  }));
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list = isRecord(value) ? value[field] : undefined;
  if (!Array.isArray(list)) throw new Error(`"${field}" is not a list`);
  return list;
}

function stringIn(value: unknown, field: string): string {
  const text = isRecord(value) ? value[field] : undefined;
  if (typeof text !== 'string') throw new Error(`"${field}" is not a text`);
  return text;
}

function startOf(answer: unknown, text: string): number {
  const start = isRecord(answer) ? answer.answer_start : undefined;
  if (typeof start !== 'number') throw new Error('"answer_start" is not a number');
  return utf16Offset(text, start);
}

/** The set counts code points; spans count UTF-16 units. */
function utf16Offset(text: string, codePoints: number): number {
  let offset = 0;
  let left = codePoints;
  for (const character of text) {
    if (left-- <= 0) break;
    offset += character.length;
  }
  return offset;
}
