import type { Meeting } from '../analysis.ts';
import { clauseStart } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';

const DENIED = wordSet(
  "not never n't refused refuses refusing declined declines denied denies without cannot",
);
const CANCELLED = wordSet(
  'cancelled canceled cancels cancel postponed scrapped abandoned suspended aborted',
);
const PLANNED = wordSet(`
  will would may might could should shall must plan plans planned planning scheduled expected due set hopes hoping hoped hope
  wants want wanted intends intended agreed agrees ready seek seeks seeking sought expect expects
  tried tries try trying willing likely invited upcoming proposed
  offered prepares prepared preparing 'll he'll she'll they'll we'll i'll hopeful eager supposed slated arranged
`);

/** Whether the meeting at the cue took place, is only planned, was called off or is denied. */
export function statusOf(tokens: readonly Token[], cue: number): Meeting['status'] {
  const before = tokens.slice(clauseStart(tokens, cue), cue).filter((token) => !token.quoted);
  const words = before.map((token) => token.word);
  const behind = tokens.slice(cue + 1, cue + 14).map((token) => token.word);
  // Only what stands close by is the meeting itself: "cancelled a meeting", not "cancelled a trip to meet".
  const called = words.slice(-4);
  const calls = (word: string, i: number) =>
    CANCELLED.has(word) || (word === 'off' && /^call/.test(called[i - 1] ?? ''));
  const isCancelled = called.some(calls) && !called.includes('to');
  if (isCancelled || calledOff(behind)) return 'cancelled';
  if (words.slice(-8).some((word) => DENIED.has(word) || word.endsWith("n't"))) return 'denied';
  if (isReportedDenied(tokens, clauseStart(tokens, cue))) return 'denied';
  const isInvited = /^invite/.test(tokens[cue]?.word ?? '');
  return isInvited || isPlanned(words.slice(-10)) || takesPlaceLater(behind) ? 'planned' : 'held';
}

// "denied that he had met Jones": what denies it stands in the clause before.
function isReportedDenied(tokens: readonly Token[], start: number): boolean {
  const that = tokens[start - 1]?.word === 'that' ? start - 1 : start;
  return /^den(?:y|ies|ied|ying)$/.test(tokens[that - 1]?.word ?? '');
}

function calledOff(behind: readonly string[]): boolean {
  return behind.some(
    (word, i) =>
      (CANCELLED.has(word) && /^(?:was|were|been|is|be)$/.test(behind[i - 1] ?? '')) ||
      (word === 'called' && behind[i + 1] === 'off'),
  );
}

// "is to meet" and "was to meet" plan; "was able to meet" and "travelled to meet" tell.
function isPlanned(words: readonly string[]): boolean {
  if (words.some((word) => PLANNED.has(word))) return true;
  return words.some(
    (word, i) => word === 'to' && /^(?:is|are|was|were|going)$/.test(words[i - 1] ?? ''),
  );
}

// "talks will begin", "a meeting is planned"
function takesPlaceLater(behind: readonly string[]): boolean {
  return behind.slice(0, 8).some((word, i) => {
    const next = behind[i + 1] ?? '';
    const isAhead = word === 'is' || word === 'are';
    return word === 'will' ? LATER.test(next) : isAhead && /^(?:planned|scheduled|due)$/.test(next);
  });
}

const LATER = /^(?:take|be|begin|start|go|happen|come|focus|also|now|not)$/;
