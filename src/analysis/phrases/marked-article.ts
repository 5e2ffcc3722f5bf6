import type { Span } from '../../text/span.ts';
import type { DateMention, NameMention, Person, PersonMention, Sentence } from '../analysis.ts';
import type { Quotation } from '../speech/quotations.ts';
import { splitTokens, type Token } from './token.ts';

/** An article as the finders of speech, meetings and descriptions read it: sentences as marked tokens. */
export interface MarkedArticle {
  readonly title: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly passages: readonly Span[];
  readonly sentences: readonly MarkedSentence[];
  readonly people: readonly Person[];
  readonly mentions: readonly PersonMention[];
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
}

/** One sentence with its tokens and its index in `Analysis.sentences`. */
export interface MarkedSentence extends Sentence {
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** What a marked article is made of; every list in the order of its spans. */
export interface ArticleParts {
  readonly title: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly passages: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly people: readonly Person[];
  readonly mentions: readonly PersonMention[];
  readonly organisations: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
}

/** Splits the sentences into tokens and marks people, organisations, dates and quotations on them. */
export function markArticle(parts: ArticleParts): MarkedArticle {
  const sentences = parts.sentences.map((sentence, index) => ({
    ...sentence,
    index,
    tokens: splitTokens(parts.text, sentence),
  }));
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  mark(tokens, parts.mentions, (token, mention) => {
    token.mention = mention;
  });
  mark(tokens, parts.organisations, (token) => {
    token.organisation = true;
  });
  mark(tokens, parts.dates, (token) => {
    token.date = true;
  });
  mark(tokens, parts.quotations, (token) => {
    token.quoted = true;
  });
  return { ...parts, sentences };
}

// Tokens and spans are both in order, so that one walk beside the other marks all of them.
function mark(
  tokens: readonly Token[],
  spans: readonly Span[],
  set: (token: Token, index: number) => void,
): void {
  let first = 0;
  for (const [index, span] of spans.entries()) {
    while (first < tokens.length && (tokens[first]?.end ?? 0) <= span.start) first++;
    for (let at = first; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || token.start >= span.end) break;
      set(token, index);
    }
  }
}
