import type { Statement } from '../analysis/analysis.ts';
import { liesIn } from '../analysis/places/lies-in.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer, Quote, ShortAnswer } from './answer.ts';
import { type Asked, answerKind } from './asked.ts';
import type { Candidate } from './candidate-reader.ts';
import { isCertain } from './certainty.ts';
import type { Library } from './library.ts';
import { lookedUpFor } from './looked-up.ts';
import { matchedIn } from './matched-in.ts';
import { readAs } from './people.ts';
import type { CorpusPerson } from './people-directory.ts';
import { peopleWhoMayBeMet, whoWasMet } from './people-met.ts';
import { distinctQuotes, noAnswer, quoteOf } from './quotes.ts';
import { type Ranked, type RankedAnswers, rankAnswers } from './rank-answers.ts';
import { saidWords } from './said-words.ts';
import { meetingNote, shortAnswersIn } from './short-answer.ts';
import { quoteStatement } from './statements.ts';
import { tellsThen, unreadTime } from './then.ts';
import type { Wanted } from './wanted.ts';

/** A sentence that scores so far beneath the best one has no say in the short answers. */
const NEARLY = 1;
/** Evidence (a logit) from which a sentence counts as one that the reader takes for an answer. */
const SURE = 1;
/** A word with less credit is neither there nor one of like meaning. */
const RELATED = 0.3;
/** One that scores so far beneath it is not quoted. */
const WORTH_QUOTING = 4;
/** What a passage has to speak of to be called close. */
const LEAST_SUPPORT = 0.35;
/** So many sentences are looked at for short answers. */
const MOST_SOURCES = 8;
/** Of the words that are asked for, as many in order are these words, slips and small words aside. */
const THESE_WORDS = 0.8;
/** A quotation that is longer is quoted by the sentence. */
const LONGEST_QUOTATION = 900;

/** Answers what a command asks, with the sentences that say so, or says that the articles do not. */
export async function answerAsked(asked: Asked, library: Library): Promise<Answer> {
  const answer = await answerAsTold(asked, library);
  const [time] = unreadTime(asked);
  if (answer.status !== 'none' || asked.command !== 'who-met' || time === undefined) return answer;
  // A time in words that nothing here can read is no reason to say nothing: the answer says that it does without.
  const timeless = await answerAsTold({ ...asked, when: undefined }, library);
  return timeless.status === 'none'
    ? answer
    : { ...timeless, status: 'partial', missing: [...timeless.missing, time] };
}

async function answerAsTold(asked: Asked, library: Library): Promise<Answer> {
  const answers = await rankAnswers(asked, library);
  const { ranked, person } = answers;
  const [first] = ranked;
  const read = 'person' in asked && person !== null ? readAs(asked.person, person) : [];
  const isAnswered =
    first !== undefined &&
    !isNobody(asked, answers) &&
    !isOffTopic(asked, answers) &&
    isCertain(asked, answers);
  const { matched, missing } = matchedIn(asked, answers, isAnswered);
  const looked = lookedUpFor(answers);
  const lookedUp = looked === null ? {} : { lookedUp: looked };
  if (!isAnswered) {
    const closest = ranked.map(({ candidate }) => candidate).filter(isClose);
    return { ...noAnswer({ matched, missing, closest, readAs: read }), ...lookedUp };
  }
  const short = shortAnswers(asked, answers, library);
  // The first answer's sentence is the first quote; of several people each has one before anybody has a second.
  const sources = asked.command === 'who-met' ? short : short.slice(0, 1);
  const others = ranked.filter(
    (one) => one.score > first.score - WORTH_QUOTING && isAsked(asked, one),
  );
  return {
    status: missing.length > 0 ? 'partial' : 'answered',
    matched,
    missing,
    answers: short.map(({ answer }) => answer),
    quotes: distinctQuotes([...sources.map(({ source }) => source), first, ...others].map(toQuote)),
    readAs: read,
    ...lookedUp,
  };
}

