import type { PageElement } from './dom.ts';
import { firstMeta, type Metas } from './metas.ts';

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid)$/iu;

/**
 * The address to cite: the page's own canonical one where it belongs to the same site, else the one at which it was
 * found without tracking. Of a file, whose place nobody knows, what it says is taken.
 */
export function findAddress(
  root: PageElement,
  metas: Metas,
  linked: string | null,
  found: string | null,
): string | null {
  const claims = [
    root.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    firstMeta(metas, ['og:url', 'twitter:url', 'dc.identifier']),
    linked,
  ];
  for (const claim of claims) {
    const url = webAddress(claim?.trim() ?? '', found);
    if (url && isCredible(url, found)) return url.href;
  }
  return found === null ? null : withoutTracking(found);
}

function webAddress(claim: string, base: string | null): URL | null {
  if (claim === '' || !URL.canParse(claim, base ?? undefined)) return null;
  const url = new URL(claim, base ?? undefined);
  return /^https?:$/u.test(url.protocol) && url.username === '' ? url : null;
}

/** A page may not pass itself off as another site's, nor as its own site's first page. */
function isCredible(url: URL, found: string | null): boolean {
  if (found === null) return url.pathname !== '/' || url.search !== '';
  const at = new URL(found);
  return (
    siteOf(url.hostname) === siteOf(at.hostname) && (url.pathname !== '/' || at.pathname === '/')
  );
}

/** The last two labels, or three under endings such as co.uk: close enough to tell one site from another. */
function siteOf(host: string): string {
  const labels = host.split('.');
  const short = (labels.at(-2)?.length ?? 0) <= 3 && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(short ? -3 : -2).join('.');
}

function withoutTracking(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  url.hash = '';
  return url.href;
}
