import { adjacentSubject, clauseSubject } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import { type Attribution, type AttributionPattern, contentEnd } from './attribution.ts';
import { speechActForms } from './speech-verbs.ts';

const BE = wordSet("is are was were be been being 's");
const LINKERS = wordSet('to for on of against');

/** "Smith called for calm", "the ministry accused him of lying", "she vowed to appeal". */
export const speechAct: AttributionPattern = { cues: speechActForms(), read: readSpeechAct };

function readSpeechAct(tokens: readonly Token[], at: number): Attribution | null {
  const token = tokens[at];
  if (token === undefined || !/(?:ed|s)$/.test(token.word)) return null;
  if (BE.has(tokens[at - 1]?.word ?? '')) return null;
  const before = tokens[at - 1]?.word;
  const speaker =
    before === 'and' || before === 'but' ? clauseSubject(tokens, at) : adjacentSubject(tokens, at);
  if (speaker === null || !isSpeaker(tokens[speaker.head])) return null;
  const to = contentEnd(tokens, at + 1);
  if (!tokens.slice(at + 1, at + 6).some((next) => LINKERS.has(next.word))) return null;
  return { speaker, cue: at, from: at + 1, to };
}

function isSpeaker(head: Token | undefined): boolean {
  return head !== undefined && (head.mention >= 0 || head.organisation);
}
