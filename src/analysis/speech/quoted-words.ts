import { adjacentSubject, clauseSubject } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import type { Attribution } from './attribution.ts';
import { maybeNoun, speechVerb } from './speech-verbs.ts';
import { isPlainSubject } from './subject-says.ts';

const BE = wordSet("is are was were be been being 's");

/** "Smith called it “a mistake”": a verb of judging with quoted words behind it. */
export function quotedWords(tokens: readonly Token[], at: number): Attribution | null {
  const verb = speechVerb(tokens[at]?.word ?? '');
  if (verb === undefined || verb.form === 'base') return null;
  if (BE.has(tokens[at - 1]?.word ?? '')) return null;
  const quote = nextQuoted(tokens, at + 1);
  if (quote < 0) return null;
  const before = tokens[at - 1]?.word;
  const joined = before === 'and' || before === 'but' || verb.form === 'participle';
  const speaker = joined ? clauseSubject(tokens, at) : adjacentSubject(tokens, at);
  if (speaker === null) return null;
  const head = tokens[speaker.head];
  if (maybeNoun(tokens[at]?.word ?? '') && !isPlainSubject(head)) return null;
  if (head === undefined || head.quoted || head.word === 'that' || head.word === 'which')
    return null;
  return { speaker, cue: at, from: quote, to: quote };
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
