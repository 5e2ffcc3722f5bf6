import type { PageElement } from './dom.ts';

/** The values of a page's `meta` elements by their name, property or itemprop in lower case, in order. */
export type Metas = ReadonlyMap<string, string>;

/** Collects the first value of each name that a page's `meta` elements give. */
export function findMetas(root: PageElement): Metas {
  const metas = new Map<string, string>();
  for (const meta of root.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.replace(/\s+/gu, ' ').trim();
    if (!content) continue;
    for (const name of namesOf(meta)) if (!metas.has(name)) metas.set(name, content);
  }
  return metas;
}

function namesOf(meta: PageElement): string[] {
  return ['property', 'name', 'itemprop', 'http-equiv'].flatMap(
    (attribute) => meta.getAttribute(attribute)?.toLowerCase().split(/\s+/u) ?? [],
  );
}

/** The value of the first of some names that a page gives, or null. */
export function firstMeta(metas: Metas, names: readonly string[]): string | null {
  for (const name of names) {
    const value = metas.get(name);
    if (value) return value;
  }
  return null;
}
