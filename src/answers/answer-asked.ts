import type { Statement } from '../analysis/analysis.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer, Quote, ShortAnswer } from './answer.ts';
import { type Asked, answerKind } from './asked.ts';
import { isCertain } from './certainty.ts';
import { coverageOf } from './judge.ts';
import type { Library } from './library.ts';
import { readAs } from './people.ts';
import { distinctQuotes, noAnswer, quoteOf } from './quotes.ts';
import { type Ranked, type RankedAnswers, rankAnswers } from './rank-answers.ts';
import { shortAnswersIn } from './short-answer.ts';
import { quoteStatement } from './statements.ts';

/** A sentence that scores so far beneath the best one has no say in the short answers. */
const NEARLY = 2;
/** A quotation that is longer is quoted by the sentence. */
const LONGEST_QUOTATION = 900;

/** Answers what a command asks, with the sentences that say so, or says that the articles do not. */
export async function answerAsked(asked: Asked, library: Library): Promise<Answer> {
  const answers = await rankAnswers(asked, library);
  const { ranked, person, wanted } = answers;
  const [first] = ranked;
  const read = 'person' in asked && person !== null ? readAs(asked.person, person) : [];
  if (first === undefined) {
    return noAnswer({ missing: wanted.map(({ text }) => text), readAs: read });
  }
  const coverage = coverageOf(wanted, first.candidate.credits);
  if (!isCertain(asked, answers)) {
    const closest = ranked.map(({ candidate }) => candidate);
    return noAnswer({ ...coverage, closest, readAs: read });
  }
  return {
    status: coverage.missing.length > 0 ? 'partial' : 'answered',
    ...coverage,
    answers: shortAnswers(asked, answers, library),
    quotes: distinctQuotes(ranked.map((one) => toQuote(one))),
    readAs: read,
  };
}

/** The sentence as a quote; of a quotation all of it, with its speaker. */
export function toQuote({ candidate, relation, reading, found }: Ranked): Quote {
  const { entry, span, match } = candidate;
  const statement = relation.statement ?? quotationAround(entry, span);
  if (statement !== null) return quoteStatement({ entry, statement, match });
  const mark = reading !== null && reading.best.score > 0 ? reading.best : found?.span;
  return quoteOf(entry, span, mark === undefined ? match.marks : [mark, ...match.marks]);
}

/** The quotation that a sentence is a part of, where it is not too long to be read. */
function quotationAround({ analysis }: AnalysedArticle, span: Span): Statement | null {
  const around = analysis.statements.find(
    (statement) =>
      statement.kind === 'direct' &&
      overlaps(statement, span) &&
      contains(statement, span) &&
      statement.end - statement.start <= LONGEST_QUOTATION,
  );
  return around ?? null;
}

/** Each once, the best first; sentences far behind the first have no say. */
function shortAnswers(
  asked: Asked,
  { ranked, person }: RankedAnswers,
  library: Library,
): ShortAnswer[] {
  const kind = answerKind(asked);
  const answers: ShortAnswer[] = [];
  const top = ranked[0]?.score ?? 0;
  for (const one of ranked.slice(0, 8)) {
    if (one.score < top - NEARLY) break;
    for (const answer of shortAnswersIn(one, kind, library, person)) {
      const key = (answer.value ?? answer.text).toLowerCase();
      if (!answers.some((known) => (known.value ?? known.text).toLowerCase() === key)) {
        answers.push(answer);
      }
    }
  }
  return answers;
}
