import { findCandidates } from './answer-candidates.ts';
import { alikeInBeginning, alikeInMeaning, weighAlike } from './likeness.ts';
import type { PassageHit } from './passage-search.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { Question } from './question.ts';
import type { ReadSentence } from './read-sentences.ts';
import { longestRun, weighNear, weighTightest } from './word-order.ts';

/** What a sentence offers towards an answer; shares are of the weight of all sought terms. */
export interface SentenceFeatures {
  /** Score of its passage beside the best passage's. */
  readonly passage: number;
  /** Share of the terms that the sentence holds. */
  readonly covered: number;
  /** Share that it does not hold but the sentence before does; then the one after; then the rest of the passage. */
  readonly before: number;
  readonly after: number;
  readonly around: number;
  /** Share that no sentence of the passage holds but the title; then the passages around. */
  readonly title: number;
  readonly article: number;
  /** Share held in the very form that the question uses. */
  readonly exact: number;
  /** Share not held, as far as a word of like meaning, or with a like beginning, stands for it. */
  readonly meaning: number;
  readonly beginning: number;
  /** BM25 of the sentence by itself. */
  readonly frequency: number;
  /** Longest run of the question's words, and share held within ten words. */
  readonly run: number;
  readonly tight: number;
  /** 1 where the sentence holds what could answer, known by its kind: a date, a number, a name. */
  readonly fits: number;
  readonly fitsTwice: number;
  /** The same for the words of reasons and of manners, which say less. */
  readonly reason: number;
  readonly manner: number;
  /** Share held near to the best candidate of a known kind; near to any new word where the kind is unknown. */
  readonly nearFit: number;
  readonly nearNew: number;
  /** 1 where a number counts what the question counts: "308 points" for "How many points". */
  readonly counts: number;
  /** 1 where it holds the word that names what is asked: "company" of "Which company". */
  readonly focus: number;
  /** 1 where it begins with the first sought term, or holds the last. */
  readonly subject: number;
  readonly last: number;
  /** 1 where it begins with a word that refers back; and the share before, where it refers back at all. */
  readonly refers: number;
  readonly referred: number;
  /** 1 where it has years, and none of those that the question gives. */
  readonly otherYear: number;
  /** 1 where it is a question itself; 1 where it opens the passage. */
  readonly asks: number;
  readonly opens: number;
}

export type FeatureName = keyof SentenceFeatures;

const REFERS_BACK = /^(?:this|these|those|it|its|he|she|they|his|her|their|him|them|such|both)$/u;
const YEAR = /^(?:1\d|20)\d\d$/u;
/** Words at the start of a sentence that are looked at for one that refers back. */
const OPENING = 12;
/** Least relatedness of a counted thing to the one asked for. */
const SAME_THING = 0.5;

/** A found passage with all that its sentences are measured against. */
export interface Measured {
  readonly question: Question;
  readonly sought: readonly SoughtTerm[];
  readonly hit: PassageHit;
  /** Score of the question's best passage. */
  readonly best: number;
  readonly sentences: readonly ReadSentence[];
}

/** The features of each sentence of a passage. */
export function measureSentences(passage: Measured): SentenceFeatures[] {
  return passage.sentences.map((sentence, at) => ({
    passage: passage.hit.score / passage.best,
    ...measureCoverage(passage, at),
    ...measureWording(passage, sentence),
    ...measureFit(passage, sentence),
    ...measureStanding(passage, sentence, at),
  }));
}

/** Which sentences, the title or the article around hold which share of the question. */
function measureCoverage({ sought, hit, sentences }: Measured, at: number) {
  const shares = { covered: 0, before: 0, after: 0, around: 0, title: 0, article: 0 };
  const total = totalWeight(sought);
  for (const [term, { weight, forms }] of sought.entries()) {
    const place = findInPassage(sentences, at, term) ?? findOutside(hit, [...forms.keys()]);
    if (place) shares[place] += weight / total;
  }
  return shares;
}

function findInPassage(sentences: readonly ReadSentence[], at: number, term: number) {
  const holds = (sentence?: ReadSentence) => (sentence?.places[term]?.length ?? 0) > 0;
  if (holds(sentences[at])) return 'covered';
  if (holds(sentences[at - 1])) return 'before';
  if (holds(sentences[at + 1])) return 'after';
  return sentences.some(holds) ? 'around' : null;
}

