import type { Speaker, Statement } from '../analysis/analysis.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer, Quote } from './answer.ts';
import { speakerWords } from './catalogue/speaker-register.ts';
import type { Library } from './library.ts';
import { nobodyCalled, readAs, sentencesAbout } from './people.ts';
import type { CorpusPerson } from './people-directory.ts';
import { distinctQuotes, noAnswer } from './quotes.ts';
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

/** All that a person or body said, newest first. */
export function findStatementsOf(asked: string, library: Library): Answer {
  const person = library.findPerson(asked);
  const source = person === null ? bodyCalled(asked, library) : personAsSource(person);
  const read = person === null ? [] : readAs(asked, person);
  const quotes = distinctQuotes(quotesOf(saidBy(source, source.entries())));
  if (quotes.length > 0) {
    const { name } = source;
    return { status: 'answered', answers: [], quotes, missing: [], matched: [name], readAs: read };
  }
  if (person === null) return nobodyCalled(asked, library);
  const closest = sentencesAbout(person);
  return noAnswer({ missing: ['a statement'], matched: [person.name], readAs: read, closest });
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
