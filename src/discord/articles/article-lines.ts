import { readableDate } from '../../answers/readable-date.ts';
import type { ArticleDraft } from '../../articles/render-article-file.ts';
import { countWords } from '../../text/word-count.ts';
import { clipLine } from '../escape.ts';

/** Accent of everything that concerns managing articles. */
export const ACCENT = 0x3b6ea5;

const PEOPLE_NAMED = 8;
const languages = new Intl.DisplayNames('en', { type: 'language' });

/** What stands at the head of an article: title, date, publisher, language, words, address. Markdown. */
export function headLines(draft: ArticleDraft): string[] {
  const { title, published, publisher, language, text, url } = draft;
  const words = countWords(text);
  const facts = [
    published === null ? '*no date*' : clipLine(readableDate(published), 40),
    publisher === null ? null : clipLine(publisher, 80),
    clipLine(languageName(language), 40),
    `${words} ${words === 1 ? 'word' : 'words'}`,
  ].filter((fact) => fact !== null);
  return [
    `## ${title === '' ? '*No title*' : clipLine(title, 200)}`,
    facts.join(' · '),
    ...(url === null ? [] : [`-# ${clipLine(url, 200)}`]),
  ];
}

/** "People: Ida Holm, Ole Brandt and 3 more". Empty where there are none. */
export function peopleLine(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const named = names.slice(0, PEOPLE_NAMED).map((name) => clipLine(name, 40));
  const more = names.length - named.length;
  return [`**People:** ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