function findOutside({ index, owner, around }: PassageHit, forms: readonly string[]) {
  const numbers = forms.map((form) => index.numberOf(form) ?? -1);
  if (numbers.some((number) => owner.titleTerms.has(number))) return 'title';
  return numbers.some((number) => around.has(number)) ? 'article' : null;
}

/** How the sentence words what the question asks. */
function measureWording({ question, sought }: Measured, sentence: ReadSentence) {
  const total = totalWeight(sought);
  const asked = new Set(question.terms.map(({ form }) => form));
  const content = sentence.words.filter(({ stop }) => !stop).length;
  const norm = 0.3 + content / 20;
  let exact = 0;
  let frequency = 0;
  for (const [i, { weight }] of sought.entries()) {
    const places = sentence.places[i] ?? [];
    if (places.some((place) => asked.has(sentence.words[place]?.form ?? ''))) exact += weight;
    frequency += (weight * places.length * 2) / (places.length + norm);
  }
  const english = question.language === 'en';
  return {
    exact: exact / total,
    frequency: frequency / total,
    meaning: english ? weighAlike(sought, sentence, alikeInMeaning) / total : 0,
    beginning: weighAlike(sought, sentence, alikeInBeginning) / total,
    run: longestRun(question.words, sentence.words),
    tight: weighTightest(sought, sentence) / total,
  };
}

/** Whether the sentence holds the kind of thing that is asked for. */
function measureFit({ question, sought }: Measured, sentence: ReadSentence) {
  const total = totalWeight(sought);
  const { expects, focus } = question;
  const asked = new Set(sought.flatMap(({ forms }) => [...forms.keys()]));
  const fresh = findCandidates('thing', sentence, asked);
  const fitting = findCandidates(expects, sentence, asked);
  const open = expects === 'thing' || expects === 'statement';
  const vague = open || expects === 'reason' || expects === 'manner';
  return {
    fits: flag(!vague && fitting.length > 0),
    fitsTwice: flag(!vague && fitting.length > 1),
    reason: flag(expects === 'reason' && fitting.length > 0),
    manner: flag(expects === 'manner' && fitting.length > 0),
    nearFit: vague ? 0 : weighNear(sought, sentence, fitting) / total,
    nearNew: vague ? weighNear(sought, sentence, fresh) / total : 0,
    counts: flag(countsFocus(question, sentence, fitting)),
    focus: flag(focus !== null && sentence.words.some(({ term }) => term === focus.term)),
  };
}

/** A number with what the question counts among the three words after it. */
function countsFocus(
  { expects, focus }: Question,
  { words }: ReadSentence,
  numbers: readonly number[],
): boolean {
  if (!focus || !/^(?:number|amount|duration)$/u.test(expects)) return false;
  return numbers.some((place) =>
    words
      .slice(place + 1, place + 4)
      .some(({ stop, term }) => !stop && alikeInMeaning(term, focus.term) > SAME_THING),
  );
}

/** How the sentence stands in its passage. */
function measureStanding(
  { question, sought, sentences }: Measured,
  sentence: ReadSentence,
  at: number,
) {
  const { words, places, span, text } = sentence;
  const first = sought.findIndex(({ term }) => term !== question.focus?.term);
  const years = words.filter(({ term }) => YEAR.test(term));
  const given = question.numbers.filter((number) => YEAR.test(number));
  const refers = words.slice(0, OPENING).some(({ form }) => REFERS_BACK.test(form));
  const previous = refers ? measurePrevious(sought, sentences, at) : 0;
  return {
    subject: flag((places[first]?.[0] ?? OPENING) <= 2),
    last: flag((places.at(-1)?.length ?? 0) > 0),
    refers: flag(words.slice(0, 2).some(({ form }) => REFERS_BACK.test(form))),
    referred: previous,
    otherYear: flag(
      given.length > 0 && years.length > 0 && !years.some(({ term }) => given.includes(term)),
    ),
    asks: flag(/\?["”’)\s]*$/u.test(text.slice(span.end - 3, span.end))),
    opens: flag(at === 0),
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
  return weight / totalWeight(sought);
}

function totalWeight(sought: readonly SoughtTerm[]): number {
  return sought.reduce((sum, { weight }) => sum + weight, 0) || 1;
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
