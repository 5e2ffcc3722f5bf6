import { phraseStartingAt } from '../phrases/noun-phrase.ts';
import { isPersonNoun } from '../phrases/role-nouns.ts';
import type { Token } from '../phrases/token.ts';
import { ADVERBS, PREPOSITIONS } from '../phrases/word-classes.ts';
import { isQuotationMark } from './attribution.ts';

/** What stands between a verb of speech and the words said. */
export interface AfterVerb {
  /** The first token of the words said. */
  readonly next: number;
  readonly that: boolean;
  readonly quote: boolean;
  /** Whether a comma, colon or the end of the sentence follows the verb and its adverbials. */
  readonly pause: boolean;
}

/** Skips the listener, dates, adverbials, "that" and marks behind the verb at `verb`. */
export function readAfterVerb(
  tokens: readonly Token[],
  verb: number,
  listener: boolean,
): AfterVerb {
  let next = verb + 1;
  if (listener) next = phraseStartingAt(tokens, next)?.to ?? next;
  next = skipAdverbials(tokens, next);
  const mark = tokens[next];
  const pause = mark === undefined || /^[,:.!?;]$/.test(mark.word);
  if (pause) next++;
  if (mark?.word === ',') next = pastParenthesis(tokens, next);
  const that = tokens[next]?.word === 'that';
  if (that) next++;
  return { next, that, quote: isQuotationMark(tokens[next]), pause };
}

// "explained, in some detail, that": the words between the commas belong to the verb.
function pastParenthesis(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(from + 14, tokens.length); at++) {
    if (isQuotationMark(tokens[at])) return from;
    if (tokens[at]?.word === ',') return tokens[at + 1]?.word === 'that' ? at + 1 : from;
  }
  return from;
}

function skipAdverbials(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.date || ADVERBS.has(token.word)) at++;
    else if (opensAdverbial(tokens, at)) at = pastAdverbial(tokens, at);
    else break;
  }
  return at;
}

const OPENERS = new Set('in at on to during through via after before from by of'.split(' '));

// "in a statement", "to reporters", "on Monday". A clause may begin with "in" too: "said in 2010 he left".
function opensAdverbial(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (!OPENERS.has(word) || (word === 'to' && !isListener(tokens, at + 1))) return false;
  return pastAdverbial(tokens, at) > at;
}

// "said to reporters", not "refused to go"
function isListener(tokens: readonly Token[], at: number): boolean {
  const phrase = phraseStartingAt(tokens, at);
  const head = tokens[phrase?.head ?? -1];
  if (head === undefined) return false;
  return head.mention >= 0 || head.organisation || isPersonNoun(head.word);
}

function pastAdverbial(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (tokens[to]?.date) to++;
  if (to > at + 1) return to;
  const phrase = phraseStartingAt(tokens, at + 1);
  if (phrase === null) return at;
  return PREPOSITIONS.has(tokens[phrase.to]?.word ?? '')
    ? phrase.to
    : endOfAdverbial(tokens, phrase.to, at);
}

// Only what is followed by a mark, "that", a date or a new phrase is an adverbial of the verb.
function endOfAdverbial(tokens: readonly Token[], to: number, at: number): number {
  const next = tokens[to];
  if (next === undefined || !next.isWord || next.date || next.word === 'that') return to;
  return phraseStartingAt(tokens, to) === null ? at : to;
}
