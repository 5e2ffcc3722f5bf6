import { bySpan, overlaps } from '../../text/span.ts';
import type { Description } from '../analysis.ts';
import type { MarkedArticle, MarkedSentence } from '../phrases/marked-article.ts';
import type { Token } from '../phrases/token.ts';
import { appositionAfter } from './apposition-after.ts';
import { appositionBefore } from './apposition-before.ts';
import { asRole } from './as-role.ts';
import { copula } from './copula.ts';
import type { DescriptionMatch, DescriptionPattern, NamedTokens } from './description-pattern.ts';
import { maker } from './maker.ts';
import { relativeClause } from './relative-clause.ts';
import { title } from './title.ts';

// Where two patterns overlap on one person, the earlier one is kept.
const PATTERNS: readonly DescriptionPattern[] = [
  title,
  appositionAfter,
  appositionBefore,
  copula,
  asRole,
  maker,
  relativeClause,
];

/** What the article says of each person's offices, professions and relations, as spans that an editor would quote. */
export function findDescriptions(article: MarkedArticle): Description[] {
  return article.sentences.flatMap((sentence) => describe(article, sentence)).sort(bySpan);
}

function describe(article: MarkedArticle, sentence: MarkedSentence): Description[] {
  const found: Description[] = [];
  for (const { named, mention } of namesOf(article, sentence.tokens)) {
    for (const pattern of PATTERNS) {
      const match = pattern(sentence.tokens, named);
      const description = match === null ? null : descriptionOf(article, sentence, mention, match);
      if (description !== null && !repeats(found, description)) found.push(description);
    }
  }
  return found;
}

function descriptionOf(
  article: MarkedArticle,
  sentence: MarkedSentence,
  mention: number,
  { from, to, kind }: DescriptionMatch,
): Description | null {
  const person = article.mentions[mention]?.person;
  const start = sentence.tokens[from]?.start;
  const end = sentence.tokens[to - 1]?.end;
  if (person === undefined || start === undefined || end === undefined) return null;
  return { start, end, person, sentence: sentence.index, kind };
}

function repeats(found: readonly Description[], description: Description): boolean {
  return found.some((other) => other.person === description.person && overlaps(other, description));
}

interface NamedMention {
  readonly named: NamedTokens;
  readonly mention: number;
}

// The runs of tokens that mention somebody.
function namesOf(article: MarkedArticle, tokens: readonly Token[]): NamedMention[] {
  const found: NamedMention[] = [];
  let from = 0;
  while (from < tokens.length) {
    const mention = tokens[from]?.mention ?? -1;
    let to = from + 1;
    if (mention >= 0) {
      while (tokens[to]?.mention === mention) to++;
      const isName = article.mentions[mention]?.kind === 'name';
      found.push({ named: { from, to, isName }, mention });
    }
    from = to;
  }
  return found;
}
