import type { Statement } from '../analysis/analysis.ts';
import { plainText } from '../text/fold.ts';
import { contains, type Span, textOf } from '../text/span.ts';
import type { Answer, ShortAnswer } from './answer.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { coverageOf } from './judge.ts';
import type { Library } from './library.ts';
import { distinctQuotes, noAnswer } from './quotes.ts';
import {
  type MatchedStatement,
  matchStatement,
  quoteStatement,
  statementsAt,
} from './statements.ts';
import type { Wanted } from './wanted.ts';

const CANDIDATES = 40;
/** What it counts that a statement holds the very words that were asked for. */
const LITERAL = 1;
/** What it counts that they stand in its sentence, but not among the words said. */
const BESIDE = 0.5;
/** What it counts that the text says who speaks. */
const ATTRIBUTED = 0.15;
/** What the words of the statement itself must cover of those asked for. */
const LEAST_OWN = 0.45;
/** What the words around a statement count next to its own. */
const WORTH_OF_SUPPORT = 0.2;
/** Statements that score so much of the best one's score are shown with it. */
const NEARLY = 0.8;

/** Who said or wrote some words, or what they amount to; the whole statement is the quote. */
export function findSpeaker(words: string, library: Library): Answer {
  const { wanted, candidates } = candidatesFor(words, library, CANDIDATES);
  const ranked = rankStatements(words, wanted, candidates);
  const [first] = ranked;
  const literal = first !== undefined && first.score >= LITERAL;
  if (first === undefined || (!literal && first.own < LEAST_OWN)) {
    const missing =
      first === undefined
        ? wanted.map(({ text }) => text)
        : coverageOf(wanted, first.credits).missing;
    return noAnswer({ missing, closest: candidates });
  }
  const { missing, matched } = coverageOf(wanted, first.credits);
  const good = ranked.filter(({ score }) => score >= NEARLY * first.score);
  return {
    status: missing.length > 0 && !literal ? 'partial' : 'answered',
    missing: literal ? [] : missing,
    matched,
    answers: speakers(good),
    quotes: distinctQuotes(good.map(quoteStatement)),
    readAs: [],
  };
}

interface RankedStatement extends MatchedStatement {
  readonly score: number;
  /** The words said that hold those asked for as they are written, or null. */
  readonly literal: Span | null;
}

/** The statements at the candidate sentences, best first. */
function rankStatements(
  words: string,
  wanted: readonly Wanted[],
  candidates: readonly Candidate[],
): RankedStatement[] {
  const literal = plainWords(words);
  const ranked = new Map<Statement, RankedStatement>();
  for (const { entry, span } of candidates) {
    for (const statement of statementsAt(entry, span)) {
      if (ranked.has(statement)) continue;
      ranked.set(statement, rankStatement(literal, matchStatement(wanted, entry, statement)));
    }
  }
  const all = [...ranked.values()];
  return all.filter((one) => !isAround(one, all)).sort((a, b) => b.score - a.score);
}

function rankStatement(words: string, matched: MatchedStatement): RankedStatement {
  const { entry, statement, own, support } = matched;
  const { text } = entry.article;
  const literal = literalIn(text, statement.content, words);
  const isBeside = literal === null && plainWords(textOf(text, statement)).includes(words);
  const bonus = literal !== null ? LITERAL : isBeside ? BESIDE : 0;
  const attributed = statement.speaker === null ? 0 : ATTRIBUTED;
  const score = own + WORTH_OF_SUPPORT * support + bonus + attributed;
  return { ...matched, score, literal };
}

/** The narrowest of some words said that holds others as they are written. */
function literalIn(text: string, content: readonly Span[], words: string): Span | null {
  const holding = content.filter((said) => plainWords(textOf(text, said)).includes(words));
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** "Ruiz never said “…”, her lawyer said": whoever tells what another said, or did not say, has not said it. */
function isAround({ entry, literal }: RankedStatement, all: readonly RankedStatement[]): boolean {
  if (literal === null) return false;
  return all.some(
    (other) =>
      other.entry === entry &&
      other.literal !== null &&
      contains(literal, other.literal) &&
      other.literal.end - other.literal.start < literal.end - literal.start,
  );
}

function speakers(statements: readonly MatchedStatement[]): ShortAnswer[] {
  const names = statements.flatMap(({ statement }) => statement.speaker?.name ?? []);
  return [...new Set(names)].map((text) => ({ text, kind: 'person' }));
}

/** Words alone, in lower case, so that quotation marks and dashes do not keep the same words apart. */
function plainWords(text: string): string {
  return plainText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
