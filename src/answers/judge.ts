import type { Answer } from './answer.ts';
import type { Candidate } from './candidates.ts';
import type { Wanted } from './wanted.ts';

/** Whether the best evidence answers, and which words of the question it speaks of or does not. */
export interface Verdict {
  readonly status: Answer['status'];
  readonly missing: readonly string[];
  readonly matched: readonly string[];
}

/** A word with less credit than this is not matched. */
const MATCHED = 0.3;
/** A word that counts less than this may be missing without a word said. */
const TELLING = 0.35;
/** Below this share of what is wanted, the evidence is about something else. */
const LEAST_SUPPORT = 0.62;

/** Judges by the words that carry the question's meaning: its names and numbers first. */
export function judge(
  wanted: readonly Wanted[],
  { credits, support }: Pick<Candidate, 'credits' | 'support'>,
  holdsAnswer: boolean,
): Verdict {
  const missing: string[] = [];
  const matched: string[] = [];
  let nameMissing = false;
  for (const [index, word] of wanted.entries()) {
    if ((credits[index] ?? 0) >= MATCHED) matched.push(word.text);
    else if (word.weight >= TELLING) {
      missing.push(word.text);
      nameMissing ||= word.kind !== 'word';
    }
  }
  const none = support < LEAST_SUPPORT || nameMissing || !holdsAnswer;
  if (none) return { status: 'none', missing, matched };
  return { status: missing.length > 0 ? 'partial' : 'answered', missing, matched };
}
