import { namedBehind, phraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import { type Attribution, type AttributionPattern, contentEnd } from './attribution.ts';

// "according to plan" names no speaker.
const NOT_SPEAKERS = wordSet(
  'plan schedule law need tradition taste age size custom it this that which',
);

const LEADERS = wordSet('that and but');

/** "according to Smith", "as per agency reports", in front of, inside or behind what was said. */
export const accordingTo: AttributionPattern = {
  cues: ['according', 'as', 'words'],
  read: readAccordingTo,
};

function readAccordingTo(tokens: readonly Token[], at: number): Attribution | null {
  if (!isCue(tokens, at)) return null;
  const phrase = phraseStartingAt(tokens, at + 2);
  if (phrase === null || NOT_SPEAKERS.has(tokens[phrase.head]?.word ?? '')) return null;
  const speaker = namedBehind(tokens, phrase);
  const end = contentEnd(tokens);
  const before = tokens[at - 1]?.word === ',' ? tokens[at - 2] : tokens[at - 1];
  const leads = speaker.to < end && (at < 3 || LEADERS.has(before?.word ?? ''));
  const from = leads ? pastComma(tokens, speaker.to) : 0;
  const to = leads ? end : at - (tokens[at - 1]?.word === ',' ? 1 : 0);
  return { speaker, cue: at, from, to };
}

function isCue(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word;
  const word = tokens[at]?.word;
  if (word === 'words') return next === 'of' && tokens[at - 2]?.word === 'in';
  return (word === 'according' && next === 'to') || (word === 'as' && next === 'per');
}

// The words said begin behind the comma that closes the attribution, past an apposition.
function pastComma(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(from + 14, tokens.length); at++) {
    if (tokens[at]?.word === ',') return at + 1;
  }
  return from;
}
