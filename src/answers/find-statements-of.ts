import type { Statement } from '../analysis/analysis.ts';
import type { ArticleTerms } from '../search/article-terms.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer, Quote, ReadAs } from './answer.ts';
import { speakerWords } from './catalogue/speaker-register.ts';
import { coverageOf, type Verdict } from './judge.ts';
import type { Library } from './library.ts';
import { coverage, matchTerms, tellingTerms } from './matching.ts';
import { nobodyCalled, readAs, sentencesOf } from './people.ts';
import type { KnownPerson } from './people-directory.ts';
import { distinctQuotes, noAnswer } from './quotes.ts';
import { sentencesIn } from './sentences-in.ts';
import { type MatchedStatement, matchStatement, quoteStatement } from './statements.ts';
import { type Wanted, wantedIn } from './wanted.ts';

/** The least share of what a statement should be about that it, or what stands around it, has to speak of. */
const LEAST_ABOUT = 0.35;

/** How many statements are read, of those that may be about what was asked. */
const MOST_READ = 60;

/** What it counts that somebody's very words are quoted. */
const DIRECT = 0.1;

interface Said {
  readonly entry: AnalysedArticle;
  readonly statement: Statement;
}

/** What a person or body said, about something or in the order of the articles. */
export function findStatementsOf(asked: string, about: string | null, library: Library): Answer {
  const person = library.findPerson(asked);
  const said = person === null ? saidByBody(asked, library) : saidBy(person);
  const read = person === null ? [] : readAs(asked, person);
  if (said.length === 0) {
    if (person === null) return nobodyCalled(asked, library);
    const closest = sentencesOf(person);
    return noAnswer({ missing: ['a statement'], matched: [person.name], readAs: read, closest });
  }
  const matched = [person?.name ?? asked];
  return about === null
    ? allOf(said, matched, read)
    : onlyAbout(about, said, matched, read, library);
}

function allOf(said: readonly Said[], matched: readonly string[], read: readonly ReadAs[]): Answer {
  return {
    status: 'answered',
    answers: [],
    quotes: distinctQuotes(quotesOf(said)),
    missing: [],
    matched,
    readAs: read,
  };
}

/** One by one: an answer carries a few of what may be thousands. */
function* quotesOf(said: readonly Said[]): Generator<Quote> {
  for (const { entry, statement } of said)
    yield quoteStatement(matchStatement([], entry, statement));
}

function onlyAbout(
  about: string,
  said: readonly Said[],
  matched: readonly string[],
  read: readonly ReadAs[],
  library: Library,
): Answer {
  const wanted = wantedIn(about, library);
  const ranked = likeliest(said, wanted, library)
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

/** Those whose passages, by the index, hold most of what is wanted: the others are not worth reading. */
function likeliest(
  said: readonly Said[],
  wanted: readonly Wanted[],
  library: Library,
): readonly Said[] {
  if (said.length <= MOST_READ) return said;
  const terms = tellingTerms(wanted);
  const held = new Map<AnalysedArticle, ArticleTerms>();
  const coverageBy = ({ entry, statement }: Said): number => {
    const inArticle = held.get(entry) ?? library.termsIn(entry, terms);
    held.set(entry, inArticle);
    const [first] = sentencesIn(entry, statement);
    const passage = entry.analysis.sentences[first ?? -1]?.passage ?? -1;
    const here = [...inArticle.title, ...(inArticle.passages[passage] ?? [])];
    return coverage(wanted, matchTerms(wanted, new Map(here.map((term) => [term, []]))).credits);
  };
  return said
    .map((one) => ({ one, covered: coverageBy(one) }))
    .sort((a, b) => b.covered - a.covered)
    .slice(0, MOST_READ)
    .map(({ one }) => one);
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

function saidBy(person: KnownPerson): Said[] {
  return person.sightings.flatMap(({ entry, person: index }) =>
    entry.analysis.statements
      .filter(({ speaker }) => speaker?.person === index)
      .map((statement) => ({ entry, statement })),
  );
}

/** Ministries, agencies and unnamed speakers are found by the words that the text has for them. */
function saidByBody(asked: string, library: Library): Said[] {
  const wanted = speakerWords(asked);
  return library.articlesWithSpeaker(wanted).flatMap((entry) =>
    entry.analysis.statements
      .filter(({ speaker }) => {
        const words = speaker === null || speaker.person !== null ? [] : speakerWords(speaker.name);
        return wanted.every((word) => words.includes(word));
      })
      .map((statement) => ({ entry, statement })),
  );
}
