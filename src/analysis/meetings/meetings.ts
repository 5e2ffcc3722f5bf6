import { bySpan, contains } from '../../text/span.ts';
import type { Meeting, Party } from '../analysis.ts';
import { cueReader } from '../phrases/cues.ts';
import type { MarkedArticle, MarkedSentence } from '../phrases/marked-article.ts';
import type { NounPhrase } from '../phrases/noun-phrase.ts';
import { personOf } from '../phrases/person-of.ts';
import type { Interview } from '../speech/interview.ts';
import { attendance } from './attendance.ts';
import { caption } from './caption.ts';
import { companionVerb } from './companion-verb.ts';
import { inviteVerb } from './invite-verb.ts';
import { meetVerb } from './meet-verb.ts';
import { meetingNoun } from './meeting-noun.ts';
import type { MeetingMatch } from './meeting-pattern.ts';
import { receiveVerb } from './receive-verb.ts';
import { seeVerb } from './see-verb.ts';
import { statusOf } from './status.ts';
import { visit } from './visit.ts';

const readMatches = cueReader([
  meetVerb,
  receiveVerb,
  seeVerb,
  inviteVerb,
  companionVerb,
  meetingNoun,
  visit,
  attendance,
  caption,
]);

// "the meeting" a page later may be another one.
const FARTHEST = 6;

/** The meetings, visits, receptions and talks that an article tells of, held or not, with those who took part. */
export function findMeetings(article: MarkedArticle, interview: Interview | null): Meeting[] {
  const found: Meeting[] = [];
  for (const sentence of article.sentences) {
    for (const match of readMatches(sentence.tokens)) {
      const before = match.joins
        ? (lastAttended(article, found, sentence)?.parties ?? [])
        : we(article, sentence, interview, match);
      const meeting = meetingOf(article, sentence, match, before);
      if (meeting !== null) found.push(meeting);
    }
  }
  return found.sort(bySpan);
}

function meetingOf(
  article: MarkedArticle,
  { index, start, end, tokens }: MarkedSentence,
  match: MeetingMatch,
  before: readonly Party[],
): Meeting | null {
  const cue = tokens[match.cue];
  if (cue === undefined) return null;
  const parties = distinct([...match.parties.map((party) => partyOf(article, party)), ...before]);
  if (parties.length < 2 && !isPlural(article, parties)) return null;
  return {
    start,
    end,
    sentence: index,
    parties,
    cue: { start: cue.start, end: cue.end },
    status: statusOf(tokens, match.cue),
    date: dateOf(article, { start, end }, cue.end),
  };
}

function partyOf(article: MarkedArticle, phrase: NounPhrase): Party {
  const mention = article.mentions[phrase.mention];
  if (mention === undefined) {
    return { start: phrase.start, end: phrase.end, person: personOf(article, phrase) };
  }
  return { start: mention.start, end: mention.end, person: mention.person };
}

function distinct(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party, at) =>
      parties.findIndex((other) =>
        party.person === null ? other.start === party.start : other.person === party.person,
      ) === at,
  );
}

// "the meeting" is the last one told of that one can attend.
function lastAttended(
  article: MarkedArticle,
  found: readonly Meeting[],
  { index }: MarkedSentence,
): Meeting | undefined {
  return found.findLast(
    ({ cue, sentence }) =>
      index - sentence <= FARTHEST &&
      !/^(?:visit|trip)/u.test(article.text.slice(cue.start, cue.end)),
  );
}

// "We met at school", said by the two who are interviewed, names them both.
function we(
  article: MarkedArticle,
  sentence: MarkedSentence,
  interview: Interview | null,
  match: MeetingMatch,
): Party[] {
  const isWe = match.parties.some((party) =>
    /^we$/iu.test(article.text.slice(party.start, party.end)),
  );
  if (!isWe || interview?.interviewees.length !== 2) return [];
  const turn = interview.turns.find((candidate) => contains(candidate, sentence));
  const span = match.parties[0];
  if (turn?.kind !== 'answer' || span === undefined) return [];
  return interview.interviewees.map((person) => ({ start: span.start, end: span.end, person }));
}

// "We met at school" tells of several parties in one word.
function isPlural(article: MarkedArticle, parties: readonly Party[]): boolean {
  const [only] = parties;
  return only !== undefined && /^we$/i.test(article.text.slice(only.start, only.end));
}

// The date behind the cue is the meeting's, else the nearest before it.
function dateOf(
  article: MarkedArticle,
  sentence: { readonly start: number; readonly end: number },
  cueEnd: number,
): number | null {
  let before: number | null = null;
  for (const [index, date] of article.dates.entries()) {
    if (date.start < sentence.start) continue;
    if (date.start >= sentence.end) break;
    if (date.start >= cueEnd) return index;
    before = index;
  }
  return before;
}
