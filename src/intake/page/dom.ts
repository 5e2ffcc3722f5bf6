import { parseHTML } from 'linkedom';
import type { ScannedPage } from './scan-html.ts';

/** The part of a DOM that is used here, so that nothing else knows the library. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly id: string;
  readonly className: string;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  contains(other: PageElement): boolean;
  compareDocumentPosition(other: PageElement): number;
  remove(): void;
}

/** A page's DOM: `root` is its `html` element, and everything that it holds stands in `body`. */
export interface PageDom {
  readonly document: unknown;
  readonly root: PageElement;
  readonly body: PageElement;
}

/** Builds the DOM of a page that `scanHtml` has found small enough. */
export function buildDom(page: ScannedPage): PageDom {
  const lang = escapeAttribute(page.root.lang ?? page.root['xml:lang'] ?? '');
  const dir = escapeAttribute(page.root.dir ?? '');
  const { document } = parseHTML(
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>${escapeText(page.title)}</title></head><body>${page.html}</body></html>`,
  ) as unknown as { document: { documentElement: PageElement; body: PageElement } };
  return { document, root: document.documentElement, body: document.body };
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

const FOLLOWING = 4;

/** Whether an element begins behind another in the page. */
export function follows(element: PageElement, before: PageElement): boolean {
  return (before.compareDocumentPosition(element) & FOLLOWING) !== 0;
}

/** The text of an element in one line. */
export function lineOf(element: PageNode | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}

function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
