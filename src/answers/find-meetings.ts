import type { Analysis, Meeting, Party } from '../analysis/analysis.ts';
import { intersects, parseWhen, type When } from '../analysis/dates/parse-when.ts';
import { overlaps, textOf } from '../text/span.ts';
import { UserError } from '../text/user-error.ts';
import type { Answer, Quote, ShortAnswer } from './answer.ts';
import type { Library } from './library.ts';
import { newestFirst } from './library.ts';
import { nobodyCalled, readAs, sentencesOf } from './people.ts';
import type { KnownPerson } from './people-directory.ts';
import { distinctQuotes, noAnswer, quoteOf } from './quotes.ts';
import type { AnalysedArticle } from './shelf.ts';

/** Everybody whom one party met, with the meetings. */
interface Met {
  readonly answer: ShortAnswer;
  readonly quotes: Quote[];
  readonly held: boolean;
}

interface FoundMeeting {
  readonly entry: AnalysedArticle;
  readonly meeting: Meeting;
  readonly others: readonly Party[];
}

/** Whom a person met, those first who are named and whose meeting took place; `when` narrows by the date of the meeting. */
export function findMeetings(asked: string, when: string | null, library: Library): Answer {
  const time = readWhen(when);
  const person = library.findPerson(asked);
  if (person === null) return nobodyCalled(asked, library);
  const all = meetingsOf(person);
  const found = time === null ? all : all.filter((each) => isThen(each, time));
  if (found.length === 0) {
    const missing = all.length > 0 && when !== null ? [when] : ['a meeting'];
    return noAnswer({
      missing,
      matched: [person.name],
      readAs: readAs(asked, person),
      closest: sentencesOf(person),
    });
  }
  const met = [...groupByParty(found, library).values()].sort(
    (a, b) => Number(b.held) - Number(a.held),
  );
  return {
    status: 'answered',
    answers: met.map(({ answer }) => answer),
    // First a quote for each answer, then what else there is.
    quotes: distinctQuotes(
      [
        ...met.map(({ quotes }) => quotes[0]),
        ...met.flatMap(({ quotes }) => quotes.slice(1)),
      ].filter((quote) => quote !== undefined),
    ),
    missing: [],
    matched: [person.name],
    readAs: readAs(asked, person),
  };
}

function readWhen(when: string | null): When | null {
  if (when === null) return null;
  const time = parseWhen(when, null);
  if (time === null) {
    throw new UserError(
      `“${when}” could not be read as a time. Write 2023, March 2023 or 17 April 2023.`,
    );
  }
  return time;
}

function meetingsOf(person: KnownPerson): FoundMeeting[] {
  const found: FoundMeeting[] = [];
  for (const { entry, person: index } of person.sightings) {
    for (const meeting of entry.analysis.meetings) {
      if (!meeting.parties.some((party) => party.person === index)) continue;
      const others = meeting.parties.filter(
        (party) => party.person !== index && isNamed(party, entry),
      );
      if (others.length > 0) found.push({ entry, meeting, others });
    }
  }
  return found.sort((a, b) => newestFirst(a.entry.article, b.entry.article));
}

/** A party that is only a pronoun is nobody that an answer could name. */
function isNamed(party: Party, { article }: AnalysedArticle): boolean {
  return party.person !== null || !PRONOUN.test(textOf(article.text, party));
}

const PRONOUN = /^(?:i|we|us|you|he|him|she|her|they|them|it|both|who|whom|all|each other)$/iu;

/** A meeting without a date of its own is dated by its article only where that is all there is to go by. */
function isThen({ entry: { analysis, article }, meeting }: FoundMeeting, time: When): boolean {
  const own = meeting.date === null ? undefined : analysis.dates[meeting.date];
  const dates =
    own === undefined ? analysis.dates.filter((date) => overlaps(date, meeting)) : [own];
  if (dates.length > 0) return dates.some((date) => intersects(time, date));
  return (
    meeting.status === 'held' &&
    intersects(time, { from: article.published, to: article.published })
  );
}

function groupByParty(found: readonly FoundMeeting[], library: Library): Map<string, Met> {
  const groups = new Map<string, Met>();
  for (const { entry, meeting, others } of found) {
    for (const party of others) {
      const name = nameOf(party, entry.analysis, entry, library);
      const quote = quoteOf(entry, meeting, [party, meeting.cue]);
      const known = groups.get(name);
      if (known !== undefined) {
        known.quotes.push(quote);
        if (!known.held && meeting.status === 'held')
          groups.set(name, { ...known, held: true, answer: { text: name, kind: 'person' } });
        continue;
      }
      const note = meeting.status === 'held' ? {} : { note: meeting.status };
      const held = meeting.status === 'held';
      groups.set(name, { answer: { text: name, kind: 'person', ...note }, quotes: [quote], held });
    }
  }
  return groups;
}

function nameOf(
  party: Party,
  analysis: Analysis,
  entry: AnalysedArticle,
  library: Library,
): string {
  if (party.person === null) return textOf(entry.article.text, party);
  return (
    library.people.of({ entry, person: party.person })?.name ??
    analysis.people[party.person]?.name ??
    textOf(entry.article.text, party)
  );
}
