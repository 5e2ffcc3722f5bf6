import type { Article } from '../articles/article.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { splitPassages } from '../text/passages.ts';
import { contains, type Span, textOf } from '../text/span.ts';
import type { Analysis, NameMention, Sentence } from './analysis.ts';
import { findDates } from './dates/find-dates.ts';
import { findDescriptions } from './descriptions/descriptions.ts';
import { findMeetings } from './meetings/meetings.ts';
import { believedElsewhere } from './names/names-elsewhere.ts';
import { type TaggedName, tagNames } from './names/tag-names.ts';
import { findPeople } from './people/find-people.ts';
import { markArticle } from './phrases/marked-article.ts';
import { findPlaces } from './places/find-places.ts';
import { readsAsEnglish } from './reads-as-english.ts';
import { bareStatements } from './speech/bare-statements.ts';
import { readInterview } from './speech/interview.ts';
import { findQuotations } from './speech/quotations.ts';
import { findStatements } from './speech/statements.ts';
import { withoutEmphasis } from './without-emphasis.ts';

/**
 * Runs every finder over one article, in the order in which they build on each other. What reads English runs on English
 * alone: in other languages people are those whose names are plain, and quotations have no speaker.
 */
export function analyseArticle(article: Article): Analysis {
  const { title, published, language } = article;
  const isEnglish = readsAsEnglish(article.text, article.language);
  const text = withoutEmphasis(article.text);
  const passages = splitPassages(article.text);
  const sentences = passages.flatMap((passage, index) =>
    passage.sentences.map(({ start, end }): Sentence => ({ start, end, passage: index })),
  );
  const names = isEnglish
    ? tagNames(text, sentences)
    : believedElsewhere(text, tagNames(text, sentences), article.language);
  const organisations = organisationsOf(text, names);
  const { people, mentions } = findPeople({ ...article, text }, sentences, names, isEnglish);
  const dates = findDates(text, sentences, published, language).filter(
    (date) => !isPersonsName(date, names),
  );
  const places = findPlaces(text, sentences, names);
  const paragraphs = splitParagraphs(article.text).filter(({ kind }) => kind === 'prose');
  const quotations = findQuotations(text, paragraphs, sentences);
  const marked = markArticle({
    title,
    text,
    paragraphs,
    passages,
    sentences,
    people,
    mentions,
    organisations,
    dates,
    quotations,
  });
  const found = { passages, sentences, people, personMentions: mentions, organisations, dates };
  if (!isEnglish) {
    const statements = bareStatements(marked);
    return { ...found, places, statements, meetings: [], descriptions: [] };
  }
  const interview = readInterview(marked);
  return {
    ...found,
    places,
    statements: findStatements(marked, interview),
    meetings: findMeetings(marked, interview),
    descriptions: findDescriptions(marked),
  };
}

/** "April Jones" and "Mrs May" are no months. */
function isPersonsName(date: Span, names: readonly TaggedName[]): boolean {
  return names.some((name) => name.kind === 'PER' && contains(name, date));
}

function organisationsOf(text: string, names: readonly TaggedName[]): NameMention[] {
  return names
    .filter((name) => name.kind === 'ORG')
    .map((name) => ({ start: name.start, end: name.end, name: textOf(text, name) }));
}
