import type { Speaker, Statement } from '../analysis/analysis.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer, Quote } from './answer.ts';
import { calledBy } from './called-by.ts';
import { candidatesFor } from './candidates.ts';
import { speakerWords } from './catalogue/speaker-register.ts';
import type { Library } from './library.ts';
import { nobodyCalled, readAs, sentencesAbout } from './people.ts';
import type { CorpusPerson } from './people-directory.ts';
import { distinctQuotes, noAnswer } from './quotes.ts';
import { isBody } from './relations.ts';
import { matchStatement, quoteStatement } from './statements.ts';

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

/** So many sentences are looked through for whoever has a role. */
const MOST_ABOUT_A_ROLE = 30;

/** All that a person or body said, newest first. */
export async function findStatementsOf(asked: string, library: Library): Promise<Answer> {
  const person = library.findPerson(asked);
  const { source, meant } =
    person === null
      ? await sourceCalled(asked, library)
      : { source: personAsSource(person), meant: person };
  const read = meant === null ? [] : readAs(asked, meant);
  const quotes = distinctQuotes(quotesOf(saidBy(source, source.entries())));
  if (quotes.length > 0) {
    const { name } = source;
    return { status: 'answered', answers: [], quotes, missing: [], matched: [name], readAs: read };
  }
  if (meant === null) return nobodyCalled(asked, library);
  const closest = sentencesAbout(meant);
  return noAnswer({ missing: ['a statement'], matched: [meant.name], readAs: read, closest });
}

function* quotesOf(said: Iterable<Said>): Generator<Quote> {
  for (const { entry, statement } of said)
    yield quoteStatement(matchStatement([], entry, statement));
}

function* saidBy(source: Source, entries: Iterable<AnalysedArticle>): Generator<Said> {
  for (const entry of entries) {
    for (const statement of entry.analysis.statements) {
      const { speaker } = statement;
      if (speaker !== null && source.isSpeaker(speaker, entry)) yield { entry, statement };
    }
  }
}

function personAsSource(person: CorpusPerson): Source {
  return {
    name: person.name,
    entries: () => {
      const speaking = Array.from(person.sightings()).filter(({ speaks }) => speaks);
      return new Set(speaking.map(({ entry }) => entry));
    },
    isSpeaker: ({ person: speaker }, entry) => speaker !== null && person.isIn(entry, speaker),
  };
}

/**
 * Ministries, agencies and unnamed speakers are found by the words that the text has for them, and with them whoever has
 * the role by name, "the mayor"; `meant` is the one person who has it wherever anybody has.
 */
async function sourceCalled(
  asked: string,
  library: Library,
): Promise<{ source: Source; meant: CorpusPerson | null }> {
  const words = speakerWords(asked);
  const called = calledBy(asked, library);
  const { candidates } = await candidatesFor(asked, library, MOST_ABOUT_A_ROLE);
  const held = new Map<AnalysedArticle, CorpusPerson>();
  for (const { entry } of candidates) {
    const person = called.personIn(entry);
    const holder = person === undefined ? null : library.people.of({ entry, person });
    if (holder !== null) held.set(entry, holder);
  }
  const names = new Set([...held.values()].map(({ name }) => name));
  const [first = null] = held.values();
  const source: Source = {
    name: asked,
    entries: () => new Set([...library.articlesWithSpeaker(words), ...held.keys()]),
    isSpeaker: (speaker, entry) =>
      isBody(speaker, words) || (speaker.person !== null && called.isIn(entry, speaker.person)),
  };
  return { source, meant: names.size === 1 ? first : null };
}
