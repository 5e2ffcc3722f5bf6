import type { Answer } from './answer.ts';
import type { Library } from './library.ts';
import { sentencesAbout } from './people.ts';
import { distinctQuotes, noAnswer, quoteOf } from './quotes.ts';

/** The most names that one answer lists. */
const MOST_NAMES = 50;

/** Who appears in the articles, those who are mentioned most first, each with the sentence that names them first. */
export function listPeople(library: Library): Answer {
  const people = library.people.mostMentioned(MOST_NAMES);
  if (people.length === 0) return noAnswer({ missing: ['people'] });
  const quotes = people.flatMap((person) =>
    sentencesAbout(person)
      .slice(0, 1)
      .map(({ entry, span, match }) => quoteOf(entry, span, match.marks)),
  );
  return {
    status: 'answered',
    answers: people.map(({ name, mentions }) => ({
      text: name,
      kind: 'person',
      note: mentions === 1 ? '1 mention' : `${mentions} mentions`,
    })),
    quotes: distinctQuotes(quotes),
    missing: [],
    matched: [],
    readAs: [],
  };
}
