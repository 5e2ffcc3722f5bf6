import { contains, type Span } from '../text/span.ts';
import type { Answer, Quote, ShortAnswer } from './answer.ts';

/** Words that name nobody and nothing. "One" is a number as well. */
const NAMELESS =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|he|him|his|she|her|hers|it|its|they|them|their|theirs|this|that|these|those|one|ones|who|whom|both|all|each other|some(?:one|body)|any(?:one|body)|every(?:one|body)|no(?: one|body)|\p{L}+sel(?:f|ves))$/iu;
/** Numbers and dates are no names, and titles are the articles' own. */
const NAMES: ReadonlySet<ShortAnswer['kind']> = new Set(['person', 'place', 'role', 'name']);

/** An agency in the dateline of an article's first lines: "FREETOWN, Oct 3 (Reuters) -". */
const AGENCY = /^[^\n(]{0,80}\((?<name>[\p{Lu}\d][\p{L} .\d/-]{1,30})\)\s?(?:_|--?|[–—:])/dmu;
const DATELINE_REACH = 400;

/** Marks of Markdown around words, and those that are left at the ends of words cut out of them. */
const AROUND =
  /(?<![\p{L}\p{N}*_~`])(?<mark>\*{1,3}|_{1,3}|~~|`)(?=\S)(?<words>.+?)(?<=\S)\k<mark>(?![\p{L}\p{N}*_~`])/gu;
const LINK = /!?\[(?<words>[^\]\n]+)\]\([^)\s]*\)/gu;
const AT_ENDS = /^(?:[*_~`\s]+|(?:#{1,6}|>|[-+])\s+)+|[*_~`\s]+$/gu;

/**
 * The answer with short answers that can be shown as such: without pronouns, agencies of datelines, and marks of Markdown. Where
 * the first one cannot, there is none: the others come from sentences that answer less well. Nor is a pronoun a speaker's name.
 */
export function presentable(answer: Answer): Answer {
  const quotes = answer.quotes.map((quote) =>
    quote.speaker !== null && NAMELESS.test(quote.speaker) ? { ...quote, speaker: null } : quote,
  );
  const [first, ...others] = answer.answers.map(withoutMarkdown);
  if (first === undefined || !saysSomething(first, quotes))
    return { ...answer, quotes, answers: [] };
  return {
    ...answer,
    quotes,
    answers: [first, ...others.filter((other) => saysSomething(other, quotes))],
  };
}

function withoutMarkdown(short: ShortAnswer): ShortAnswer {
  if (!NAMES.has(short.kind) && short.kind !== 'number') return short;
  const text = short.text
    .replace(LINK, '$<words>')
    .replace(AROUND, '$<words>')
    .replace(AT_ENDS, '');
  return text === short.text ? short : { ...short, text };
}

function saysSomething({ text, kind }: ShortAnswer, quotes: readonly Quote[]): boolean {
  if (text === '') return false;
  return !NAMES.has(kind) || !(NAMELESS.test(text) || isAgencyAlone(text, quotes));
}

/** Whether the first quote that holds the words, from which they come, holds them as the agency of its dateline alone. */
function isAgencyAlone(words: string, quotes: readonly Quote[]): boolean {
  for (const { article, span } of quotes) {
    const places = placesOf(words, article.text, span);
    if (places.length === 0) continue;
    const agency = agencyOf(article.text);
    return agency !== undefined && places.every((place) => contains(agency, place));
  }
  return false;
}

function agencyOf(text: string): Span | undefined {
  const [start, end] = AGENCY.exec(text.slice(0, DATELINE_REACH))?.indices?.groups?.name ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function placesOf(words: string, text: string, { start, end }: Span): Span[] {
  const places: Span[] = [];
  for (
    let at = text.indexOf(words, start);
    at !== -1 && at < end;
    at = text.indexOf(words, at + 1)
  ) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}
