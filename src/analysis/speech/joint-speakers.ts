import type { Speaker } from '../analysis.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';
import { type NounPhrase, phraseEndingAt, phraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';
import { CLAUSE_STARTERS, isCommonVerb, looksLikePast } from '../phrases/word-classes.ts';
import { isQuotationMark } from './attribution.ts';
import { speakerOf } from './speaker.ts';
import { speechVerb } from './speech-verbs.ts';

/** The people who say something together with a named speaker: "said Karl Dunn and Eva Finch", "Ann, Karl and Eva said". */
export function jointSpeakers(
  article: MarkedArticle,
  tokens: readonly Token[],
  speaker: NounPhrase,
): Speaker[] {
  if (speaker.mention < 0) return [];
  const others = [...listedBefore(tokens, speaker), ...listedBehind(tokens, speaker)];
  return others
    .map((phrase) => speakerOf(article, phrase))
    .filter(
      ({ person }) => person !== null && person !== article.mentions[speaker.mention]?.person,
    );
}

/** The first token of the names that are listed up to the speaker: of "Karl Dunn" in "Karl Dunn and Eva Finch said". */
export function startOfList(tokens: readonly Token[], speaker: NounPhrase): number {
  return listedBefore(tokens, speaker).at(-1)?.from ?? speaker.from;
}

/** The names of a list that ends with the speaker, where the list is the subject: nothing but a mark or a conjunction before. */
function listedBefore(tokens: readonly Token[], speaker: NounPhrase): NounPhrase[] {
  const found: NounPhrase[] = [];
  let first = speaker;
  while (speaker.mention >= 0 && joins(tokens[first.from - 1]?.word, found.length > 0)) {
    const before = phraseEndingAt(tokens, first.from - 2);
    if (before === null || before.mention < 0) break;
    found.push(before);
    first = before;
  }
  return opensClause(tokens, first.from - 1) ? found : [];
}

function joins(word: string | undefined, isInside: boolean): boolean {
  return word === 'and' || (isInside && word === ',');
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isQuotationMark(token)) return true;
  return /^(?:,|[:;–—-]|--|both)$/u.test(token.word) || CLAUSE_STARTERS.has(token.word);
}

/** The names that go on behind the speaker of an inverted clause; a name with a verb begins a clause of its own. */
function listedBehind(tokens: readonly Token[], speaker: NounPhrase): NounPhrase[] {
  if (speechVerb(tokens[speaker.from - 1]?.word ?? '') === undefined) return [];
  const found: NounPhrase[] = [];
  let last = speaker;
  for (let at = joint(tokens, last.to); at >= 0; at = joint(tokens, last.to)) {
    const next = phraseStartingAt(tokens, at + 1);
    if (next === null || next.mention < 0) break;
    found.push(next);
    last = next;
  }
  const isClosed = tokens[last.from - 1]?.word === 'and';
  return isClosed && !isVerb(tokens[last.to]?.word ?? '') ? found : [];
}

const LONGEST_APPOSITION = 12;

/** The comma or "and" that goes on with a list behind a name, past an apposition: ", the mayor, and"; -1 where it ends. */
function joint(tokens: readonly Token[], to: number): number {
  const word = tokens[to]?.word;
  if (word === 'and') return to;
  if (word !== ',') return -1;
  if ((tokens[to + 1]?.mention ?? -1) >= 0) return to;
  for (let at = to + 1; at < Math.min(to + LONGEST_APPOSITION, tokens.length); at++) {
    if (tokens[at]?.word === ',') return tokens[at + 1]?.word === 'and' ? at + 1 : -1;
  }
  return -1;
}

function isVerb(word: string): boolean {
  return looksLikePast(word) || isCommonVerb(word) || speechVerb(word) !== undefined;
}
