import { isBare } from './analysed-article.ts';
import { type Asked, answerKind, isKeywords } from './asked.ts';
import { lostWords } from './coverage.ts';
import type { Ranked, RankedAnswers } from './rank-answers.ts';
import { fittedFor } from './ranking.ts';
import { SAID_NAMES, saidWords } from './said-words.ts';
import type { Wanted } from './wanted.ts';

/** What speaks for the best sentence being an answer at all, beside its own features. */
const CERTAINTY_NAMES = [
  'score',
  'evidence',
  'margin',
  'inside',
  'own',
  'support',
  'topic',
  'holds',
  'relation',
  'present',
  'ahead',
  'second',
  'unknown',
  'rank',
  'heaviestLost',
  'lost',
  'nameLost',
  'sameWord',
  'deciding',
  'kindless',
  'translated',
  'bare',
] as const;

/** How far the best sentence is ahead of the next one counts up to here, what the reader says of those from here. */
const MOST_AHEAD = 3;
const LEAST_EVIDENCE = -5;
/** A statement that covers so much of the words, and says the contrary, is about them. */
const CONTRARY = 0.45;
/** Coverage of a sentence that has every word, some perhaps in another form. */
const ALL_WORDS = 0.85;

/** What of the question the sentence and its article leave out: seven of `CERTAINTY_NAMES`. */
export function lossOf(asked: Asked, wanted: readonly Wanted[], one: Ranked): readonly number[] {
  const { credits } = one.candidate;
  const { heaviest, all, names, deciding } = lostWords(wanted, credits);
  const kindless = holdsFact(asked) && one.found === null;
  const translated = wanted.some(({ isTranslated }) => isTranslated);
  const best = Math.max(0, ...credits);
  return [heaviest, all, names, best, ...[deciding, kindless, translated].map(Number)];
}

/** How far words that are asked for were said: the numbers of `SAID_NAMES`; none where none are asked for. */
export function saidNumbers(
  asked: Asked,
  wanted: readonly Wanted[],
  one: Ranked,
): readonly number[] {
  if (asked.command !== 'who-said') return [];
  const said = saidWords(asked.words, wanted, one.candidate.entry, one.relation.statement);
  return SAID_NAMES.map((name) => said[name]);
}

/** The numbers of `CERTAINTY_NAMES`, and for `/who-said` of `SAID_NAMES`, for a question whose answers are ranked. */
function certaintyFeatures(
  asked: Asked,
  { ranked, wanted, person }: RankedAnswers,
): readonly number[] {
  const [first, second, ...others] = ranked.slice(0, 4);
  if (first === undefined) return CERTAINTY_NAMES.map(() => 0);
  const { features } = first;
  const rivals = [second, ...others].map((other) => other?.features.evidence ?? LEAST_EVIDENCE);
  return [
    first.score / 4,
    features.evidence,
    features.margin,
    features.inside,
    features.own,
    features.support,
    features.topic,
    features.holds,
    features.relation,
    features.present,
    Math.min(MOST_AHEAD, first.score - (second?.score ?? first.score - MOST_AHEAD)),
    Math.max(LEAST_EVIDENCE, ...rivals),
    'person' in asked && person === null ? 1 : 0,
    features.rank,
    ...lossOf(asked, wanted, first),
    // Words that were said are told from others in their own way: the score counts otherwise.
    ...[first.score / 4, features.evidence].map((value) =>
      asked.command === 'who-said' ? value : 0,
    ),
    Number(isBare(first.candidate.entry)),
  ];
}

/** Whether the best sentence is sure enough to answer. */
export function isCertain(asked: Asked, answers: RankedAnswers): boolean {
  const [first] = answers.ranked;
  if (first === undefined) return false;
  if (holdsKeywords(asked, first)) return true;
  if (saysContrary(asked, answers, first)) return false;
  const { certainty, certaintyOfSaid, least } = fittedFor(first.reading !== null);
  const weights = asked.command === 'who-said' ? certaintyOfSaid : certainty;
  const values = certaintyFeatures(asked, answers);
  const logit = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
  return logit >= least[asked.command];
}

/** Whoever said the contrary did not say it, however many of the words are the same. */
function saysContrary(asked: Asked, { wanted }: RankedAnswers, one: Ranked): boolean {
  // Words that stand there as they are were said.
  if (asked.command !== 'who-said' || one.relation.strength === 1) return false;
  const { entry } = one.candidate;
  return saidWords(asked.words, wanted, entry, one.relation.statement).contrary >= CONTRARY;
}

/** Keywords ask for nothing but a sentence that has them. */
function holdsKeywords(asked: Asked, { candidate }: Ranked): boolean {
  return asked.command === 'ask' && isKeywords(asked.question) && candidate.own >= ALL_WORDS;
}

/** Whether an answer has to hold a date, a place or a number in so many words. */
function holdsFact(asked: Asked): boolean {
  return ['date', 'place', 'number'].includes(answerKind(asked));
}
