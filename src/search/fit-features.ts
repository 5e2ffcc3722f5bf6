import { languageOf } from '../languages/index.ts';
import { relatedness } from '../text/related-words.ts';
import { findCandidates } from './answer-candidates.ts';
import { signsOf } from './language-signs.ts';
import { flag, type Measured } from './measured.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { Question } from './question.ts';
import type { ReadSentence } from './read-sentences.ts';
import { alikeInBeginning } from './term-likeness.ts';
import { weighNear } from './word-order.ts';

/** Least relatedness of a counted thing to the one asked for. */
const SAME_THING = 0.5;

/** Whether the sentence holds the kind of thing that is asked for. */
export function measureFit(
  { question, sought, total, asked, tellable }: Measured,
  sentence: ReadSentence,
) {
  const { expects, focus, language } = question;
  const fresh = tellable ? [] : findCandidates('thing', sentence, asked, language);
  const fitting = tellable ? findCandidates(expects, sentence, asked, language) : [];
  const name = expects === 'person' || expects === 'name' || expects === 'place';
  return {
    fits: flag(fitting.length > 0),
    fitsTwice: flag(fitting.length > 1),
    fitsName: flag(name && fitting.length > 0),
    reason: flag(expects === 'reason' && gives('reason', question, sentence, asked)),
    manner: flag(expects === 'manner' && gives('manner', question, sentence, asked)),
    nearFit: tellable ? weighNear(sought, sentence, fitting) / total : 0,
    nearNew: tellable ? 0 : weighNear(sought, sentence, fresh) / total,
    counts: flag(countsFocus(question, sentence, fitting)),
    focusShare: focusShare(question, sought, sentence) / total,
    focus: flag(focus !== null && sentence.words.some(({ term }) => term === focus.term)),
  };
}

/** Weight of the word that names what is asked, where the sentence holds it. */
function focusShare({ focus }: Question, sought: readonly SoughtTerm[], { places }: ReadSentence) {
  const i = sought.findIndex(({ term }) => term === focus?.term);
  return places[i]?.length ? (sought[i]?.weight ?? 0) : 0;
}

/** Whether the sentence has the words of reasons, or of manners. */
function gives(
  kind: 'reason' | 'manner',
  { language }: Question,
  sentence: ReadSentence,
  asked: ReadonlySet<string>,
): boolean {
  const { span, text, words } = sentence;
  return signsOf(language)[kind](text.slice(span.start, span.end), words, asked);
}

/** A number with what the question counts among the three words after it. */
function countsFocus(
  { expects, focus, language }: Question,
  { words }: ReadSentence,
  numbers: readonly number[],
): boolean {
  if (!focus || !/^(?:number|amount|duration)$/u.test(expects)) return false;
  return numbers.some((place) =>
    words
      .slice(place + 1, place + 4)
      .some(({ stop, term }) => !stop && isSameThing(term, focus.term, language)),
  );
}

function isSameThing(a: string, b: string, language: string): boolean {
  if (languageOf(language).words?.related) return relatedness(a, b) > SAME_THING;
  return a === b || alikeInBeginning(a, b) > 0;
}
