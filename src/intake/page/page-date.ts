import { parsePublishedDate } from '../../articles/published-date.ts';
import { findDay } from '../find-day.ts';
import { renderLines } from './article-text.ts';
import { follows, lineOf, type PageElement } from './dom.ts';
import type { Metas } from './metas.ts';

/** Of the metas that give it, the surest first. */
const NAMES =
  `article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date
  cxenseparse:recs:publishtime article.published publishdate publish-date publish_date pubdate publication_date
  publication-date publishtime published published_at publisheddate published-date dc.date.issued dcterms.issued
  dcterms.created dc.date.created dc.date dcterms.date citation_publication_date citation_date displaydate
  release_date date created article:created_time og:pubdate rnews:datepublished originalpublicationdate timestamp`.split(
    /\s+/u,
  );
const DATED_CLASS =
  /(?:^|[\s_-])(?:date|dates|datetime|dateline|datestamp|published|publish|pubdate|posted|time|timestamp|byline|meta|info|details|kicker|datum|fecha|data)(?=$|[\s_-])|(?:date|publi[a-z]*|pub|post)(?:date|time|on|ed)|[a-z](?:Date|Time|Byline)/iu;
const CHANGED =
  /updat|modif|changed|correct|aktualis|zuletzt|actuali|aggiornat|bijgewerkt|更新|تحديث/iu;
const IN_ADDRESS =
  /[/_-](?<year>(?:19|20)\d\d)[/_-]?(?<month>0[1-9]|1[0-2])[/_-]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u;
/** Longer lines are sentences, which tell of other days too. */
const LONGEST_LINE = 160;
const MOST_WORDS = 14;
const LABELLED =
  /^(?:published|posted|date|first published|veröffentlicht|publié|publicado|pubblicato)\b/iu;

/** What a page's date can be taken from. */
export interface DateSource {
  readonly root: PageElement;
  readonly metas: Metas;
  readonly title: string;
  readonly language: string | null;
  readonly url: string | null;
  /** Of the linked data. */
  readonly published: string | null;
}

/** The day of publication as `YYYY-MM-DD`, and whether it is merely a guess; null where nothing gives one. */
export function findPublished(source: DateSource): { day: string; guessed: boolean } | null {
  const { metas, published, language, url, root } = source;
  const named = NAMES.map((name) => metas.get(name) ?? null);
  for (const value of [published, ...named]) {
    const day = value === null ? null : dayIn(value, language);
    if (day) return { day, guessed: false };
  }
  const shown = markedDay(root, language) ?? timeDay(source) ?? shownDay(source);
  if (shown) return { day: shown, guessed: false };
  const parts = url === null ? null : IN_ADDRESS.exec(new URL(url).pathname)?.groups;
  const day = parts ? parsePublishedDate(`${parts.year}-${parts.month}-${parts.day}`) : null;
  return day ? { day, guessed: true } : null;
}

function dayIn(value: string, language: string | null): string | null {
  return parsePublishedDate(value) ?? epochDay(value) ?? findDay(value, language);
}

/** Seconds or milliseconds since 1970. */
function epochDay(value: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/u.test(value)) return null;
  const ms = Number(value) * (value.length === 10 ? 1000 : 1);
  return new Date(ms).toISOString().slice(0, 10);
}

/** Microdata. */
function markedDay(root: PageElement, language: string | null): string | null {
  for (const element of root.querySelectorAll('[itemprop~="datePublished"], time[pubdate]')) {
    const day = dayOfElement(element, language);
    if (day) return day;
  }
  return null;
}

function dayOfElement(element: PageElement, language: string | null): string | null {
  for (const attribute of ['datetime', 'content', 'data-datetime', 'title']) {
    const day = dayIn(element.getAttribute(attribute)?.trim() ?? '', language);
    if (day) return day;
  }
  const line = lineOf(element);
  return line.length <= LONGEST_LINE ? findDay(line, language) : null;
}

/** The first time element by the headline that does not say when the page was changed. */
function timeDay({ root, title, language }: DateSource): string | null {
  let changed: string | null = null;
  for (const time of timesByHeadline(root, title)) {
    const day = dayOfElement(time, language);
    if (!day) continue;
    if (!tellsOfChange(time)) return day;
    changed ??= day;
  }
  return changed;
}

/** Those beside or below the headline come first: mastheads show the day of reading. */
function timesByHeadline(root: PageElement, title: string): PageElement[] {
  const times = [...root.querySelectorAll('time')];
  const headline = [...root.querySelectorAll('h1, h2')].find(
    (heading) => lineOf(heading) === title,
  );
  if (!headline) return times;
  const isNear = (time: PageElement) =>
    headline.parentElement?.contains(time) === true || follows(time, headline);
  return [...times.filter(isNear), ...times.filter((time) => !isNear(time))];
}

function tellsOfChange(time: PageElement): boolean {
  const own = `${time.className} ${time.getAttribute('itemprop') ?? ''} ${lineOf(time)}`;
  if (CHANGED.test(own)) return true;
  const around = lineOf(time.parentElement);
  const before = around.slice(0, Math.max(0, around.indexOf(lineOf(time)))).slice(-30);
  return CHANGED.test(before);
}

/** A day in a line near the headline: first in elements that are named for it, then in any short line. */
function shownDay({ root, language, title }: DateSource): string | null {
  const lines = shortLines(root);
  for (const { element, line } of lines) {
    const day =
      DATED_CLASS.test(`${element.className} ${element.id}`) &&
      findDay(withoutChange(line), language);
    if (day) return day;
  }
  const all = renderLines(root);
  const after = all.findIndex((line) => line.replace(/^## /u, '') === title);
  for (const line of all.slice(Math.max(0, after))) {
    const day = isShort(line) && findDay(withoutChange(line), language);
    if (day) return day;
  }
  return null;
}

/** Short, and no sentence: sentences tell of other days. */
function isShort(line: string): boolean {
  if (/[.!?。！？؟]["'”’»)]*$/u.test(line) && !LABELLED.test(line)) return false;
  return line.length <= LONGEST_LINE && line.split(/\s+/u).length <= MOST_WORDS;
}

/** "3 May 2024, updated 4 May 2024" without what follows "updated", unless it begins so. */
function withoutChange(line: string): string {
  const at = line.search(CHANGED);
  return at > 0 ? line.slice(0, at) : line;
}

function shortLines(root: PageElement): { element: PageElement; line: string }[] {
  const lines: { element: PageElement; line: string }[] = [];
  for (const element of root.querySelectorAll(
    'h1, h2, p, div, span, font, td, small, i, em, b, strong, li, center, dd, address, header',
  )) {
    const raw = element.textContent ?? '';
    if (raw.length > LONGEST_LINE * 4) continue;
    const line = lineOf(element);
    if (isShort(line)) lines.push({ element, line });
  }
  return lines;
}
