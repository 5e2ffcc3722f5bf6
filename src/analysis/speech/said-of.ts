import { type NounPhrase, namedBehind, phraseStartingAt } from '../phrases/noun-phrase.ts';
import { isPersonNoun } from '../phrases/role-nouns.ts';
import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import { type Attribution, type AttributionPattern, contentEnd } from './attribution.ts';
import { speechActForms, speechVerb, speechVerbForms } from './speech-verbs.ts';
import { lastAuxiliary } from './subject-says.ts';

const BE = wordSet('is are was were be been being');
const SAID_OF = wordSet('told asked warned informed advised assured');

/** "Ruiz was called “a danger” by Peter Holm", "was accused by Peter Holm of “lying”": who is spoken of does not speak. */
export const saidOf: AttributionPattern = {
  cues: new Set([...speechVerbForms(), ...speechActForms()]),
  read: readSaidOf,
};

function readSaidOf(tokens: readonly Token[], at: number): Attribution | null {
  const word = tokens[at]?.word ?? '';
  if (!/(?:ed|told)$/u.test(word) && speechVerb(word) === undefined) return null;
  // "Labelled “a danger” by Peter Holm, Ruiz resigned."
  const isSaidToBe = tokens[at + 1]?.word === 'to' && tokens[at + 2]?.word === 'be';
  if (at > 0 && !isSaidToBe && !BE.has(lastAuxiliary(tokens, at))) return null;
  const speaker = agentBehind(tokens, at);
  if (speaker === null) return null;
  const that = tokens[speaker.to];
  if (SAID_OF.has(word) && that?.word === 'that') {
    return { speaker, cue: at, from: speaker.to + 1, to: contentEnd(tokens, speaker.to + 1) };
  }
  return { speaker, cue: at, from: at, to: at };
}

/** "by Peter Holm", "by her rival, Peter Holm": the first agent behind the verb, past quoted words. */
function agentBehind(tokens: readonly Token[], verb: number): NounPhrase | null {
  const end = tokens.findIndex(({ word, quoted }, at) => at > verb && word === ';' && !quoted);
  for (const [at, { word, quoted }] of tokens.entries()) {
    if (at <= verb || quoted || word !== 'by' || (end >= 0 && at > end)) continue;
    const phrase = phraseStartingAt(tokens, at + 1);
    const agent = phrase === null ? null : namedBehind(tokens, phrase);
    if (agent !== null && canSpeak(tokens[agent.head])) return agent;
  }
  return null;
}

function canSpeak(head: Token | undefined): boolean {
  return head !== undefined && (head.mention >= 0 || head.organisation || isPersonNoun(head.word));
}
