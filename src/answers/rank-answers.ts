import { ReaderError } from '../reader/reader-thread.ts';
import { inSlices } from '../text/turns.ts';
import { placeOf } from './analysed-article.ts';
import { type AnswerFeatures, answerFeatures } from './answer-features.ts';
import { type Asked, answerKind, readerQuestion, soughtWords } from './asked.ts';
import { calledBy } from './called-by.ts';
import type { Candidate } from './candidate-reader.ts';
import { candidatesFor } from './candidates.ts';
import type { Library } from './library.ts';
import type { CorpusPerson } from './people-directory.ts';
import { scoreOf } from './ranking.ts';
import { type Readings, readWindows, type SentenceReading } from './read-windows.ts';
import { type Relation, relationOf } from './relations.ts';
import { findDateAnswers } from './short-answers/dates.ts';
import { findNumberAnswers } from './short-answers/numbers.ts';
import { findPersonAnswers } from './short-answers/people.ts';
import { findPlaceAnswers } from './short-answers/places.ts';
import type { FoundAnswer, ShortAnswerFinder } from './short-answers/short-answer-finder.ts';
import { thenIn } from './then.ts';
import type { Wanted } from './wanted.ts';

/** A sentence that may answer, with all that is known of it and what that counts. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly reading: SentenceReading | null;
  readonly relation: Relation;
  /** The best short answer that the finders see in it. */
  readonly found: FoundAnswer | null;
  readonly features: AnswerFeatures;
  readonly score: number;
}

/** A question with what it was ranked by. */
export interface RankedAnswers {
  /** Who is asked about, by name or by a role; null where nobody is, or nobody known. */
  readonly person: CorpusPerson | null;
  readonly wanted: readonly Wanted[];
  /** The language of the question, a primary subtag. */
  readonly language: string;
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

const FINDERS: Readonly<Partial<Record<ReturnType<typeof answerKind>, ShortAnswerFinder>>> = {
  date: findDateAnswers,
  place: findPlaceAnswers,
  person: findPersonAnswers,
  speaker: findPersonAnswers,
  number: findNumberAnswers,
};

/** How many sentences of the search are looked at. */
const CANDIDATES = 30;
/** Windows that are read, and how many at a time. */
const BUDGET = { most: 9, step: 3 };
/**
 * A sentence of which the reader is as sure as this (a logit) needs no further windows. More of them, and more at a time, bring
 * more to be wrong about: by `judge.py --windows 9 --step 3 --sure 1` the first sentence is right for 83.8 in 100 with 5.7 windows
 * read, with 12, 4 and 2 for 83.3 with 8.3.
 */
const SURE = 1;

/** Ranks the sentences that may answer: by what the search and the finders know, then by what the reader makes of the first of them. */
export async function rankAnswers(asked: Asked, library: Library): Promise<RankedAnswers> {
  const { reader } = library;
  await library.loadLanguages(soughtWords(asked));
  const named = 'person' in asked ? library.findPerson(asked.person) : null;
  const kind = answerKind(asked);
  const sought = soughtWords(asked, named);
  const language = library.languageOf(sought);
  const expects = kind === 'date' || kind === 'place' ? kind : undefined;
  const { wanted, candidates, at } = await candidatesFor(sought, library, CANDIDATES, expects);
  const meant = named ?? ('person' in asked ? calledBy(asked.person, library) : null);
  const findRelation = relationOf(asked, meant, named === null, wanted);
  const findAnswers = FINDERS[kind]?.(wanted, sought) ?? (() => []);
  const describe = (candidate: Candidate, reading: SentenceReading | null): Ranked => {
    const relation = findRelation(candidate.entry, candidate.span);
    const found = bestOf(findAnswers(candidate));
    const features = answerFeatures(candidate, reading, relation, found);
    const score = scoreOf(features, asked.command, reading !== null);
    return { candidate, reading, relation, found, features, score };
  };
  const isThen = thenIn(asked, candidates);
  const unread = await inSlices(candidates.filter(isThen), (each) => describe(each, null));
  unread.sort(byScore);
  const told = (ranked: readonly Ranked[]): RankedAnswers => {
    const person = named ?? whoIsMeant(meant, ranked, library);
    return { person, wanted, language, ranked };
  };
  if (reader === null || unread.length === 0) return told(unread);
  const seeds = unread.map(({ candidate }) => candidate);
  const question = readerQuestion(asked);
  // Whoever was met elsewhere is told in other windows.
  const isEnough = asked.command === 'who-met' ? () => false : isSure;
  const readings = await readWindows(question, seeds, reader, BUDGET, isEnough).catch(unreadable);
  if (readings === null) return told(unread);
  const known = new Map(unread.map((each) => [placeOf(each.candidate), each]));
  const seen = await inSlices(sentencesRead(readings), ({ entry, sentence, reading }) => {
    const before = known.get(placeOf({ entry, sentence }));
    const candidate = before?.candidate ?? at(entry, sentence);
    return candidate === null || !isThen(candidate) ? [] : [describe(candidate, reading)];
  });
  const read = seen.flat();
  const done = new Set(read.map((each) => placeOf(each.candidate)));
  const rest = unread.filter((each) => !done.has(placeOf(each.candidate)));
  return told([...read.sort(byScore), ...rest]);
}

/** Who is called by a role in the article that answers best. */
function whoIsMeant(
  meant: CorpusPerson | null,
  [first]: readonly Ranked[],
  library: Library,
): CorpusPerson | null {
  const entry = first?.candidate.entry;
  const person = entry === undefined ? undefined : meant?.personIn(entry);
  return entry === undefined || person === undefined ? null : library.people.of({ entry, person });
}

function isSure(readings: Readings): boolean {
  for (const { reading } of sentencesRead(readings)) if (reading.evidence >= SURE) return true;
  return false;
}

/** Where the reader cannot read, which it says itself in the log, the question is answered without it. */
function unreadable(error: unknown): null {
  if (error instanceof ReaderError) return null;
  throw error;
}

function* sentencesRead(readings: Readings) {
  for (const [entry, sentences] of readings) {
    for (const [sentence, reading] of sentences) yield { entry, sentence, reading };
  }
}

function bestOf(found: readonly FoundAnswer[]): FoundAnswer | null {
  return found.reduce<FoundAnswer | null>(
    (top, next) => (top === null || next.fit > top.fit ? next : top),
    null,
  );
}

/** Best first; ties by the order of the search, then by place. */
function byScore(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    (b.candidate.rank ?? -99) - (a.candidate.rank ?? -99) ||
    a.candidate.span.start - b.candidate.span.start
  );
}
