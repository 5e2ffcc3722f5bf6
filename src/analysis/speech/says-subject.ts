import { type NounPhrase, namedBehind, phraseStartingAt } from '../phrases/noun-phrase.ts';
import { isPersonNoun } from '../phrases/role-nouns.ts';
import type { Token } from '../phrases/token.ts';
import { type Attribution, type AttributionPattern, isQuotationMark } from './attribution.ts';
import { speechVerb, speechVerbForms } from './speech-verbs.ts';

/** "“…,” said Smith", "…, reported the agency". */
export const saysSubject: AttributionPattern = { cues: speechVerbForms(), read: readSaysSubject };

function readSaysSubject(tokens: readonly Token[], at: number): Attribution | null {
  const verb = speechVerb(tokens[at]?.word ?? '');
  if (verb === undefined || verb.listener || verb.form !== 'finite' || at < 2) return null;
  const before = tokens[at - 1];
  const afterQuote = isQuotationMark(before);
  if (!afterQuote && (before?.word !== ',' || verb.frame !== 'clause')) return null;
  const speaker = phraseStartingAt(tokens, at + 1);
  if (speaker === null || !canSpeak(tokens, speaker, afterQuote)) return null;
  return { speaker: namedBehind(tokens, speaker), cue: at, from: 0, to: at - (afterQuote ? 0 : 1) };
}

function canSpeak(tokens: readonly Token[], speaker: NounPhrase, afterQuote: boolean): boolean {
  const head = tokens[speaker.head];
  if (head === undefined) return false;
  if (afterQuote) return head.word !== 'it';
  const next = tokens[speaker.to];
  const ends = next === undefined || !next.isWord || next.date || next.word === 'in';
  if (!ends) return false;
  const names = tokens.slice(speaker.from, speaker.to);
  if (names.some((token) => token.mention >= 0 || token.organisation || token.isCapital))
    return true;
  return isPersonNoun(head.word);
}
