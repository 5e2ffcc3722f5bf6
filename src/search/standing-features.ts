import { signsOf } from './language-signs.ts';
import { flag, LOG, type Measured } from './measured.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { ReadSentence } from './read-sentences.ts';

const YEAR = /^(?:1\d|20)\d\d$/u;
/** Words at the start of a sentence that are looked at for one that refers back, and for what it is about. */
const OPENING = 12;
const HEAD = 4;

/** How the sentence stands in its passage. */
export function measureStanding(
  { question, sought, total, sentences }: Measured,
  sentence: ReadSentence,
  at: number,
) {
  const { words, places, span, text } = sentence;
  const first = sought.findIndex(({ term }) => term !== question.focus?.term);
  const years = words.filter(({ term }) => YEAR.test(term));
  const given = question.numbers.filter((number) => YEAR.test(number));
  const back = signsOf(question.language).refers;
  const firstReferring = words.slice(0, OPENING).findIndex(({ form }) => back?.test(form));
  return {
    subject: flag((places[first]?.[0] ?? OPENING) <= 2),
    last: flag((places.at(-1)?.length ?? 0) > 0),
    refers: flag(firstReferring === 0 || firstReferring === 1),
    referred: firstReferring >= 0 ? measurePrevious(sought, sentences, at) / total : 0,
    otherYear: flag(
      given.length > 0 && years.length > 0 && !years.some(({ term }) => given.includes(term)),
    ),
    asks: flag(/\?["”’)\s]*$/u.test(text.slice(span.end - 3, span.end))),
    head: weighHead(sought, places) / total,
    fresh: Math.log(1 + words.filter(({ stop }) => !stop).length - places.flat().length) / LOG,
    late: at / sentences.length,
  };
}

/** Share that the sentence before holds and this one does not. */
function measurePrevious(
  sought: readonly SoughtTerm[],
  sentences: readonly ReadSentence[],
  at: number,
): number {
  let weight = 0;
  for (const [i, term] of sought.entries()) {
    const here = sentences[at]?.places[i]?.length ?? 0;
    if (here === 0 && sentences[at - 1]?.places[i]?.length) weight += term.weight;
  }
  return weight;
}

/** Weight of the sought terms among the first words of a sentence. */
function weighHead(sought: readonly SoughtTerm[], places: ReadSentence['places']): number {
  return places.reduce(
    (sum, found, i) => sum + ((found[0] ?? OPENING) < HEAD ? (sought[i]?.weight ?? 0) : 0),
    0,
  );
}
