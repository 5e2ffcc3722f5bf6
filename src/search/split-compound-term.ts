import { languageOf } from '../languages/index.ts';
import { analyseTerms } from '../text/terms.ts';

/** Least letters of either part. */
const LEAST_PART = 4;

/**
 * The two terms that a term is compounded of, where both occur: "bevölkerungsdichte" of "bevölkerung" and "dichte";
 * of several readings the one whose shorter part is longest. Empty where there is none, or the language has no such words.
 */
export function splitCompoundTerm(
  term: string,
  language: string,
  occurs: (term: string) => boolean,
): readonly string[] {
  const joints = languageOf(language).compounds?.joints;
  if (joints === undefined) return [];
  const stemmed = (word: string) => analyseTerms(word, language)[0]?.term ?? word;
  const occurring = (words: readonly string[]) => words.find(occurs);
  let best: readonly string[] = [];
  let longest = 0;
  for (let at = LEAST_PART; at <= term.length - LEAST_PART; at++) {
    const shorter = Math.min(at, term.length - at);
    if (shorter <= longest) continue;
    const tail = term.slice(at);
    const last = occurring([tail, stemmed(tail)]);
    if (last === undefined) continue;
    const first = occurring(
      headsOf(term.slice(0, at), joints).flatMap((head) => [head, stemmed(head)]),
    );
    if (first === undefined) continue;
    best = [first, last];
    longest = shorter;
  }
  return best;
}

/** A first part as it is, and without the letters that join it to the next. */
function headsOf(part: string, joints: readonly string[]): string[] {
  return joints.flatMap((joint) => {
    const head = part.endsWith(joint) ? part.slice(0, part.length - joint.length) : '';
    return head.length >= LEAST_PART - 1 ? [head] : [];
  });
}
