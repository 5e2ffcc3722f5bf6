import type { DateMention, Statement } from '../analysis/analysis.ts';
import { isPersonNoun } from '../analysis/phrases/role-nouns.ts';
import { languageOf } from '../languages/index.ts';
import { overlaps, type Span, textOf } from '../text/span.ts';
import { type AnalysedArticle, isBare } from './analysed-article.ts';
import type { ShortAnswer } from './answer.ts';
import type { AnswerKind } from './asked.ts';
import type { Library } from './library.ts';
import { describedParty, peopleDescribed, peopleNamed } from './named-people.ts';
import type { CorpusPerson } from './people-directory.ts';
import type { Ranked } from './rank-answers.ts';
import type { SentenceReading } from './read-windows.ts';

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
/** What says nothing of where in front of a place; "under", "near" and "outside" do. */
const PREPOSITION = /^(?:in|at|on|from|to|into)\s+(?=\S)/iu;
const ARTICLE = /^the\s+(?=\S)/iu;
/** In front of how long something took. */
const FOR = /^(?:for|after|within)\s+(?=\S)/iu;
/** "She is a retired driver": the role begins behind the verb. */
const COPULA = /^(?:\p{L}+\s+)?(?:is|was|are|were)\s+(?=\S)/iu;
/** "Its director", "who runs the bank": what refers to words before. */
const REFERS = /^(?:its|his|her|their|who|which)\s+(?=\S)/iu;

/** The short answers that a ranked sentence holds, best first; none where it holds only a statement. */
export function shortAnswersIn(
  ranked: Ranked,
  kind: AnswerKind,
  library: Library,
  asked: CorpusPerson | null,
): ShortAnswer[] {
  switch (kind) {
    case 'none':
      return [];
    case 'person':
      return people(ranked, library, asked);
    case 'speaker':
      return speakers(ranked, library);
    case 'role':
      return asked === null ? people(ranked, library, null) : role(ranked, asked);
    default:
      return fact(ranked, kind);
  }
}

