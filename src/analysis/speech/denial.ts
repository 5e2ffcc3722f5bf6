import { type NounPhrase, phraseEndingAt } from '../phrases/noun-phrase.ts';
import { adjacentSubject, clauseSubject } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import { ADVERBS, AUXILIARIES } from '../phrases/word-classes.ts';
import { readAfterVerb } from './after-verb.ts';
import { type AttributionPattern, contentEnd } from './attribution.ts';
import { speechVerb, speechVerbForms } from './speech-verbs.ts';

const NOT = /^(?:not|never)$|n't$/u;
const QUESTION = /^(?:whether|if|how|why|what|when|where|who|which)$/u;
const DENYING = /^(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|without|avoid(?:s|ed)?)$/u;
const WITNESSING =
  /^(?:hear|hears|heard|hearing|overheard|remembers?|remembered|recalls?|recalled)$/u;

/**
 * Whether the words before a verb of speech deny it: "Smith never said", "did not say", "it was not Smith who said", "neither
 * Jones nor Smith said". Before a question nothing is denied: "did not say whether …".
 */
export function isDenied(
  tokens: readonly Token[],
  verb: number,
  speaker: NounPhrase,
  next: number,
): boolean {
  if (QUESTION.test(tokens[next]?.word ?? '')) return false;
  return isNegated(tokens, verb, speaker) || isNobody(tokens, verb, speaker);
}

function isNegated(tokens: readonly Token[], verb: number, speaker: NounPhrase): boolean {
  for (let at = verb - 1; at >= speaker.to && isBesideVerb(tokens[at]?.word ?? ''); at--) {
    if (NOT.test(tokens[at]?.word ?? '')) return true;
  }
  return false;
}

// "Nobody said", "neither Jones nor Smith said", "it was not Smith who said"
function isNobody(tokens: readonly Token[], verb: number, speaker: NounPhrase): boolean {
  if (/^(?:no|none|nobody|neither)$/u.test(tokens[speaker.from]?.word ?? '')) return true;
  const before = tokens[speaker.from - 1]?.word ?? '';
  const isPicked = tokens.slice(speaker.to, verb).some(({ word }) => word === 'who');
  return before === 'nor' || (isPicked && NOT.test(before));
}

function isBesideVerb(word: string): boolean {
  return AUXILIARIES.has(word) || ADVERBS.has(word) || NOT.test(word);
}

/** "Smith denied saying “…”", "denies having called it “…”": a pattern of its own, since the participle is no verb of the clause. */
export const deniedSaying: AttributionPattern = {
  cues: speechVerbForms(),
  read(tokens, at) {
    const denial = tokens[at - 1]?.word === 'having' ? at - 2 : at - 1;
    if (!DENYING.test(tokens[denial]?.word ?? '')) return null;
    const verb = speechVerb(tokens[at]?.word ?? '');
    const speaker = adjacentSubject(tokens, denial) ?? clauseSubject(tokens, denial);
    if (verb === undefined || verb.form === 'base' || speaker === null) return null;
    const { next } = readAfterVerb(tokens, at, verb.listener);
    return { speaker, denied: true, cue: at, from: next, to: contentEnd(tokens, next) };
  },
};

/** "Ruiz heard Peter Holm say": whoever was heard speaks, not who heard it. */
export function isWitnessed(tokens: readonly Token[], verb: number): boolean {
  const phrase = phraseEndingAt(tokens, verb - 1);
  if (phrase === null || phrase.from === 0) return false;
  return WITNESSING.test(tokens[phrase.from - 1]?.word ?? '');
}
