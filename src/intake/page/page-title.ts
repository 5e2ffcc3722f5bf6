import { lineOf, type PageElement } from './dom.ts';
import { likeness } from './likeness.ts';
import { firstMeta, type Metas } from './metas.ts';

const NAMES = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'headline',
];
const SEPARATOR = /\s*[|｜_]\s*|\s+(?:[–—·•»«:]|-{1,2}|::|\/)\s+/gu;
/** Most words of a site's name. */
const LONGEST_SITE = 5;
const ALIKE = 0.6;

/** What a page's title can be taken from. */
export interface TitleSource {
  readonly root: PageElement;
  readonly metas: Metas;
  /** Of the `title` element. */
  readonly pageTitle: string;
  /** Of the linked data. */
  readonly headline: string | null;
  readonly publisher: string | null;
}

/**
 * The headline as a reader sees it: the heading that says what the page's data say, else the data, without the
 * site's name. Empty where nothing names the article.
 */
export function findTitle(source: TitleSource): string {
  const { metas, pageTitle, headline, publisher } = source;
  const claims = [headline, firstMeta(metas, NAMES), pageTitle]
    .filter((claim) => claim !== null && claim !== '')
    .map((claim) => withoutSite(claim ?? '', publisher));
  const [first = ''] = claims;
  const headings = headingsOf(source.root);
  const scored = headings.map((heading) => ({
    heading,
    score: Math.max(0, ...claims.map((claim) => likeness(heading, claim))),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { heading: '', score: 0 });
  if (best.score >= ALIKE) return best.heading;
  const sayNothing = first === '' || (publisher !== null && likeness(first, publisher) === 1);
  return sayNothing ? (headings[0] ?? first) : first;
}

/** The name of the site at the end of the title of a page, or at its beginning where the headline ends it; or null. */
export function siteInTitle(pageTitle: string, root: PageElement): string | null {
  const parts = partsOf(pageTitle);
  if (!parts) return null;
  const site = headingsOf(root).includes(parts.tail) ? parts.head : parts.tail;
  return isShort(site) ? site : null;
}

function withoutSite(title: string, publisher: string | null): string {
  if (publisher && title.startsWith(publisher)) {
    const rest = title.slice(publisher.length).replace(/^\s*[:|–—-]\s+/u, '');
    if (rest.length > 0 && rest.length < title.length - publisher.length) return rest;
  }
  const parts = partsOf(title);
  if (!parts) return title;
  if (publisher && likeness(parts.head, publisher) === 1) return parts.tail;
  const named = publisher !== null && likeness(parts.tail, publisher) >= ALIKE;
  if (!named && !(isShort(parts.tail) && parts.head.length > parts.tail.length)) return title;
  return withoutSite(parts.head, publisher);
}

/** A title before and after its last separator. */
function partsOf(title: string): { head: string; tail: string } | null {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  if (!last) return null;
  const head = title.slice(0, last.index).trim();
  const tail = title.slice(last.index + last[0].length).trim();
  return head === '' || tail === '' ? null : { head, tail };
}

function isShort(text: string): boolean {
  return text.split(/\s+/u).length <= LONGEST_SITE && text.length <= 40;
}

/** Headings that can be an article's title, in order. */
function headingsOf(root: PageElement): string[] {
  const found: string[] = [];
  for (const selector of ['h1, [itemprop~="headline"]', 'h2']) {
    for (const heading of root.querySelectorAll(selector)) {
      const line = lineOf(heading);
      if (line.length >= 2 && line.length <= 300 && !found.includes(line)) found.push(line);
    }
    if (found.length > 0) return found;
  }
  return found;
}
