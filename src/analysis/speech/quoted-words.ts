import { adjacentSubject, clauseSubject } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import type { Attribution, AttributionPattern } from './attribution.ts';
import { isDenied } from './denial.ts';
import { maybeNoun, speechVerb, speechVerbForms } from './speech-verbs.ts';
import { isPlainSubject, lastAuxiliary } from './subject-says.ts';

const JOINED = wordSet('and but then');
const NOT_SPEAKERS = wordSet('that which what this');
const BE = wordSet("is are was were be been being 's");

/** "Smith called it “a mistake”": a verb of judging with quoted words behind it. */
export const quotedWordsPattern: AttributionPattern = {
  cues: speechVerbForms(),
  read: readQuotedWords,
};

function readQuotedWords(tokens: readonly Token[], at: number): Attribution | null {
  const word = tokens[at]?.word ?? '';
  const verb = speechVerb(word);
  if (verb === undefined || verb.form === 'base' || BE.has(lastAuxiliary(tokens, at))) return null;
  const quote = nextQuoted(tokens, at + 1);
  if (quote < 0) return null;
  const joined = JOINED.has(tokens[at - 1]?.word ?? '') || verb.form === 'participle';
  const speaker = joined ? clauseSubject(tokens, at) : adjacentSubject(tokens, at);
  if (speaker === null || !canSpeak(tokens[speaker.head], word)) return null;
  const attribution: Attribution = { speaker, cue: at, from: quote, to: quote };
  return isDenied(tokens, at, speaker, quote) ? { ...attribution, denied: true } : attribution;
}

function canSpeak(head: Token | undefined, verb: string): boolean {
  if (head === undefined || head.quoted || NOT_SPEAKERS.has(head.word)) return false;
  return isPlainSubject(head) || !maybeNoun(verb);
}

// The quoted words have to belong to the verb: no other verb of speech and no clause between.
function nextQuoted(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(from + 14, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || /^[;.]$/.test(token.word)) return -1;
    if (token.quoted) return at;
  }
  return -1;
}
