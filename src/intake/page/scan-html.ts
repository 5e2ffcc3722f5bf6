import { Parser } from 'htmlparser2';
import { UserError } from '../../text/user-error.ts';
import { PAGE_LIMITS } from './page-limits.ts';

/** A page made ready for a DOM. */
export interface ScannedPage {
  /** What stood in the head and the body, without scripts other than data, styles and comments. */
  readonly html: string;
  /** Of the `title` element. */
  readonly title: string;
  /** Attributes of the `html` element. */
  readonly root: Readonly<Record<string, string>>;
  /** Whether there were scripts that could make up a page. */
  readonly scripted: boolean;
}

const FRAMES = new Set(['html', 'head', 'body']);
const DROPPED = new Set(['style', 'template', 'svg', 'math', 'canvas', 'object', 'iframe']);

/**
 * Goes through HTML once without building anything of it, so that a page that is too large or nested too deeply is
 * refused (`UserError`) before it costs memory.
 */
export function scanHtml(html: string): ScannedPage {
  const scan = new Scan(html);
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) =>
        scan.open(name, attributes, parser.startIndex, parser.endIndex),
      onclosetag: (name, implied) => scan.close(name, implied, parser.startIndex, parser.endIndex),
      ontext: (text) => scan.text(text),
      oncomment: () => scan.cut(parser.startIndex, parser.endIndex + 1),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return scan.page();
}

class Scan {
  readonly #html: string;
  readonly #kept: string[] = [];
  #from = 0;
  #elements = 0;
  #depth = 0;
  #runs = 0;
  #title = '';
  #titles = 0;
  #inTitle = false;
  #root: Readonly<Record<string, string>> = {};
  #scripted = false;
  /** The element that is being dropped with its content: its name, beginning and depth. */
  #dropped: { readonly name: string; readonly start: number; readonly depth: number } | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number) {
    this.#elements += 1;
    this.#depth += 1;
    refuseLarge(this.#elements, this.#depth, attributes);
    if (this.#dropped) return;
    if (FRAMES.has(name)) {
      this.cut(start, end + 1);
      if (name === 'html') this.#root = { ...attributes, ...this.#root };
    } else if (isDropped(name, attributes)) {
      this.#dropped = { name, start, depth: this.#depth };
      this.#scripted ||= name === 'script';
    } else if (name === 'title' && this.#titles === 0) {
      this.#inTitle = true;
      this.#titles += 1;
    }
  }

  close(name: string, implied: boolean, start: number, end: number) {
    const dropped = this.#dropped;
    if (dropped && this.#depth === dropped.depth) {
      this.cut(dropped.start, implied ? start : end + 1);
      this.#dropped = null;
    } else if (!dropped && FRAMES.has(name) && !implied) this.cut(start, end + 1);
    if (name === 'title') this.#inTitle = false;
    this.#depth -= 1;
  }

  text(text: string) {
    this.#runs += 1;
    if (this.#runs > PAGE_LIMITS.runs) throw tooLarge(`over ${PAGE_LIMITS.runs} runs of text`);
    if (this.#inTitle) this.#title += text;
  }

  /** Leaves out a span of the page; spans come in order. */
  cut(start: number, end: number) {
    if (start < this.#from) return;
    this.#kept.push(this.#html.slice(this.#from, start));
    this.#from = end;
  }

  page(): ScannedPage {
    this.#kept.push(this.#html.slice(this.#from));
    return {
      html: this.#kept.join(''),
      title: this.#title.replace(/\s+/gu, ' ').trim(),
      root: this.#root,
      scripted: this.#scripted,
    };
  }
}

function refuseLarge(
  elements: number,
  depth: number,
  attributes: Readonly<Record<string, string>>,
): void {
  if (elements > PAGE_LIMITS.elements) throw tooLarge(`over ${PAGE_LIMITS.elements} elements`);
  if (depth > PAGE_LIMITS.depth) throw tooLarge(`elements over ${PAGE_LIMITS.depth} deep`);
  if (Object.keys(attributes).length > PAGE_LIMITS.attributes) {
    throw tooLarge(`an element with over ${PAGE_LIMITS.attributes} attributes`);
  }
}

function tooLarge(what: string): UserError {
  return new UserError(
    `The page has ${what}, the most that is read: paste the text of the article instead.`,
  );
}

function isDropped(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name !== 'script') return DROPPED.has(name);
  return !/\bld\+json\b/iu.test(attributes.type ?? '');
}
