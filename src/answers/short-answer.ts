import type { DateMention, Statement } from '../analysis/analysis.ts';
import { overlaps, type Span, textOf } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { ShortAnswer } from './answer.ts';
import type { AnswerKind } from './asked.ts';
import type { Library } from './library.ts';
import { describedParty, peopleNamed } from './named-people.ts';
import type { KnownPerson } from './people-directory.ts';
import type { Ranked } from './rank-answers.ts';
import type { Reading } from './read-windows.ts';

/** Longer words are a statement, which the quote gives, rather than a short answer. */
const LONGEST = 90;
/** A number with its unit is no longer than this. */
const SHORT_NUMBER = 24;
/** Best words of the reader that are so far behind "nothing here" are not shown. */
const LEAST_MARGIN = -6;
/** From here on the reader is sure of its best words. */
const SURE = 4;
/** What does not belong to an answer at its ends. */
const EDGES = /^[\s,;:.–—“”"'‘’()[\]]+|[\s,;:–—“”"‘’()[\]]+$/gu;
const PREPOSITION =
  /^(?:in|at|on|near|from|to|inside|outside|into|within|across|over|off|by|around|along|beside|under|behind|between)\s+(?=\S)/iu;
const ARTICLE = /^(?:the|an?)\s+(?=\S)/iu;

/** The short answers that a ranked sentence holds, best first; none where it holds only a statement. */
export function shortAnswersIn(
  ranked: Ranked,
  kind: AnswerKind,
  library: Library,
  asked: KnownPerson | null,
): ShortAnswer[] {
  const { entry } = ranked.candidate;
  const { reading, found } = ranked;
  if (kind === 'none') return [];
  if (kind === 'person') return people(ranked, library, asked);
  if (reading === null || reading.best.score < LEAST_MARGIN) {
    return kind === 'role' ? described(ranked, asked) : found === null ? [] : [found.answer];
  }
  const { text } = entry.article;
  switch (kind) {
    case 'date':
      return dateAnswer(ranked, reading);
    case 'place':
      return words(text, reading.best, 'place', (each) =>
        each.replace(PREPOSITION, '').replace(ARTICLE, ''),
      );
    case 'number':
      return words(text, numberIn(text, reading), 'number');
    case 'role':
      return role(entry, reading, asked);
    default:
      return words(text, reading.best, 'name', (each) => each.replace(ARTICLE, ''));
  }
}

function words(
  text: string,
  span: Span,
  kind: ShortAnswer['kind'],
  trim: (words: string) => string = (each) => each,
): ShortAnswer[] {
  const answer = trim(textOf(text, span).replace(EDGES, '').replace(/\s+/gu, ' '));
  return answer === '' || answer.length > LONGEST ? [] : [{ text: answer, kind }];
}

/** Who says the quotation; else whoever stands in the words of the answer, or else best in the sentence. */
function people(ranked: Ranked, library: Library, asked: KnownPerson | null): ShortAnswer[] {
  const { candidate, reading, relation, found } = ranked;
  const { entry, span } = candidate;
  const speakers = speakersIn(ranked);
  if (speakers !== null) return speakers;
  if (reading === null) {
    return found === null || found.answer.text === asked?.name ? [] : [found.answer];
  }
  const status = relation.statement === null ? statusOf(entry, span, asked) : null;
  return readPeople(entry, reading, span, library, asked).map((text) => ({
    text,
    kind: 'person',
    ...(status === null ? {} : { note: status }),
  }));
}

/** Those who say the quotation that was asked for; null where it is for the reader to tell. */
function speakersIn({ candidate, reading, relation }: Ranked): ShortAnswer[] | null {
  if (relation.statement === null) return null;
  const { entry } = candidate;
  const speakers = speakersOf(entry, relation.statement);
  if (speakers.length > 0) return speakers.map((text) => ({ text, kind: 'person' }));
  // That nobody says it, or somebody who is not named, is for the reader to contradict where it is sure.
  const isSure = reading !== null && reading.best.score > SURE;
  return isSure && !DENIAL.test(textOf(entry.article.text, relation.statement)) ? null : [];
}

/** The people, or the party, that the reader points at. */
function readPeople(
  entry: AnalysedArticle,
  { best, all, standing }: Reading,
  sentence: Span,
  library: Library,
  asked: KnownPerson | null,
): string[] {
  for (const each of [best, ...[...all].sort((a, b) => b.score - a.score)]) {
    const named = peopleNamed(entry, each, library, asked);
    if (named.length > 0) return named.map(({ name }) => name);
    const party = describedParty(entry, each, asked);
    if (party !== null) return [party.name];
  }
  const others = peopleNamed(entry, sentence, library, asked);
  const [first] = others.sort((a, b) => standing(b.span) - standing(a.span));
  return first === undefined ? [] : [first.name];
}

