import { Readability } from '@mozilla/readability';
import type { PageDom, PageElement } from './dom.ts';

/** Chinese says in 250 characters what English says in 500, Readability's own limit. */
const ENOUGH = 250;

/** The element that holds a page's article by Readability's measure, or null. Changes the page. */
export function findMainArticle({ document }: PageDom): PageElement | null {
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