/** A date, a place, a number or a thing: the reader's best words, or what the finders see where it points at none. */
function fact(
  ranked: Ranked,
  kind: Exclude<AnswerKind, 'none' | 'person' | 'speaker' | 'role'>,
): ShortAnswer[] {
  const { candidate, reading, found } = ranked;
  if (reading === null || reading.best.score < LEAST_MARGIN) {
    return found === null ? [] : [found.answer];
  }
  const { text } = candidate.entry.article;
  const withoutArticle = (each: string) => each.replace(ARTICLE, '');
  switch (kind) {
    case 'date':
      return dateAnswer(ranked, reading);
    case 'place':
      return words(text, reading.best, 'place', (each) =>
        withoutArticle(each.replace(PREPOSITION, '')),
      );
    case 'number':
      return numberAnswer(ranked, reading);
    case 'reason':
      return isSomebody(ranked.candidate.entry, reading.best)
        ? []
        : words(text, reading.best, 'name', withoutArticle);
    default:
      return words(text, reading.best, 'name', withoutArticle);
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

/** Whoever stands in the words of the answer, or else best in the sentence; with what has to be said of their meeting. */
function people(ranked: Ranked, library: Library, asked: CorpusPerson | null): ShortAnswer[] {
  const { candidate, reading, found } = ranked;
  const { entry, span } = candidate;
  if (reading === null && asked === null) return found === null ? [] : [found.answer];
  const status = meetingNote(candidate, asked);
  const names =
    reading === null
      ? peopleNamed(entry, span, library, asked).map(({ name }) => name)
      : readPeople(entry, reading, span, library, asked);
  return names.map((text) => ({
    text,
    kind: 'person',
    ...(status === null ? {} : { note: status }),
  }));
}

/**
 * Who says the quotation. Where the finders see a quotation that nobody says, nobody does, whomever the words are about;
 * where they see none, it is for the reader to tell if it is sure.
 */
function speakers(ranked: Ranked, library: Library): ShortAnswer[] {
  const { candidate, reading, relation } = ranked;
  const { entry, span } = candidate;
  const named = (text: string): ShortAnswer => ({ text, kind: 'person' });
  if (relation.statement !== null) {
    const { statement } = relation;
    return isDenial(entry, statement) ? [] : speakersOf(entry, statement).map(named);
  }
  const isDenied = NOT_SAID.test(textOf(entry.article.text, span));
  if (reading === null || reading.best.score < SURE || isDenied) return [];
  return readPeople(entry, reading, span, library, null).map(named);
}

/** The people, or the party, that the reader points at. */
function readPeople(
  entry: AnalysedArticle,
  { best, all, standing }: SentenceReading,
  sentence: Span,
  library: Library,
  asked: CorpusPerson | null,
): string[] {
  for (const each of [best, ...[...all].sort((a, b) => b.score - a.score)]) {
    const named = peopleNamed(entry, each, library, asked);
    if (named.length > 0) return named.map(({ name }) => name);
    const [described] = peopleDescribed(entry, each, library, asked);
    if (described !== undefined) return [described.name];
    const party = describedParty(entry, each, asked);
    if (party !== null) return [party.name];
  }
  const others = peopleNamed(entry, sentence, library, asked);
  const [first] = others.sort((a, b) => standing(b.span) - standing(a.span));
  return first === undefined ? [] : [first.name];
}

/** A sentence that says so may tell that nobody said it, or of whom it was said. */
const NOT_SAID =
  /\b(?:never|not|neither|nor|nobody|no one|den(?:y|ies|ied|ying)|(?:is|are|was|were|been|being) (?:accused|branded|called|described|dubbed|greeted|labell?ed))\b|n[’']t\b/iu;

/** "Holm denied that the bridge would close": nobody is said to have said so. What stands in quotation marks was said. */
function isDenial({ article }: AnalysedArticle, { kind, speaker, content }: Statement): boolean {
  const [first] = content;
  if (kind !== 'reported' || speaker === null || first === undefined) return false;
  const frame = article.text.slice(speaker.span.end, Math.max(speaker.span.end, first.start));
  return /\bden(?:y|ies|ied|ying)\b[^,]*$/iu.test(frame);
}

/** All who say a statement together. */
function speakersOf({ analysis }: AnalysedArticle, statement: Statement): string[] {
  const { start, end, content } = statement;
  const together = analysis.statements.filter(
    (other) =>
      other.start === start && other.end === end && other.content[0]?.start === content[0]?.start,
  );
  return [...new Set(together.flatMap(({ speaker }) => speaker?.name ?? []))];
}

/** What has to be said of a meeting that did not simply take place: planned, cancelled, denied. */
export function meetingNote(
  { entry: { analysis }, span }: Pick<Ranked['candidate'], 'entry' | 'span'>,
  asked: CorpusPerson | null,
): string | null {
  if (asked === null) return null;
  const met = analysis.meetings.find((meeting) => overlaps(meeting, span));
  return met === undefined || met.status === 'held' ? null : met.status;
}

/** The title or description that the finders know. */
function described({ candidate }: Ranked, asked: CorpusPerson): ShortAnswer[] {
  const { entry, span } = candidate;
  const [first] = entry.analysis.descriptions.filter(
    (each) => overlaps(each, span) && asked.isIn(entry, each.person),
  );
  return first === undefined
    ? []
    : words(entry.article.text, first, 'role', (each) => each.replace(REFERS, ''));
}

const NUMBER =
  /(?:[$€£¥]\s?)?\p{Nd}[\p{Nd}.,]*(?:\s?(?:%|per cent|percent|million|billion|thousand|hundred))?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half|twice|none)\b/giu;

/** "None of the 214 passengers was hurt": the number is no answer to how many were. */
const NONE_OF = /\bnone(?=\s+of\s+(?:the|these|those|its|their)\s+$)/iu;
const LONGEST_NONE = 'none of those '.length;

/** Words for how many, how much or how long, in English. */
const QUANTITY =
  /\p{Nd}|\b(?:one|two|three|four|five|six|seven|eight|nine|(?:thir|four|fif|six|seven|eigh|nine)(?:teen|ty)|for?ty|twenty|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|third|quarter|pair|couple|few|several|many|most|some|all|both|every|each|no|none|nobody|nothing|never|once|twice|thrice|double|triple|single|only|an? [\p{L}-]*(?:second|minute|hour|day|week|fortnight|month|year|decade|century|dollar|euro|pound|penny|cent))\b/iu;

/** The number, what says how long something took, or nothing: "a loan" is no answer to how much. */
function numberAnswer({ candidate, found }: Ranked, reading: SentenceReading): ShortAnswer[] {
  const { entry } = candidate;
  const { text, language } = entry.article;
  const span = numberIn(text, reading);
  const said = textOf(text, span);
  const isNumber = isBare(entry)
    ? holdsNumeral(said, language)
    : QUANTITY.test(said) || OF_TIME.test(said);
  if (!isNumber) return found === null ? [] : [found.answer];
  return words(text, span, 'number', (each) => each.replace(FOR, ''));
}

/** Whether words have a number of another language, or are of a language whose number words are not known. */
function holdsNumeral(said: string, language: string): boolean {
  const { answers } = languageOf(language);
  const words = answers?.numbers?.split(/\s+/u);
  if (words === undefined || /\p{Nd}/u.test(said) || answers?.numerals?.test(said)) return true;
  return words.some((word) => said.toLowerCase().includes(word));
}

/** Whether words name or describe somebody and say nothing more: nobody is a reason. */
function isSomebody(entry: AnalysedArticle, best: Span): boolean {
  const said = textOf(entry.article.text, best).replace(EDGES, '');
  const isNamed = entry.analysis.personMentions.some(
    ({ start, end, kind }) => kind === 'name' && start <= best.start + 4 && end >= best.end,
  );
  return isNamed || (!isBare(entry) && DESCRIBED.test(said) && isPersonNoun(lastWord(said)));
}

/** A noun with what stands before it. */
const DESCRIBED = /^(?:(?:an?|the|his|her|their|its)\s)?(?:[\p{L}-]+\s){0,2}[\p{L}-]+$/iu;

function lastWord(words: string): string {
  return (/\S+$/u.exec(words)?.[0] ?? '').toLowerCase();
}

/** The best words, or of a whole clause the number in it that stands best. */
function numberIn(text: string, { best, standing }: SentenceReading): Span {
  const from = Math.max(0, best.start - LONGEST_NONE);
  const none = NONE_OF.exec(text.slice(from, best.start));
  if (none !== null) return { start: from + none.index, end: from + none.index + none[0].length };
  const inside = textOf(text, best);
  if (inside.length <= SHORT_NUMBER) return best;
  const numbers = [...inside.matchAll(NUMBER)].map((match) => {
    const start = best.start + match.index;
    return { start, end: start + match[0].replace(/[.,]$/u, '').length };
  });
  return numbers.sort((a, b) => standing(b) - standing(a))[0] ?? best;
}

/** What the person is called in the best words: a title or description, without the name itself. */
function role(ranked: Ranked, asked: CorpusPerson): ShortAnswer[] {
  const { candidate, reading } = ranked;
  const { entry } = candidate;
  const { analysis, article } = entry;
  if (reading === null || reading.best.score < LEAST_MARGIN) return described(ranked, asked);
  const { best, standing } = reading;
  const trim = (each: string) => each.replace(COPULA, '').replace(ARTICLE, '').replace(REFERS, '');
  const [title] = analysis.descriptions
    .filter((each) => asked.isIn(entry, each.person) && overlaps(each, best))
    .sort((a, b) => standing(b) - standing(a));
  const name = analysis.personMentions.find(
    ({ kind, person, ...span }) =>
      kind === 'name' && asked.isIn(entry, person) && overlaps(span, best),
  );
  if (title !== undefined && (name !== undefined || best.end - best.start > LONGEST)) {
    return words(article.text, title, 'role', trim);
  }
  return words(article.text, name === undefined ? best : besideName(best, name), 'role', trim);
}

/** The longer of what stands before and behind a name. */
function besideName({ start, end }: Span, name: Span): Span {
  const before = { start, end: Math.max(start, name.start) };
  const behind = { start: Math.min(end, name.end), end };
  return behind.end - behind.start > before.end - before.start ? behind : before;
}

/** Words that say when without being a date: "in the last year of the war". */
const OF_TIME =
  /\d|(?:day|week|month|year|hour|minute|morning|noon|evening|night|spring|summer|autumn|winter|decade|century|before|after|during|until|since|while|when)/iu;

/** The date that the words are, else the one that stands best in the sentence, with its value. */
function dateAnswer(
  { candidate, found }: Ranked,
  { best, standing }: SentenceReading,
): ShortAnswer[] {
  const { entry, span } = candidate;
  const { text } = entry.article;
  const dates = entry.analysis.dates.filter(
    (date) => date.part === undefined && overlaps(date, span),
  );
  const rank = (date: DateMention) =>
    (date.value === null ? -20 : 0) + (overlaps(date, best) ? 10 : 0) + standing(date);
  const [date] = dates.sort((a, b) => rank(b) - rank(a));
  if (date === undefined) {
    if (found !== null) return [found.answer];
    return OF_TIME.test(textOf(text, best)) ? words(text, best, 'date') : [];
  }
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
