import type { Measured } from './measured.ts';
import type { PassageHit } from './passage-search.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { ReadSentence } from './read-sentences.ts';

/** Which sentences, the title or the article around hold which share of the question. */
export function measureCoverage(
  { sought, total, sentences, holders, outside }: Measured,
  at: number,
) {
  const found = {
    covered: 0,
    before: 0,
    after: 0,
    around: 0,
    title: 0,
    article: 0,
    telling: 0,
    numbers: 0,
  };
  for (let term = 0; term < sought.length; term++) {
    const share = (sought[term]?.weight ?? 0) / total;
    const holding = holders[term] ?? 0;
    const place = holding > 0 ? placeIn(sentences, at, term) : outside[term];
    if (place) found[place] += share;
    if (place !== 'covered') continue;
    // A term that all the other sentences hold too tells nothing of which.
    found.telling += share * (1 - (holding - 1) / Math.max(1, sentences.length - 1));
    if (/^\d/u.test(sought[term]?.term ?? '')) found.numbers += share;
  }
  return found;
}

/** Where in its passage a term stands that some sentence of it holds, seen from one of them. */
function placeIn(sentences: readonly ReadSentence[], at: number, term: number) {
  if (holds(sentences[at], term)) return 'covered';
  if (holds(sentences[at - 1], term)) return 'before';
  return holds(sentences[at + 1], term) ? 'after' : 'around';
}

/** For each sought term how many of the sentences hold it. */
export function countHolders(
  sought: readonly SoughtTerm[],
  sentences: readonly ReadSentence[],
): number[] {
  return sought.map((_, term) =>
    sentences.reduce((sum, sentence) => sum + (holds(sentence, term) ? 1 : 0), 0),
  );
}

function holds(sentence: ReadSentence | undefined, term: number): boolean {
  return (sentence?.places[term]?.length ?? 0) > 0;
}

/** For each sought term whether the title holds it, or a passage around. */
export function findOutside(
  sought: readonly SoughtTerm[],
  { index, owner, around }: PassageHit,
): ('title' | 'article' | null)[] {
  return sought.map(({ forms }) => {
    const numbers = Array.from(forms.keys(), (form) => index.numberOf(form) ?? -1);
    if (numbers.some((number) => owner.titleTerms.has(number))) return 'title';
    return numbers.some((number) => around.has(number)) ? 'article' : null;
  });
}
