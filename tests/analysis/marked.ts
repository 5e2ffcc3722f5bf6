import type {
  DateMention,
  NameMention,
  Person,
  PersonMention,
} from '../../src/analysis/analysis.ts';
import { findDescriptions } from '../../src/analysis/descriptions/descriptions.ts';
import { findMeetings } from '../../src/analysis/meetings/meetings.ts';
import { type MarkedArticle, markArticle } from '../../src/analysis/phrases/marked-article.ts';
import { readInterview } from '../../src/analysis/speech/interview.ts';
import { findQuotations } from '../../src/analysis/speech/quotations.ts';
import { findStatements } from '../../src/analysis/speech/statements.ts';
import { splitParagraphs } from '../../src/text/paragraphs.ts';
import { splitPassages } from '../../src/text/passages.ts';
import { type Span, textOf } from '../../src/text/span.ts';

const MARK = /\{([^{}=]+)(?:=([^{}]+))?\}|<([^<>]+)>|\[\[([^\]]+)\]\]/gu;

/**
 * An article for tests, with its names marked in the source: `{Ann Smith}`, `{she=Ann Smith}` for people
 * (one person for each last word), `<Acme>` for organisations, `[[May 2]]` for dates.
 */
export function marked(source: string, title = 'A title'): MarkedArticle {
  const people: Person[] = [];
  const mentions: PersonMention[] = [];
  const organisations: NameMention[] = [];
  const dates: DateMention[] = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(MARK)) {
    text += source.slice(last, match.index);
    last = match.index + match[0].length;
    const [, shown, meant, organisation, date] = match;
    const words = shown ?? organisation ?? date ?? '';
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    if (organisation !== undefined) organisations.push({ ...span, name: words });
    else if (date !== undefined) dates.push(unresolvedDate(span));
    else mentions.push({ ...span, person: personOf(people, meant ?? words), kind: kindOf(meant) });
  }
  text += source.slice(last);
  const passages = splitPassages(text);
  const sentences = passages.flatMap((passage, index) =>
    passage.sentences.map((sentence) => ({ ...sentence, passage: index })),
  );
  const paragraphs = splitParagraphs(text).filter(({ kind }) => kind === 'prose');
  const quotations = findQuotations(text, paragraphs, sentences);
  const lists = { people, mentions, organisations, dates, quotations };
  return markArticle({ title, text, paragraphs, passages, sentences, ...lists });
}

function kindOf(meant: string | undefined): PersonMention['kind'] {
  return meant === undefined ? 'name' : 'pronoun';
}

function personOf(people: Person[], name: string): number {
  const lastWord = name.split(' ').at(-1);
  const known = people.findIndex((person) => person.name.split(' ').at(-1) === lastWord);
  if (known >= 0) return known;
  people.push({ name, aliases: [], gender: null });
  return people.length - 1;
}

function unresolvedDate(span: Span): DateMention {
  return { ...span, value: null, from: null, to: null, granularity: 'day', resolved: false };
}

/** The statements of a source as "speaker: words said | more words said". */
export function statementsIn(source: string, title?: string): string[] {
  const article = marked(source, title);
  return findStatements(article, readInterview(article)).map(({ speaker, content }) => {
    const words = content.map((span) => textOf(article.text, span)).join(' | ');
    return `${speaker?.name ?? 'nobody'}: ${words}`;
  });
}

/** What would be quoted for each statement of a source. */
export function statementQuotesIn(source: string, title?: string): string[] {
  const article = marked(source, title);
  return findStatements(article, readInterview(article)).map((span) => textOf(article.text, span));
}

/** The meetings of a source as "status: party | party", with the date behind where there is one. */
export function meetingsIn(source: string, title?: string): string[] {
  const article = marked(source, title);
  return findMeetings(article, readInterview(article)).map(({ status, parties, date }) => {
    const shown = parties.map((party) =>
      party.person === null ? textOf(article.text, party) : article.people[party.person]?.name,
    );
    const dated = date === null ? undefined : article.dates[date];
    const behind = dated === undefined ? '' : `, ${textOf(article.text, dated)}`;
    return `${status}: ${shown.join(' | ')}${behind}`;
  });
}

/** The descriptions of a source as "person: words". */
export function descriptionsIn(source: string): string[] {
  const article = marked(source);
  return findDescriptions(article).map(
    (span) => `${article.people[span.person]?.name}: ${textOf(article.text, span)}`,
  );
}
