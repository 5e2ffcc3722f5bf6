import { findDay } from '../find-day.ts';
import { follows, lineOf, type PageElement } from './dom.ts';
import type { LinkedArticle } from './json-ld.ts';
import { likeness } from './likeness.ts';

/** Shorter ones are teasers. */
const LONG = 300;
const ALIKE = 0.6;
const DATE_LINE = 60;

/**
 * Where a page holds several whole articles, takes away all but the one that the page is about, or the first. Gives
 * the headline of the one that stays, or null where there is only one. The entries of a live blog stand under one
 * headline, and are one article.
 */
export function keepMainArticle(
  body: PageElement,
  { title, linked }: { readonly title: string; readonly linked: LinkedArticle | null },
): string | null {
  if (linked?.live) return null;
  const articles = articlesIn(body);
  dropTeasers(articles, title);
  const whole = articles.filter(
    (article) => proseOf(article) >= LONG && headlineOf(article) !== '',
  );
  if (whole.length < 2) return dropAfterSecondHeadline(body, title) ? title : null;
  const named = whole.find((article) => likeness(headlineOf(article), title) >= ALIKE);
  const kept = named ?? (areApart(body, whole, title) ? whole[0] : undefined);
  if (!kept) return null;
  for (const article of articles) if (article !== kept) article.remove();
  return named ? title : headlineOf(kept);
}

/** Whether articles of which the page's title names none are more than parts of one: those have no dates of their own. */
function areApart(body: PageElement, articles: readonly PageElement[], title: string): boolean {
  return !headsAll(body, articles, title) && articles.every(hasOwnDay);
}

function hasOwnDay(article: PageElement): boolean {
  return [...article.querySelectorAll('time, p, span, div, small')].some((element) => {
    const line = lineOf(element);
    return line.length <= DATE_LINE && findDay(line, null) !== null;
  });
}

/** Marked articles, or else blocks of one name that each begin with a headline. */
function articlesIn(body: PageElement): PageElement[] {
  const marked = [...body.querySelectorAll(MARKED)].filter(
    (article) => !article.parentElement?.closest(MARKED),
  );
  if (marked.length > 0) return marked;
  const groups = new Map<string, Set<PageElement>>();
  const parents: PageElement[] = [];
  for (const { parentElement: block } of body.querySelectorAll('h1, h2')) {
    if (!block?.parentElement || block === body || block.className === '') continue;
    if (!parents.includes(block.parentElement)) parents.push(block.parentElement);
    const key = `${parents.indexOf(block.parentElement)} ${block.className}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(block));
  }
  return [...([...groups.values()].find(({ size }) => size > 1) ?? [])];
}

const MARKED = 'article, [itemtype*="Article" i]';

/** Cards that point to other articles. */
function dropTeasers(articles: readonly PageElement[], title: string): void {
  if (articles.length < 2) return;
  for (const article of articles) {
    if (
      proseOf(article) < LONG &&
      !article.querySelector('h1') &&
      article.querySelector('a h2, a h3, h2 a, h3 a, h4 a') &&
      likeness(headlineOf(article), title) < ALIKE
    ) {
      article.remove();
    }
  }
}

/** Whether the title stands above all of some articles, which are then its parts. */
function headsAll(body: PageElement, articles: readonly PageElement[], title: string): boolean {
  return [...body.querySelectorAll('h1')].some(
    (heading) =>
      likeness(lineOf(heading), title) >= ALIKE &&
      articles.every((article) => !article.contains(heading)),
  );
}

/** Two main headlines with prose under both, in a page that marks no articles. */
function dropAfterSecondHeadline(body: PageElement, title: string): boolean {
  const headings = [...body.querySelectorAll('h1')].filter((heading) => lineOf(heading) !== '');
  const main = headings.findIndex((heading) => likeness(lineOf(heading), title) >= ALIKE);
  const next = headings
    .slice(Math.max(main, 0) + 1)
    .find((heading) => likeness(lineOf(heading), title) < ALIKE);
  if (main < 0 || !next) return false;
  const after = [...body.querySelectorAll('p')].filter((p) => follows(p, next));
  const before = [...body.querySelectorAll('p')].filter((p) => !follows(p, next));
  if (lengthOf(after) < LONG || lengthOf(before) < LONG) return false;
  for (const block of [...body.querySelectorAll('p, h2, h3, ul, ol, blockquote, table, figure')]) {
    if (follows(block, next)) block.remove();
  }
  next.remove();
  return true;
}

function headlineOf(article: PageElement): string {
  return lineOf(
    article.querySelector('h1') ??
      article.querySelector('h2, [itemprop~="headline"]') ??
      article.querySelector('h3'),
  );
}

function proseOf(article: PageElement): number {
  return lengthOf([...article.querySelectorAll('p')]);
}

function lengthOf(paragraphs: readonly PageElement[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + lineOf(paragraph).length, 0);
}
