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
const LEAST_SUPPORT = 0.5;
/** A word of this weight carries the meaning of the question: where nothing in the article can stand for it, it is not answered. */
const DECIDING = 0.55;
const NOWHERE = 0.2;
/** Evidence that has none of the question's own words is about something else, whatever words are alike. */
const SAME_WORD = 0.9;

/** Judges by the words that carry the question's meaning: its names and numbers first. */
export function judge(
  wanted: readonly Wanted[],
  { credits, support }: Pick<Candidate, 'credits' | 'support'>,
  holdsAnswer: boolean,
): Verdict {
  const missing: string[] = [];
  const matched: string[] = [];
  const words = wanted.filter(({ kind }) => kind === 'word');
  const heaviest = Math.max(...words.map(({ weight }) => weight));
  let decided = Math.max(0, ...credits) < SAME_WORD;
  for (const [index, word] of wanted.entries()) {
    const credit = credits[index] ?? 0;
    if (credit >= MATCHED) matched.push(word.text);
    else if (word.weight >= TELLING) missing.push(word.text);
    decided ||= isDecisive(word, credit, heaviest);
  }
  const none = support < LEAST_SUPPORT || decided || !holdsAnswer;
  if (none) return { status: 'none', missing, matched };
  return { status: missing.length > 0 ? 'partial' : 'answered', missing, matched };
}

/** Whether the lack of a word is enough to say no: a name or a number, or a telling word that is nowhere in the article. */
function isDecisive({ kind, weight }: Wanted, credit: number, heaviest: number): boolean {
  if (kind !== 'word') return credit < MATCHED;
  return credit < NOWHERE && (weight >= DECIDING || (weight >= TELLING && weight >= heaviest));
}
