import { understandQuestion } from '../../search/question.ts';
import { overlaps, type Span, textOf } from '../../text/span.ts';
import type { Candidate } from '../candidates.ts';
import { creditsIn } from '../matching.ts';
import type { Wanted } from '../wanted.ts';
import { type FoundAnswer, nearness, type ShortAnswerFinder } from './short-answer-finder.ts';

const PROPER =
  /(?:\p{Lu}[\p{L}\p{M}\d'’.&-]*|\d{4}(?=\s\p{Lu}))(?:\s(?:(?:of|and|the|for|de|la|on|in)\s(?:the\s)?)?\p{Lu}[\p{L}\p{M}\d'’&-]*)*/gu;
const QUOTED = /["“]([^"“”]{2,80})["”]/gu;
/** "The theme was water security": the words after the verb, up to the next break. */
const COMPLEMENT =
  /^\s(?:is|was|are|were|will be|has been|became)\s((?:an?\s|the\s)?[^,.;:()"“”]{2,60})/iu;

/** Names, quoted titles and what is said to be the thing that "what" or "which" asks for. */
export const findThingAnswers: ShortAnswerFinder = (wanted, question) => {
  const focus = focusOf(question, wanted);
  return (candidate) => (focus.length === 0 ? [] : thingsIn(candidate, wanted, focus));
};

function thingsIn(
  { entry, span, match }: Candidate,
  wanted: readonly Wanted[],
  focus: readonly Wanted[],
): FoundAnswer[] {
  const { text, language } = entry.article;
  const sentence = textOf(text, span);
  const found: FoundAnswer[] = [];
  const offer = (words: string, start: number, worth: number) => {
    const at = { start: span.start + start, end: span.start + start + words.length };
    if (
      creditsIn(wanted, words, language).filter((credit) => credit > 0.8).length > 0 &&
      worth < 0.9
    )
      return;
    const beside = {
      start: Math.max(span.start, at.start - 40),
      end: Math.min(span.end, at.end + 40),
    };
    const near = Math.max(...creditsIn(focus, textOf(text, beside), language));
    const fit = worth * (0.4 + 0.35 * near + 0.25 * nearness(at, match.marks));
    found.push({ answer: { text: words.trim(), kind: 'name' }, span: at, fit });
  };
  for (const mark of match.marks.filter((m) => isFocus(m, text, focus, language))) {
    const complement = COMPLEMENT.exec(sentence.slice(mark.end - span.start));
    if (complement?.[1] !== undefined) {
      const at = mark.end - span.start + complement[0].length - complement[1].length;
      offer(complement[1].replace(/^(?:an?|the)\s/iu, ''), at, 1);
    }
  }
  for (const { 0: words, index } of sentence.matchAll(PROPER)) {
    if (index > 0 || words.includes(' ')) offer(words.replace(/['’]s$/u, ''), index, 0.8);
  }
  for (const quoted of sentence.matchAll(QUOTED)) offer(quoted[1] ?? '', quoted.index + 1, 0.85);
  return found.filter(({ span: at }) => !isDate(entry.analysis.dates, at));
}

function isFocus(mark: Span, text: string, focus: readonly Wanted[], language: string): boolean {
  return creditsIn(focus, textOf(text, mark), language).some((credit) => credit > 0.3);
}

function isDate(dates: readonly Span[], at: Span): boolean {
  return dates.some((date) => overlaps(date, at));
}

/** The word that says what kind of thing is asked for: "species" of "Which ant species did they use?". */
function focusOf(question: string, wanted: readonly Wanted[]): Wanted[] {
  const focus = understandQuestion(question).focus?.term;
  return wanted.filter(({ term }) => term === focus);
}
