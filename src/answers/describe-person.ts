import type { Description } from '../analysis/analysis.ts';
import { textOf } from '../text/span.ts';
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

/** How the articles describe a person, newest first, each description once. */
export function describePerson(asked: string, library: Library): Answer {
  const person = library.findPerson(asked);
  if (person === null) return nobodyCalled(asked, library);
  const found = person.sightings.flatMap(descriptionsIn);
  if (found.length === 0) {
    return noAnswer({
      missing: ['a role or title'],
      matched: [person.name],
      readAs: readAs(asked, person),
      closest: sentencesOf(person),
    });
  }
  const answers: ShortAnswer[] = [];
  for (const { answer } of found) {
    const known = answers.some(({ text }) => text.toLowerCase() === answer.text.toLowerCase());
    if (!known) answers.push(answer);
  }
  return {
    status: 'answered',
    answers,
    quotes: distinctQuotes(found.map(({ quote }) => quote)),
    missing: [],
    matched: [person.name],
    readAs: readAs(asked, person),
  };
}

function descriptionsIn({ entry, person }: Sighting): { answer: ShortAnswer; quote: Quote }[] {
  const { analysis, article } = entry;
  return analysis.descriptions
    .filter((description) => description.person === person)
    .sort((a, b) => PLAINNESS[a.kind] - PLAINNESS[b.kind] || a.start - b.start)
    .map((description) => ({
      answer: { text: textOf(article.text, description), kind: 'role' },
      quote: quoteOf(entry, sentenceAround(entry, description), [description]),
    }));
}
