import { isRecord } from '../../text/json.ts';
import type { PageElement } from './dom.ts';

/** What a page's linked data say of one article. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly body: string | null;
  readonly paid: boolean;
  readonly live: boolean;
}

const ARTICLE = /(?:^|[/:])(?:\w*Article|\w*BlogPosting|Report|NewsItem)$/u;
/** Linked data nest a few levels; the limit is for data that are made to hurt. */
const MOST_DEPTH = 12;
const MOST_NODES = 5000;

/** The articles in a page's JSON-LD (schema.org NewsArticle and its like, also within `@graph`), in order. */
export function findLinkedArticles(root: PageElement): LinkedArticle[] {
  const nodes: Record<string, unknown>[] = [];
  for (const script of root.querySelectorAll('script[type*="ld+json" i]')) {
    collect(parseLoosely(script.textContent ?? ''), nodes, 0);
  }
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  return nodes.filter(isArticle).map((node) => articleOf(node, byId));
}

type ById = ReadonlyMap<unknown, Record<string, unknown>>;

function articleOf(node: Record<string, unknown>, byId: ById): LinkedArticle {
  return {
    headline: text(node.headline) ?? text(node.name),
    published: text(node.datePublished) ?? text(node.dateCreated),
    publisher: nameOf(node.publisher, byId) ?? nameOf(node.sourceOrganization, byId),
    language: text(node.inLanguage) ?? nameOf(node.inLanguage, byId),
    url: addressOf(node.url) ?? addressOf(node.mainEntityOfPage),
    body: text(node.articleBody),
    paid: String(node.isAccessibleForFree).toLowerCase() === 'false',
    live: typesOf(node).some((type) => type.endsWith('LiveBlogPosting')),
  };
}

/** Sites wrap their data in comments, leave line breaks in strings, or forget a comma; what can be read is. */
function parseLoosely(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/u, '')
    .replace(/;\s*$/u, '');
  return parseOrNull(bare) ?? parseOrNull(bare.replace(/\p{Cc}+/gu, ' '));
}

function parseOrNull(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function collect(value: unknown, into: Record<string, unknown>[], depth: number): void {
  if (depth > MOST_DEPTH || into.length >= MOST_NODES) return;
  if (Array.isArray(value)) for (const item of value) collect(item, into, depth + 1);
  else if (isRecord(value)) {
    into.push(value);
    for (const [key, item] of Object.entries(value)) {
      if (NESTED.has(key)) collect(item, into, depth + 1);
    }
  }
}

/** Where a page's own articles and those who publish them stand; not those that it merely mentions. */
const NESTED = new Set(['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher', 'isPartOf']);

function isArticle(node: Record<string, unknown>): boolean {
  return typesOf(node).some((type) => ARTICLE.test(type));
}

function typesOf(node: Record<string, unknown>): string[] {
  const types: unknown[] = [node['@type']].flat();
  return types.filter((type) => typeof type === 'string');
}

function text(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const plain = isRecord(one) ? one['@value'] : one;
  return (typeof plain === 'string' && withoutEntities(plain).trim()) || null;
}

/** Some sites escape within data what only HTML needs escaped. */
function withoutEntities(value: string): string {
  return value
    .replace(/&#(?:x(?<hex>[\da-f]{1,6})|(?<number>\d{1,7}));/giu, (whole, hex, number) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(number);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&(?<name>quot|apos|nbsp|lt|gt|amp);/gu, (_, name: string) => NAMED[name] ?? '');
}

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
};

function nameOf(value: unknown, byId: ById): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (!isRecord(one)) return typeof one === 'string' && !/^https?:/u.test(one) ? text(one) : null;
  return text(one.name) ?? text(one.alternateName) ?? text(byId.get(one['@id'])?.name);
}

function addressOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(one) ? (text(one['@id']) ?? text(one.url)) : text(one);
}
