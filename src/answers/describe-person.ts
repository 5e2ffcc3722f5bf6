import type { Description } from '../analysis/analysis.ts';
import { textOf } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer, Quote, ShortAnswer } from './answer.ts';
import type { Library } from './library.ts';
import { nobodyCalled, readAs, sentencesOf } from './people.ts';
import type { Sighting } from './people-directory.ts';
import { distinctQuotes, noAnswer, quoteOf, sentenceAround } from './quotes.ts';

/** Words right beside the name say most plainly who a person is; a relative clause may tell something else. */
const PLAINNESS: Readonly<Record<Description['kind'], number>> = {
  title: 0,
  apposition: 0,
  copula: 1,
  possessive: 1,
  clause: 2,
};

interface FoundDescription {
  readonly entry: AnalysedArticle;
  readonly description: Description;
}

/** How the articles describe a person, newest first, each description once. */
export function describePerson(asked: string, library: Library): Answer {
  const person = library.findPerson(asked);
  if (person === null) return nobodyCalled(asked, library);
  const found = Array.from(person.sightings(), descriptionsIn).flat();
  if (found.length === 0) {
    return noAnswer({
      missing: ['a role or title'],
      matched: [person.name],
      readAs: readAs(asked, person),
      closest: sentencesOf(person),
    });
  }
  const answers = new Map<string, ShortAnswer>();
  for (const { entry, description } of found) {
    const text = textOf(entry.article.text, description);
    const key = text.toLowerCase();
    if (!answers.has(key)) answers.set(key, { text, kind: 'role' });
  }
  return {
    status: 'answered',
    answers: [...answers.values()],
    quotes: distinctQuotes(quotesOf(found)),
    missing: [],
    matched: [person.name],
    readAs: readAs(asked, person),
  };
}

function descriptionsIn({ entry, person }: Sighting): FoundDescription[] {
  return entry.analysis.descriptions
    .filter((description) => description.person === person)
    .sort((a, b) => PLAINNESS[a.kind] - PLAINNESS[b.kind] || a.start - b.start)
    .map((description) => ({ entry, description }));
}

/** One by one: an answer carries a few of what may be thousands. */
function* quotesOf(found: readonly FoundDescription[]): Generator<Quote> {
  for (const { entry, description } of found)
    yield quoteOf(entry, sentenceAround(entry, description), [description]);
}
