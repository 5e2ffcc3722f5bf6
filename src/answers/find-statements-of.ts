import type { Speaker, Statement } from '../analysis/analysis.ts';
import { overlaps } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer, Quote, ReadAs } from './answer.ts';
import { speakerWords } from './catalogue/speaker-register.ts';
import { firstFew } from './first-few.ts';
import { coverageOf, type Verdict } from './judge.ts';
import type { Library } from './library.ts';
import { nobodyCalled, readAs, sentencesOf } from './people.ts';
import type { KnownPerson } from './people-directory.ts';
import { distinctQuotes, noAnswer } from './quotes.ts';
import { type MatchedStatement, matchStatement, quoteStatement } from './statements.ts';
import { type Wanted, wantedIn } from './wanted.ts';

/** The least share of what a statement should be about that it, or what stands around it, has to speak of. */
const LEAST_ABOUT = 0.35;

/** How many statements are read, of those that may be about what was asked, and in how many passages they are sought. */
const MOST_READ = 60;
const PASSAGES = 150;

/** What it counts that somebody's very words are quoted. */
const DIRECT = 0.1;

interface Said {
  readonly entry: AnalysedArticle;
  readonly statement: Statement;
}

/** Somebody whose statements are asked for: there may be thousands, so that they are looked up one by one. */
interface Source {
  readonly name: string;
  /** The articles that have statements of theirs, newest first for each spelling of the name. */
  readonly entries: () => Iterable<AnalysedArticle>;
  readonly isSpeaker: (speaker: Speaker, entry: AnalysedArticle) => boolean;
}

/** What a person or body said, about something or in the order of the articles. */
export function findStatementsOf(asked: string, about: string | null, library: Library): Answer {
  const person = library.findPerson(asked);
  const source = person === null ? bodyCalled(asked, library) : personAsSource(person);
  const read = person === null ? [] : readAs(asked, person);
  const few = firstFew(saidBy(source, source.entries()), MOST_READ + 1);
  if (few.length === 0) {
    if (person === null) return nobodyCalled(asked, library);
    const closest = sentencesOf(person);
    return noAnswer({ missing: ['a statement'], matched: [person.name], readAs: read, closest });
  }
  if (about === null) return allOf(source, read);
  const likely = few.length > MOST_READ ? likeliest(source, about, library) : [];
  return onlyAbout(about, likely.length > 0 ? likely : few, source, read, library);
}

function allOf(source: Source, read: readonly ReadAs[]): Answer {
  return {
    status: 'answered',
    answers: [],
    quotes: distinctQuotes(quotesOf(saidBy(source, source.entries()))),
    missing: [],
    matched: [source.name],
    readAs: read,
  };
}

function* quotesOf(said: Iterable<Said>): Generator<Quote> {
  for (const { entry, statement } of said)
    yield quoteStatement(matchStatement([], entry, statement));
}

function onlyAbout(
  about: string,
  said: readonly Said[],
  source: Source,
  read: readonly ReadAs[],
  library: Library,
): Answer {
  const matched = [source.name];
  const wanted = wantedIn(about, library);
  const ranked = said
    .map(({ entry, statement }) => matchStatement(wanted, entry, statement))
    .sort((a, b) => scoreOf(b) - scoreOf(a));
  const [first] = ranked;
  if (first === undefined) return noAnswer({ missing: [about], matched, readAs: read });
  const verdict = judgeAbout(wanted, first);
  const quotes = distinctQuotes(
    ranked.filter((s) => scoreOf(s) >= 0.5 * scoreOf(first)).map(quoteStatement),
  );
  return {
    status: verdict.status,
    answers: [],
    quotes: verdict.status === 'none' ? quotes.slice(0, 3) : quotes,
    missing: verdict.missing,
    matched: [...matched, ...verdict.matched],
    readAs: read,
  };
}

/** Those in the passages that speak most of what is asked: the others are not worth reading. */
function likeliest(source: Source, about: string, library: Library): Said[] {
  const passages = library.passagesAbout(about, source.entries(), PASSAGES);
  const likely = new Map<string, Said>();
  for (const { entry, span } of passages) {
    for (const said of saidBy(source, [entry])) {
      if (likely.size >= MOST_READ) return [...likely.values()];
      const { start, end } = said.statement;
      if (overlaps(said.statement, span)) likely.set(`${entry.article.id} ${start} ${end}`, said);
    }
  }
  return [...likely.values()];
}

/** The person is known; what they spoke about is often said in other words, so less of it has to be found. */
function judgeAbout(wanted: readonly Wanted[], first: MatchedStatement): Verdict {
  const coverage = coverageOf(wanted, first.credits);
  if (first.support < LEAST_ABOUT) return { ...coverage, status: 'none' };
  return { ...coverage, status: coverage.missing.length > 0 ? 'partial' : 'answered' };
}

function scoreOf({ own, support, statement }: MatchedStatement): number {
  return own + 0.5 * support + (statement.kind === 'reported' ? 0 : DIRECT);
}

function* saidBy(source: Source, entries: Iterable<AnalysedArticle>): Generator<Said> {
  for (const entry of entries) {
    for (const statement of entry.analysis.statements) {
      const { speaker } = statement;
      if (speaker !== null && source.isSpeaker(speaker, entry)) yield { entry, statement };
    }
  }
}

function personAsSource(person: KnownPerson): Source {
  return {
    name: person.name,
    entries: () => {
      const speaking = Array.from(person.sightings()).filter(({ speaks }) => speaks);
      return new Set(speaking.map(({ entry }) => entry));
    },
    isSpeaker: ({ person: speaker }, entry) => speaker !== null && person.isIn(entry, speaker),
  };
}

/** Ministries, agencies and unnamed speakers are found by the words that the text has for them. */
function bodyCalled(asked: string, library: Library): Source {
  const wanted = speakerWords(asked);
  return {
    name: asked,
    entries: () => library.articlesWithSpeaker(wanted),
    isSpeaker: ({ person, name }) => {
      if (person !== null) return false;
      const words = speakerWords(name);
      return wanted.every((word) => words.includes(word));
    },
  };
}
