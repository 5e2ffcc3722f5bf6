import type { Article } from '../articles/article.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { splitPassages } from '../text/passages.ts';
import { textOf } from '../text/span.ts';
import type { Analysis, NameMention, Sentence } from './analysis.ts';
import { findDates } from './dates/find-dates.ts';
import { findDescriptions } from './descriptions/descriptions.ts';
import { findMeetings } from './meetings/meetings.ts';
import { type TaggedName, tagNames } from './names/tag-names.ts';
import { findPeople } from './people/find-people.ts';
import { markArticle } from './phrases/marked-article.ts';
import { findPlaces } from './places/find-places.ts';
import { readInterview } from './speech/interview.ts';
import { findQuotations } from './speech/quotations.ts';
import { findStatements } from './speech/statements.ts';

/** Runs every finder over one article, in the order in which they build on each other. */
export function analyseArticle(article: Article): Analysis {
  const { title, text, published, language } = article;
  const passages = splitPassages(text);
  const sentences = passages.flatMap((passage, index) =>
    passage.sentences.map(({ start, end }): Sentence => ({ start, end, passage: index })),
  );
  const names = tagNames(text, sentences);
  const organisations = organisationsOf(text, names);
  const { people, mentions } = findPeople(article, sentences, names);
  const dates = findDates(text, sentences, published, language);
  const places = findPlaces(text, sentences, names);
  const paragraphs = splitParagraphs(text).filter((paragraph) => paragraph.kind === 'prose');
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
  const interview = readInterview(marked);
  return {
    passages,
    sentences,
    people,
    personMentions: mentions,
    organisations,
    dates,
    places,
    statements: findStatements(marked, interview),
    meetings: findMeetings(marked, interview),
    descriptions: findDescriptions(marked),
  };
}

function organisationsOf(text: string, names: readonly TaggedName[]): NameMention[] {
  return names
    .filter((name) => name.kind === 'ORG')
    .map((name) => ({ start: name.start, end: name.end, name: textOf(text, name) }));
}
