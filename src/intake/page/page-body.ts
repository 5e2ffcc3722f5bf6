import { Readability } from '@mozilla/readability';
import { countWords } from '../../text/word-count.ts';
import { renderText } from './article-text.ts';
import { buildDom, lineOf, type PageDom, type PageElement } from './dom.ts';
import type { LinkedArticle } from './json-ld.ts';
import { firstMeta, type Metas } from './metas.ts';
import { removePaywall } from './paywall.ts';
import { scanHtml } from './scan-html.ts';
import { tidyBody } from './tidy-body.ts';

/** What is known of the article whose text is sought. */
export interface BodyContext {
  readonly title: string;
  readonly linked: LinkedArticle | null;
  readonly metas: Metas;
  readonly scripted: boolean;
  /** What was taken from under its pictures. */
  readonly captions: string;
}

export interface PageBody {
  /** Empty where there is none. */
  readonly text: string;
  readonly doubts: readonly string[];
}

const FEW_WORDS = 60;
const TEASER_WORDS = 300;
/** Chinese says in 250 characters what English says in 500, Readability's own limit. */
const ENOUGH = 250;

/** The text of a page's article. Changes the page. */
export function readBody(dom: PageDom, context: BodyContext): PageBody {
  const doubts: string[] = [];
  const walled = removePaywall(dom.body);
  const spare = lineOf(dom.root.querySelector('noscript'));
  const text = textOf(dom, context);
  // Many sites call paid for what they let everybody read.
  if (walled || (context.linked?.paid && countWords(text) < TEASER_WORDS)) {
    doubts.push(
      'The page shows only the beginning to those who have not paid: the rest is missing.',
    );
  }
  const { captions } = context;
  if (countWords(text) < FEW_WORDS && countWords(captions) > countWords(text)) {
    doubts.push('The text is made of the captions of pictures: check that nothing is missing.');
    return { text: [text, captions].filter((part) => part !== '').join('\n\n'), doubts };
  }
  return countWords(text) >= FEW_WORDS || doubts.length > 0
    ? { text, doubts }
    : withoutScripts(text, spare, context);
}

/** What Readability finds, or all that is left of the page where that is far more. */
function textOf(dom: PageDom, { title }: BodyContext): string {
  const marked = renderText(onlyOne(dom.body, '[itemprop~="articleBody"]') ?? dom.body);
  const whole = tidyBody(marked, title);
  const found = findMainArticle(dom);
  const read = found ? tidyBody(renderText(found), title) : '';
  return countWords(read) * 3 < countWords(whole) && countWords(whole) < 400
    ? whole
    : read || whole;
}

/** The element that holds a page's article by Readability's measure, or null. Changes the page. */
function findMainArticle({ document }: PageDom): PageElement | null {
  const reader = new Readability<unknown>(
    document as ConstructorParameters<typeof Readability>[0],
    {
      charThreshold: ENOUGH,
      disableJSONLD: true,
      serializer: (node: unknown) => node,
    },
  );
  return (reader.parse()?.content as PageElement | null | undefined) ?? null;
}

function onlyOne(body: PageElement, selector: string): PageElement | null {
  const found = [...body.querySelectorAll(selector)];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Pages that scripts put together often tell their text in their data all the same. */
function withoutScripts(
  text: string,
  spare: string,
  { linked, metas, scripted }: BodyContext,
): PageBody {
  const told = linked?.body ?? '';
  if (countWords(told) > countWords(text)) {
    return {
      text: paragraphsOf(told),
      doubts: ['The text is taken from the data of the page, not from what it shows: check it.'],
    };
  }
  if (!scripted) return { text, doubts: [] };
  const summary = firstMeta(metas, ['og:description', 'description', 'twitter:description']) ?? '';
  const words = /javascript|enable|browser/iu.test(text) ? '' : text;
  const best = [words, /javascript/iu.test(spare) ? '' : spare, summary].reduce((a, b) =>
    countWords(b) > countWords(a) ? b : a,
  );
  const doubt =
    'The page is put together by scripts in a browser, and only what it tells without them was read: paste its text instead.';
  return { text: best, doubts: best === words && countWords(words) > 30 ? [] : [doubt] };
}

function paragraphsOf(told: string): string {
  if (/<\w+[^>]*>/u.test(told)) return renderText(buildDom(scanHtml(told)).body);
  return told
    .split(/\s*\n\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
