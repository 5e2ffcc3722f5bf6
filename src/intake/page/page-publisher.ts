import { lineOf, type PageElement } from './dom.ts';
import { firstMeta, type Metas } from './metas.ts';
import { siteInTitle } from './page-title.ts';

const NAMES = [
  'og:site_name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'citation_publisher',
  'article:publisher_name',
  'application-name',
  'apple-mobile-web-app-title',
  'cre',
  'source',
  'twitter:domain_name',
];
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?[\s,:]*(?:by\s+)?(?<name>\p{L}[^.|·•\n©]{1,60}?)(?:\s*(?:[.|·•\n©,]|\d|all rights|$))/iu;

/** What a page's publisher can be taken from, before its surroundings are taken away. */
export interface PublisherSource {
  readonly root: PageElement;
  readonly metas: Metas;
  readonly pageTitle: string;
  /** Of the linked data. */
  readonly publisher: string | null;
}

/** The name under which a page is published, or null where it gives none. */
export function findPublisher({
  root,
  metas,
  pageTitle,
  publisher,
}: PublisherSource): string | null {
  const named =
    publisher ??
    firstMeta(
      metas,
      NAMES.filter((name) => !/^https?:/u.test(metas.get(name) ?? '')),
    );
  return (
    named ??
    microdataName(root) ??
    siteInTitle(pageTitle, root) ??
    copyrightHolder(root) ??
    logoName(root)
  );
}

function microdataName(root: PageElement): string | null {
  const marked = root.querySelector('[itemprop~="publisher"]');
  if (!marked) return null;
  const name = marked.querySelector('[itemprop~="name"]');
  return name?.getAttribute('content')?.trim() || lineOf(name ?? marked).slice(0, 80) || null;
}

function copyrightHolder(root: PageElement): string | null {
  const blocks = [
    ...root.querySelectorAll(
      'footer, [class*="copyright" i], [id*="footer" i], small, p, td, div, center, font',
    ),
  ];
  for (const block of blocks.reverse()) {
    const raw = block.textContent ?? '';
    if (raw.length > 600) continue;
    const name = COPYRIGHT.exec(lineOf(block))?.groups?.name?.trim();
    if (name) return name.replace(/\s*(?:版权所有|版權所有|all rights.*|inc\.?|[,;:\s])+$/iu, '');
  }
  return null;
}

const HOME = 'a[href="/"], a[href="./"], a[href^="index."], a[rel~="home"]';

/** The words for the logo at the top of the page. */
function logoName(root: PageElement): string | null {
  const logo = root.querySelector(
    'header img[alt], [class*="logo" i] img[alt], img[class*="logo" i][alt]',
  );
  const alt =
    logo
      ?.getAttribute('alt')
      ?.replace(/\b(?:logo|home(?:page)?)\b/giu, '')
      .trim() ?? '';
  if (alt !== '' && alt.length <= 40) return alt;
  const brand = lineOf(
    root.querySelector(
      '[class*="logo" i], [class*="brand" i], [class*="site-title" i], [class*="masthead" i] a',
    ),
  );
  if (brand !== '' && brand.length <= 40) return brand;
  const home = lineOf(root.querySelector(HOME));
  return home.length > 40 || /^(?:home|start|front) ?(?:page)?$|^$/iu.test(home) ? null : home;
}
