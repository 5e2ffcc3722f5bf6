import { createHash } from 'node:crypto';

const LONGEST = 60;

/** The form of the ids that the store gives. */
export const ARTICLE_ID = /^[a-z0-9][a-z0-9-]{0,79}$/u;

/**
 * An id for an article of this title that is not taken yet: "harbour-closed", "harbour-closed-2". A title without
 * Latin letters or digits gives a hash. Never a path, whatever the title.
 */
export function makeArticleId(title: string, isTaken: (id: string) => boolean): string {
  const slug = slugOf(title);
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number++) {
    const id = `${slug}-${number}`;
    if (!isTaken(id)) return id;
  }
}

function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}+|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (!/[a-z]/u.test(slug)) return `article-${hashOf(title)}`;
  if (slug.length <= LONGEST) return slug;
  const cut = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}

function hashOf(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 8);
}
