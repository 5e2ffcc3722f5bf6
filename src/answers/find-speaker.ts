import { plainText } from '../text/fold.ts';
import type { Answer, ShortAnswer } from './answer.ts';
import { candidatesFor } from './candidates.ts';
import { judge } from './judge.ts';
import type { Library } from './library.ts';
import { distinctQuotes, noAnswer } from './quotes.ts';
import {
  type MatchedStatement,
  matchStatement,
  quoteStatement,
  statementsAt,
} from './statements.ts';

const CANDIDATES = 40;
/** What it counts that a statement holds the very words that were asked for. */
const LITERAL = 1;
/** What it counts that the text says who speaks. */
const ATTRIBUTED = 0.15;
/** What the words of the statement itself must cover of those asked for. */
const LEAST_OWN = 0.45;

/** Who said or wrote some words, or what they amount to; the whole statement is the quote. */
export function findSpeaker(words: string, library: Library): Answer {
  const { wanted, candidates } = candidatesFor(words, library, CANDIDATES);
  const literal = plainWords(words);
  const statements = new Map<object, MatchedStatement & { score: number }>();
  for (const { entry, span } of candidates) {
    for (const statement of statementsAt(entry, span)) {
      if (statements.has(statement)) continue;
      const matched = matchStatement(wanted, entry, statement);
      const said = plainWords(entry.article.text.slice(statement.start, statement.end));
      const score =
        matched.own +
        0.2 * matched.support +
        (said.includes(literal) ? LITERAL : 0) +
        (statement.speaker === null ? 0 : ATTRIBUTED);
      statements.set(statement, { ...matched, score });
    }
  }
  const ranked = [...statements.values()].sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (first === undefined || (first.score < LITERAL && first.own < LEAST_OWN)) {
    const missing =
      first === undefined ? wanted.map(({ text }) => text) : judge(wanted, first, true).missing;
    return noAnswer({ missing, closest: candidates });
  }
  const { missing, matched } = judge(wanted, first, true);
  const good = ranked.filter(({ score }) => score >= 0.8 * first.score);
  return {
    status: missing.length > 0 && first.score < LITERAL ? 'partial' : 'answered',
    missing: first.score < LITERAL ? missing : [],
    matched,
    answers: speakers(good),
    quotes: distinctQuotes(good.map(quoteStatement)),
    readAs: [],
  };
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
