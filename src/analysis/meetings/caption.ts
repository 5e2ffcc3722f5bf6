import { phraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';
import { AUXILIARIES, isCommonVerb, looksLikePast } from '../phrases/word-classes.ts';
import type { MeetingMatch, MeetingPattern } from './meeting-pattern.ts';
import { partiesFrom } from './parties.ts';

const LONGEST_CAPTION = 40;
const POSED = ['with'];

/** The caption of a photograph: "Smith with Foreign Minister Jones in Bern on May 2." */
export const caption: MeetingPattern = { cues: POSED, read: readCaption };

function readCaption(tokens: readonly Token[], at: number): MeetingMatch | null {
  if (tokens.length > LONGEST_CAPTION) return null;
  const first = phraseStartingAt(tokens, 0);
  if (first === null || first.mention < 0 || pastBracket(tokens, first.to) !== at) return null;
  const others = partiesFrom(tokens, at + 1, 'people');
  const end = others.at(-1)?.to;
  if (end === undefined || tokens.slice(end).some(isVerb)) return null;
  return { cue: at, parties: [first, ...others] };
}

// "Smith (left) with"
function pastBracket(tokens: readonly Token[], at: number): number {
  return tokens[at]?.word === '(' && tokens[at + 2]?.word === ')' ? at + 3 : at;
}

function isVerb({ word, date }: Token): boolean {
  if (date) return false;
  return AUXILIARIES.has(word) || looksLikePast(word) || isCommonVerb(word);
}
