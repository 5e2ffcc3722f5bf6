import type { Article } from '../articles/article.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { splitPassages } from '../text/passages.ts';
import { contains, type Span, textOf } from '../text/span.ts';
import type { Analysis, NameMention, Sentence } from './analysis.ts';
import { findDates } from './dates/find-dates.ts';
import { findDescriptions } from './descriptions/descriptions.ts';
import { languageRead } from './language-read.ts';
import { findMeetings } from './meetings/meetings.ts';
import { believedElsewhere } from './names/names-elsewhere.ts';
import { type TaggedName, tagNames } from './names/tag-names.ts';
import { findPeople } from './people/find-people.ts';
import { markArticle } from './phrases/marked-article.ts';
import { findPlaces } from './places/find-places.ts';
import { listedPlaces } from './places/listed-places.ts';
import { bareStatements } from './speech/bare-statements.ts';
import { readInterview } from './speech/interview.ts';
import { findQuotations } from './speech/quotations.ts';
import { findStatements } from './speech/statements.ts';
import { withoutEmphasis } from './without-emphasis.ts';

/**
 * Runs over one article, in the order in which they build on each other, the finders whose rules are those of its language:
 * what is not understood in it is not looked for.
 */
export function analyseArticle(article: Article): Analysis {
  const { title, published, language } = article;
  const { tag, understood } = languageRead(article.text, language);
  const text = withoutEmphasis(article.text);
  const passages = splitPassages(article.text);
  const sentences = passages.flatMap((passage, index) =>
    passage.sentences.map(({ start, end }): Sentence => ({ start, end, passage: index })),
  );
  const tagged = tagNames(text, sentences);
  const names = understood.people === 'english' ? tagged : believedElsewhere(text, tagged, tag);
  const organisations = organisationsOf(text, names);
  const { people, mentions } = findPeople(
    { ...article, text },
    sentences,
    names,
    understood.people,
  );
  const dates = findDates(text, sentences, published, language, understood.dates).filter(
    (date) => !isPersonsName(date, names),
  );
  const places =
    understood.places === 'english'
      ? findPlaces(text, sentences, names)
      : listedPlaces(text, sentences, names, tag);
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
  const interview = understood.speech === 'english' ? readInterview(marked) : null;
  return {
    ...found,
    places,
    statements:
      understood.speech === 'english' ? findStatements(marked, interview) : bareStatements(marked),
    meetings: understood.meetings === 'english' ? findMeetings(marked, interview) : [],
    descriptions: understood.descriptions === 'english' ? findDescriptions(marked) : [],
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
