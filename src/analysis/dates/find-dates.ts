import { DEFAULT_LANGUAGE, languageOf } from '../../languages/index.ts';
import type { Understood } from '../../languages/language.ts';
import { bySpan, type Span } from '../../text/span.ts';
import type { DateMention } from '../analysis.ts';
import { isoDay, parseDay } from './calendar.ts';
import { dayOrderOf } from './day-order.ts';
import { joinMentions } from './join.ts';
import { signsIn } from './needs.ts';
import type { Anchor, DateContext, DateMatch, DatePattern, DayOrder } from './pattern.ts';
import { DATE_PATTERNS, DIGIT_PATTERNS } from './patterns/index.ts';
import type { DatedSpan, Reading } from './reading.ts';
import { tensesOf } from './tense.ts';

/**
 * The date expressions of the sentences, resolved against the day of publication (`YYYY-MM-DD`); without it, relative dates have
 * the value null. `language` is the article's BCP 47 tag, whose region says how days and months are ordered;
 * `rules` are those of the language that it is read in. A range is a mention, and so are its two ends, marked as parts.
 */
export function findDates(
  text: string,
  sentences: readonly Span[],
  published: string | null,
  language: string = DEFAULT_LANGUAGE,
  rules = languageOf(language).understood.dates,
): DateMention[] {
  return readDates(text, sentences, published, language, rules).map(toMention);
}

/** As `findDates`, with the readings as they were computed. */
export function readDates(
  text: string,
  sentences: readonly Span[],
  published: string | null,
  language: string = DEFAULT_LANGUAGE,
  rules = languageOf(language).understood.dates,
): DatedSpan[] {
  const order = dayOrderOf(text, language);
  const day = published === null ? null : parseDay(published);
  const found: DatedSpan[] = [];
  let anchor: PlacedAnchor | null = null;
  sentences.forEach((span, index) => {
    const sentence = text.slice(span.start, span.end);
    const read = readSentence(sentence, span.start, index, { text, day, anchor, order, rules });
    anchor = read.anchor;
    found.push(...joinMentions(text, read.mentions, rules));
  });
  return found.sort(bySpan);
}

/** How many sentences back "the next day" may point. */
const ANCHOR_REACH = 5;

interface PlacedAnchor extends Span {
  readonly reading: Reading;
  readonly sentence: number;
}

interface Surroundings {
  readonly text: string;
  readonly day: number | null;
  readonly anchor: PlacedAnchor | null;
  readonly order: DayOrder | null;
  readonly rules: Understood['dates'];
}

function readSentence(
  sentence: string,
  offset: number,
  index: number,
  { text, day, anchor: first, order, rules }: Surroundings,
): { mentions: DatedSpan[]; anchor: PlacedAnchor | null } {
  const tense = tensesOf(sentence);
  const mentions: DatedSpan[] = [];
  let anchor = first;
  let end = 0;
  for (const { pattern, match } of findMatches(sentence, rules)) {
    if (match.index < end) continue;
    const context: DateContext = {
      published: day,
      anchor: anchor && asAnchor(text, anchor, index, offset + match.index),
      tense: () => tense(match.index)?.tense ?? null,
      timing: () => tense(match.index),
      order,
    };
    const reading = pattern.read(toDateMatch(sentence, match), context);
    if (reading === null) continue;
    end = match.index + match[0].length;
    const span = { start: offset + match.index, end: offset + end, reading };
    mentions.push(span);
    if (isAnchor(reading)) anchor = { ...span, sentence: index };
  }
  return { mentions, anchor };
}

interface PatternMatch {
  readonly pattern: DatePattern;
  readonly match: RegExpExecArray;
}

const PATTERNS: Readonly<Record<Understood['dates'], readonly DatePattern[]>> = {
  english: DATE_PATTERNS,
  digits: DIGIT_PATTERNS,
};

/** All matches of all patterns; by start, then the longer first, then by the order of the list. */
function findMatches(sentence: string, rules: Understood['dates']): PatternMatch[] {
  const holds = signsIn(sentence);
  const matches: PatternMatch[] = [];
  for (const pattern of PATTERNS[rules]) {
    if (!holds(pattern.needs)) continue;
    for (const match of sentence.matchAll(pattern.pattern)) matches.push({ pattern, match });
  }
  if (matches.length < 2) return matches;
  return matches.sort(
    (a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length,
  );
}

const NEARBY_CHARS = 40;

function toDateMatch(sentence: string, match: RegExpExecArray): DateMatch {
  const end = match.index + match[0].length;
  return {
    text: match[0],
    groups: match.groups ?? {},
    before: sentence.slice(Math.max(0, match.index - NEARBY_CHARS), match.index),
    after: sentence.slice(end, end + NEARBY_CHARS),
  };
}

function asAnchor(
  text: string,
  anchor: PlacedAnchor,
  sentence: number,
  start: number,
): Anchor | null {
  const distance = sentence - anchor.sentence;
  if (distance > ANCHOR_REACH) return null;
  const near = distance <= 1 && !text.slice(anchor.end, start).includes('\n\n');
  return { reading: anchor.reading, distance, near };
}

function isAnchor({ interval, granularity }: Reading): boolean {
  return interval !== null && granularity !== 'decade' && granularity !== 'century';
}

function toMention({ start, end, reading, part }: DatedSpan): DateMention {
  const { value, interval, granularity, resolved } = reading;
  return {
    start,
    end,
    value,
    from: interval && isoDay(interval.from),
    to: interval && isoDay(interval.to),
    granularity,
    resolved,
    ...(part && { part }),
  };
}
