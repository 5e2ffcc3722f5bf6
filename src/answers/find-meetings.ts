import type { Meeting, Party } from '../analysis/analysis.ts';
import { intersects, parseWhen, type When } from '../analysis/dates/parse-when.ts';
import { newestFirst } from '../articles/newest-first.ts';
import { contains, overlaps, type Span, textOf } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer, Quote, ShortAnswer } from './answer.ts';
import type { Library } from './library.ts';
import { nobodyCalled, readAs, sentencesOf } from './people.ts';
import type { KnownPerson } from './people-directory.ts';
import { distinctQuotes, noAnswer, quoteOf } from './quotes.ts';

/** Everybody whom one party met, with the meetings. */
interface Met {
  readonly answer: ShortAnswer;
  readonly group: readonly MetParty[];
  readonly held: boolean;
}

interface MetParty {
  readonly entry: AnalysedArticle;
  readonly meeting: Meeting;
  readonly party: Party;
}

interface FoundMeeting {
  readonly entry: AnalysedArticle;
  readonly meeting: Meeting;
  readonly others: readonly Party[];
}

/** Whom a person met, those first who are named and whose meeting took place; `when` narrows by the date of the meeting, where its words can be read. */
export function findMeetings(asked: string, when: string | null, library: Library): Answer {
  const time = when === null ? null : parseWhen(when);
  const unread = when !== null && time === null ? [when] : [];
  const person = library.findPerson(asked);
  if (person === null) return nobodyCalled(asked, library);
  const all = meetingsOf(person);
  const found = time === null ? all : all.filter((each) => isThen(each, time));
  if (found.length === 0) {
    const missing = all.length > 0 && when !== null ? [when] : ['a meeting', ...unread];
    return noAnswer({
      missing,
      matched: [person.name],
      readAs: readAs(asked, person),
      closest: sentencesOf(person),
    });
  }
  const met = groupByParty(found, library).sort((a, b) => Number(b.held) - Number(a.held));
  return {
    status: unread.length === 0 ? 'answered' : 'partial',
    answers: met.map(({ answer }) => answer),
    quotes: distinctQuotes(quotesOf(met)),
    missing: unread,
    matched: [person.name],
    readAs: readAs(asked, person),
  };
}

/** First a quote for each answer, then what else there is; one by one, since an answer carries a few of them. */
function* quotesOf(met: readonly Met[]): Generator<Quote> {
  for (const { group } of met) for (const one of group.slice(0, 1)) yield quoteMeeting(one);
  for (const { group } of met) for (const one of group.slice(1)) yield quoteMeeting(one);
}

function quoteMeeting({ entry, meeting, party }: MetParty): Quote {
  return quoteOf(entry, meeting, [...writtenNames(party, meeting, entry), meeting.cue]);
}

function meetingsOf(person: KnownPerson): FoundMeeting[] {
  const found: FoundMeeting[] = [];
  for (const { entry, person: index } of person.sightings()) {
    for (const meeting of entry.analysis.meetings) {
      const parties = meeting.parties.map((party) => withAntecedent(party, entry));
      if (!parties.some((party) => party.person === index)) continue;
      const others = parties.filter((party) => party.person !== index && isNamed(party, entry));
      if (others.length > 0) found.push({ entry, meeting, others });
    }
  }
  return found.sort((a, b) => newestFirst(a.entry.article, b.entry.article));
}

/** "He" is whoever the other pronouns of the sentence stand for, or the only one whom the sentence before mentions. */
function withAntecedent(party: Party, { analysis, article }: AnalysedArticle): Party {
  if (party.person !== null || !PRONOUN.test(textOf(article.text, party))) return party;
  const { sentences, personMentions } = analysis;
  const at = sentences.findIndex((span) => contains(span, party));
  const mentionsIn = (span: Span | undefined) =>
    personMentions.filter((mention) => span !== undefined && contains(span, mention));
  const pronoun = mentionsIn(sentences[at]).find(({ kind }) => kind === 'pronoun');
  const before = new Set(mentionsIn(sentences[at - 1]).map(({ person }) => person));
  const [only = null] = before.size === 1 ? before : [];
  return { ...party, person: pronoun?.person ?? only };
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
  if (dates.length > 0) return dates.some((date) => intersects(time, date, article.published));
  return (
    meeting.status === 'held' &&
    intersects(time, { from: article.published, to: article.published }, article.published)
  );
}

function groupByParty(found: readonly FoundMeeting[], library: Library): Met[] {
  const groups = new Map<string, MetParty[]>();
  for (const { entry, meeting, others } of found) {
    for (const party of others) {
      const name = nameOf(party, entry, library);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [{ entry, meeting, party }]);
      else group.push({ entry, meeting, party });
    }
  }
  return [...groups].map(([text, group]) => {
    const statuses = group.map(({ meeting }) => meeting.status);
    const note = noteOn(statuses);
    const answer: ShortAnswer = { text, kind: 'person', ...(note === null ? {} : { note }) };
    return { answer, group, held: statuses.includes('held') };
  });
}

/** Where the meeting's sentence writes the party's name; else the pronoun or description that stands for it. */
function writtenNames(
  party: Party,
  meeting: Meeting,
  { analysis }: AnalysedArticle,
): readonly Span[] {
  const names = analysis.personMentions.filter(
    (mention) =>
      mention.kind === 'name' && mention.person === party.person && contains(meeting, mention),
  );
  return names.length > 0 ? names : [party];
}

/** What has to be said of meetings that did not simply take place. */
function noteOn(statuses: readonly Meeting['status'][]): string | null {
  const others = [...new Set(statuses.filter((status) => status !== 'held'))];
  if (others.length === 0) return null;
  return statuses.includes('held') ? `talks also ${others.join(', ')}` : others.join(', ');
}

function nameOf(party: Party, entry: AnalysedArticle, library: Library): string {
  if (party.person === null) return textOf(entry.article.text, party);
  return (
    library.people.of({ entry, person: party.person })?.name ??
    entry.analysis.people[party.person]?.name ??
    textOf(entry.article.text, party)
  );
}