/** Of somebody's words, whether these are theirs, as far as the finders or the reader can tell. */
function isAsked({ command }: Asked, { relation, reading }: Ranked): boolean {
  if (command !== 'what-said' || relation.strength > 0) return true;
  return relation.strength === 0 && reading !== null && reading.evidence >= SURE;
}

const FULL_NAME = /^\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+\p{Lu}[\p{L}\p{M}’'.-]*)+$/u;

/** Whether a full name is asked about that no article has: what others did is no answer, however alike the words. */
function isNobody(asked: Asked, { person, ranked }: RankedAnswers): boolean {
  if (!('person' in asked) || person !== null) return false;
  const name = asked.person.trim();
  const isWritten = ranked.some(({ candidate }) => candidate.entry.article.text.includes(name));
  return FULL_NAME.test(name) && !isWritten;
}

/** Whether nothing in the best statement has to do with what was asked about: other words of the person are no answer. */
function isOffTopic(asked: Asked, { ranked: [first], wanted }: RankedAnswers): boolean {
  if (asked.command !== 'what-said' || asked.about === undefined || first === undefined)
    return false;
  const { about } = asked;
  const credits = wanted.flatMap(({ text }, i) =>
    about.includes(text) ? [first.candidate.credits[i] ?? 0] : [],
  );
  const isRead = first.reading !== null && first.reading.evidence >= SURE;
  return credits.length > 0 && !isRead && Math.max(...credits) < RELATED;
}

/** Passages that share little with the question are no help where it is not answered. */
function isClose({ support, match }: Candidate): boolean {
  return support >= LEAST_SUPPORT && match.marks.length > 0;
}

/** The sentence as a quote; of a quotation all of it, with its speaker. */
export function toQuote({ candidate, relation, reading, found }: Ranked): Quote {
  const { entry, span, match } = candidate;
  const statement = relation.statement ?? quotationAround(entry, span);
  if (statement !== null) return quoteStatement({ entry, statement, match });
  const mark = reading !== null && reading.best.score > 0 ? reading.best : found?.span;
  return quoteOf(entry, span, mark === undefined ? match.marks : [mark, ...match.marks]);
}

/** The quotation that a sentence is a part of, where it is not too long to be read. */
function quotationAround({ analysis }: AnalysedArticle, span: Span): Statement | null {
  const around = analysis.statements.find(
    (statement) =>
      statement.kind === 'direct' &&
      overlaps(statement, span) &&
      contains(statement, span) &&
      statement.end - statement.start <= LONGEST_QUOTATION,
  );
  return around ?? null;
}

/** A short answer with the sentence that it stands in. */
interface Sourced {
  readonly answer: ShortAnswer;
  readonly source: Ranked;
}

/** Each once, the best first; sentences far behind the first have no say. */
function shortAnswers(
  asked: Asked,
  { ranked, person, wanted }: RankedAnswers,
  library: Library,
): Sourced[] {
  if (asked.command === 'who-met' && ranked[0]?.reading)
    return peopleMet(asked, ranked, library, person);
  const [first] = ranked;
  if (asked.command === 'who-is' && person !== null && first && !isNamed(asked.person, library)) {
    // Who has a role is told by name; what the role is, the member knows.
    return [{ answer: { text: person.name, kind: 'person' }, source: first }];
  }
  const kind = answerKind(asked);
  const top = first?.score ?? 0;
  const near = ranked.slice(0, MOST_SOURCES);
  const answersOf = (source: Ranked) =>
    shortAnswersIn(source, kind, library, person).map((answer) => ({
      answer: isSaidOtherwise(asked, wanted, source)
        ? { ...answer, note: 'not in these words' }
        : answer,
      source,
    }));
  const best =
    asked.command === 'who-met'
      ? metSources(ranked)
      : near.filter(({ score }) => score >= top - NEARLY);
  const answers = distinct(best.flatMap(answersOf));
  if (kind !== 'place') return answers;
  const others = near.filter(({ score }) => score > top - WORTH_QUOTING).flatMap(answersOf);
  return narrowestFirst(answers, others);
}

/** Whether somebody said something like the words that are asked for, but not these: the answer has to say so. */
function isSaidOtherwise(asked: Asked, wanted: readonly Wanted[], source: Ranked): boolean {
  if (asked.command !== 'who-said' || source.relation.strength === 1) return false;
  const { candidate, relation } = source;
  return saidWords(asked.words, wanted, candidate.entry, relation.statement).inOrder < THESE_WORDS;
}

function isNamed(asked: string, library: Library): boolean {
  return library.findPerson(asked) !== null;
}

/** Everybody whom the person met, with what has to be said of a meeting that did not simply take place. */
function peopleMet(
  asked: Asked,
  ranked: readonly Ranked[],
  library: Library,
  person: CorpusPerson | null,
): Sourced[] {
  const sources = metSources(ranked);
  // A meeting that is told with a date of the time asked for goes before what may have been then.
  const dated = sources.filter(
    ({ candidate, relation }) => relation.strength === 1 && tellsThen(asked, candidate),
  );
  const best = dated.length > 0 ? dated : sources;
  const told = whoWasMet(peopleWhoMayBeMet(best, ranked, library, person));
  const answers = told.map(({ name, source }) => {
    const note = meetingNote(source.candidate, person);
    const answer: ShortAnswer = { text: name, kind: 'person', ...(note === null ? {} : { note }) };
    return { answer, source };
  });
  return distinct(answers, withNote);
}

/** Sentences near enough to the best to say whom somebody met, the best first. */
export function metSources(ranked: readonly Ranked[]): Ranked[] {
  const top = ranked[0]?.score ?? 0;
  return ranked.slice(0, MOST_SOURCES).filter((each) => tellsOfMeeting(each, top));
}

/** Each answer once, as its best sentence has it; with what the others say of it where that is told. */
function distinct(
  all: readonly Sourced[],
  withOther: (answer: ShortAnswer, note: string | undefined) => ShortAnswer = (answer) => answer,
): Sourced[] {
  const answers: Sourced[] = [];
  for (const { answer, source } of all) {
    const at = answers.findIndex((known) => keyOf(known.answer) === keyOf(answer));
    const known = answers[at];
    if (known === undefined) answers.push({ answer, source });
    else answers[at] = { ...known, answer: withOther(known.answer, answer.note) };
  }
  return answers;
}

/** Whether a sentence is near enough to the best, or is one that the reader or the finders take for a meeting. */
function tellsOfMeeting({ score, reading, relation }: Ranked, top: number): boolean {
  const isMeeting = (reading !== null && reading.evidence >= SURE) || relation.strength === 1;
  return score >= top - NEARLY / 2 || (isMeeting && score >= top - WORTH_QUOTING);
}

/** The town in front of its country, where another sentence that is quoted names it: "in Moscow" says more than "in Russia". */
function narrowestFirst(answers: readonly Sourced[], others: readonly Sourced[]): Sourced[] {
  const [first] = answers;
  const inside = [...answers, ...others].find(
    ({ answer }) => first !== undefined && liesIn(answer.text, first.answer.text),
  );
  return inside === undefined
    ? [...answers]
    : [inside, ...answers.filter(({ answer }) => keyOf(answer) !== keyOf(inside.answer))];
}

/** Somebody who was met, and whom others say will be met, is told with both. */
function withNote(answer: ShortAnswer, note: string | undefined): ShortAnswer {
  if (note === undefined || answer.note !== undefined) return answer;
  return { ...answer, note: `talks also ${note}` };
}

function keyOf({ value, text }: ShortAnswer): string {
  return (value ?? text).toLowerCase();
}
