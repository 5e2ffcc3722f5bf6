import { DEFAULT_LANGUAGE, primarySubtag } from '../../languages/index.ts';
import { detectLanguage } from '../../text/language.ts';
import { UserError } from '../../text/user-error.ts';
import { countWords } from '../../text/word-count.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { ReadDraft } from '../draft.ts';
import { finishDraft, NoArticleError } from '../finish-draft.ts';
import { removeSurroundings, takeCaptions } from './clean-page.ts';
import { buildDom, type PageDom } from './dom.ts';
import { findLinkedArticles, type LinkedArticle } from './json-ld.ts';
import { likeness } from './likeness.ts';
import { findMetas, firstMeta, type Metas } from './metas.ts';
import { keepMainArticle } from './other-articles.ts';
import { findAddress } from './page-address.ts';
import { readBody } from './page-body.ts';
import { findPublished } from './page-date.ts';
import { findPublisher } from './page-publisher.ts';
import { findTitle } from './page-title.ts';
import { type ScannedPage, scanHtml } from './scan-html.ts';

/** What is known of a page beside its bytes. */
export interface PageOrigin {
  readonly type?: string | null | undefined;
  /** Where it was found; null for a file. */
  readonly url: string | null;
}

/** The article of an HTML page. Throws `UserError` where it is too large, or holds none. */
export function readPage(bytes: Uint8Array, { type, url }: PageOrigin): ReadDraft {
  return readHtml(decodeBytes(bytes, { type, html: true }), url);
}

/** The article of HTML that is text already. Throws `UserError` where it is too large, or holds none. */
export function readHtml(html: string, url: string | null): ReadDraft {
  const page = scanHtml(html);
  const dom = buildDom(page);
  const metas = findMetas(dom.root);
  const linked = mainOf(findLinkedArticles(dom.root), metas, page.title);
  const publisher = findPublisher({
    root: dom.root,
    metas,
    pageTitle: page.title,
    publisher: linked?.publisher ?? null,
  });
  removeSurroundings(dom.body);
  const captions = takeCaptions(dom.body);
  const facts = readFacts(dom, page, { metas, linked, publisher, found: url });
  const { title, guessed, others, ...fields } = facts;
  const body = readBody(dom, { title, linked, metas, scripted: page.scripted, captions });
  if (body.text === '') throw emptyPage(page);
  const doubts = [...body.doubts];
  if (others)
    doubts.unshift(`There is more than one article on the page: only "${title}" was read.`);
  if (guessed) doubts.push('The date is taken from the address of the page: check it.');
  const language = languageOf(body.text, fields.language);
  return finishDraft({ ...fields, title, language, text: body.text }, doubts);
}

interface Facts {
  readonly title: string;
  readonly published: string | null;
  readonly guessed: boolean;
  /** Whether there were other articles on the page, which are gone. */
  readonly others: boolean;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

interface Known {
  readonly metas: Metas;
  readonly linked: LinkedArticle | null;
  readonly publisher: string | null;
  /** Where the page was found. */
  readonly found: string | null;
}

/** Of a page without its surroundings, which tell of other articles and days. */
function readFacts(
  { root, body }: PageDom,
  page: ScannedPage,
  { metas, linked, publisher, found }: Known,
): Facts {
  const url = findAddress(root, metas, linked?.url ?? null, found);
  const headline = linked?.headline ?? null;
  const named = findTitle({ root, metas, pageTitle: page.title, headline, publisher });
  const kept = keepMainArticle(body, { title: named, linked });
  const title = kept ?? named;
  const language = declaredLanguage(page, metas, linked);
  const published = linked?.published ?? null;
  const date = findPublished({ root, metas, title, language, url: found ?? url, published });
  const day = date?.day ?? null;
  const guessed = date?.guessed ?? false;
  return { title, published: day, guessed, others: kept !== null, publisher, url, language };
}

/** Of several articles in a page's data the one that its title names. */
function mainOf(
  articles: readonly LinkedArticle[],
  metas: Metas,
  pageTitle: string,
): LinkedArticle | null {
  const title = firstMeta(metas, ['og:title', 'twitter:title']) ?? pageTitle;
  const scored = articles.map((article) => ({
    article,
    score: likeness(article.headline ?? '', title),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), {
    score: 0,
    article: articles[0],
  });
  return best.article ?? null;
}

function declaredLanguage(
  page: ScannedPage,
  metas: Metas,
  linked: LinkedArticle | null,
): string | null {
  const claims = [
    page.root.lang,
    page.root['xml:lang'],
    linked?.language,
    firstMeta(metas, ['og:locale', 'content-language', 'dc.language', 'language']),
  ];
  for (const claim of claims) {
    const tag = tagOf(claim?.trim() ?? '');
    if (tag) return tag;
  }
  return null;
}

function tagOf(claim: string): string | null {
  try {
    return claim === '' ? null : new Intl.Locale(claim.replaceAll('_', '-')).toString();
  } catch {
    return null;
  }
}

/** Templates say English of everything: where the text is plainly in another language, that counts. */
function languageOf(text: string, declared: string | null): string {
  const detected = detectLanguage(text);
  if (declared === null) return detected;
  const same = new Intl.Locale(declared).language === detected;
  const sure = countWords(text) >= 50;
  return same || !sure || ![detected, primarySubtag(declared)].includes(DEFAULT_LANGUAGE)
    ? declared
    : detected;
}

function emptyPage(page: ScannedPage): UserError {
  return page.scripted
    ? new UserError(
        'The page is put together by scripts in a browser, and holds no article without them: paste its text instead.',
      )
    : new NoArticleError('No article was found on the page: paste its text instead.');
}
