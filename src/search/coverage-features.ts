import type { Measured } from './measured.ts';
import type { PassageHit } from './passage-search.ts';
import type { ReadSentence } from './read-sentences.ts';

/** Which sentences, the title or the article around hold which share of the question. */
export function measureCoverage({ sought, total, hit, sentences }: Measured, at: number) {
  const shares = { covered: 0, before: 0, after: 0, around: 0, title: 0, article: 0 };
  let telling = 0;
  let numbers = 0;
  for (const [term, { weight, forms }] of sought.entries()) {
    const place = findInPassage(sentences, at, term) ?? findOutside(hit, [...forms.keys()]);
    if (place) shares[place] += weight / total;
    if (place !== 'covered') continue;
    telling += (weight / total) * (1 - shareOfOthers(sentences, term));
    if (/^\d/u.test(sought[term]?.term ?? '')) numbers += weight / total;
  }
  return { ...shares, telling, numbers };
}

/** In which share of the other sentences of its passage a term stands that one holds: one that all have tells nothing of which. */
function shareOfOthers(sentences: readonly ReadSentence[], term: number): number {
  let holding = 0;
  for (const { places } of sentences) if (places[term]?.length) holding++;
  return (holding - 1) / Math.max(1, sentences.length - 1);
}

function findInPassage(sentences: readonly ReadSentence[], at: number, term: number) {
  if (holds(sentences[at], term)) return 'covered';
  if (holds(sentences[at - 1], term)) return 'before';
  if (holds(sentences[at + 1], term)) return 'after';
  return sentences.some((sentence) => holds(sentence, term)) ? 'around' : null;
}

function holds(sentence: ReadSentence | undefined, term: number): boolean {
  return (sentence?.places[term]?.length ?? 0) > 0;
}

function findOutside({ index, owner, around }: PassageHit, forms: readonly string[]) {
  const numbers = forms.map((form) => index.numberOf(form) ?? -1);
  if (numbers.some((number) => owner.titleTerms.has(number))) return 'title';
  return numbers.some((number) => around.has(number)) ? 'article' : null;
}