/** Where a statement without a speaker has such a word, it may be said not to have been said. */
const DENIAL = /\b(?:never|not|neither|nor|nobody|no one|den(?:y|ies|ied|ying))\b|n[’']t\b/iu;

/** All who say a statement together. */
function speakersOf({ analysis }: AnalysedArticle, { start, end }: Statement): string[] {
  const together = analysis.statements.filter(
    (other) => other.start === start && other.end === end,
  );
  return [...new Set(together.flatMap(({ speaker }) => speaker?.name ?? []))];
}

/** What has to be said of a meeting that did not simply take place: planned, cancelled, denied. */
function statusOf(
  { analysis }: AnalysedArticle,
  span: Span,
  asked: KnownPerson | null,
): string | null {
  if (asked === null) return null;
  const met = analysis.meetings.find((meeting) => overlaps(meeting, span));
  return met === undefined || met.status === 'held' ? null : met.status;
}

/** The title or description that the finders know. */
function described({ candidate }: Ranked, asked: KnownPerson | null): ShortAnswer[] {
  const { entry, span } = candidate;
  const [first] = entry.analysis.descriptions.filter(
    (each) => overlaps(each, span) && asked?.isIn(entry, each.person),
  );
  return first === undefined ? [] : words(entry.article.text, first, 'role');
}

const NUMBER =
  /(?:[$€£¥]\s?)?\p{Nd}[\p{Nd}.,]*(?:\s?(?:%|per cent|percent|million|billion|thousand|hundred))?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half|twice|none)\b/giu;

/** The best words, or of a whole clause the number in it that stands best. */
function numberIn(text: string, { best, standing }: Reading): Span {
  const inside = textOf(text, best);
  if (inside.length <= SHORT_NUMBER) return best;
  const numbers = [...inside.matchAll(NUMBER)].map((match) => {
    const start = best.start + match.index;
    return { start, end: start + match[0].replace(/[.,]$/u, '').length };
  });
  return numbers.sort((a, b) => standing(b) - standing(a))[0] ?? best;
}

/** What the person is called in the best words: a title or description, without the name itself. */
function role(
  entry: AnalysedArticle,
  { best, standing }: Reading,
  asked: KnownPerson | null,
): ShortAnswer[] {
  const { analysis, article } = entry;
  const trim = (each: string) => each.replace(ARTICLE, '');
  const described = analysis.descriptions
    .filter((each) => asked?.isIn(entry, each.person) && overlaps(each, best))
    .sort((a, b) => standing(b) - standing(a))[0];
  const name = analysis.personMentions.find(
    (mention) =>
      mention.kind === 'name' && asked?.isIn(entry, mention.person) && overlaps(mention, best),
  );
  if (described !== undefined && (name !== undefined || best.end - best.start > LONGEST)) {
    return words(article.text, described, 'role', trim);
  }
  if (name === undefined) return words(article.text, best, 'role', trim);
  const before = { start: best.start, end: Math.max(best.start, name.start) };
  const behind = { start: Math.min(best.end, name.end), end: best.end };
  const longer = behind.end - behind.start > before.end - before.start ? behind : before;
  return words(article.text, longer, 'role', trim);
}

/** The date that the words are, else the one that stands best in the sentence, with its value. */
function dateAnswer({ candidate, found }: Ranked, { best, standing }: Reading): ShortAnswer[] {
  const { entry, span } = candidate;
  const { text } = entry.article;
  const dates = entry.analysis.dates.filter(
    (date) => date.part === undefined && overlaps(date, span),
  );
  const rank = (date: DateMention) =>
    (date.value === null ? -20 : 0) + (overlaps(date, best) ? 10 : 0) + standing(date);
  const [date] = dates.sort((a, b) => rank(b) - rank(a));
  if (date === undefined) return found === null ? words(text, best, 'date') : [found.answer];
  return [
    {
      text: textOf(text, date),
      kind: 'date',
      // An event is asked for by its day; the hour stands in the quote.
      ...(date.value === null ? {} : { value: date.value.replace(/T[\d:]+/gu, '') }),
      resolved: date.resolved,
    },
  ];
}
