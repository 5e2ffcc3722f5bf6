import { buildDom, isElement, lineOf, type PageElement, type PageNode } from './dom.ts';
import { scanHtml } from './scan-html.ts';

const BLOCKS = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/u,
  ),
);
const LONGEST_ROW = 300;
const SILENT = new Set('script style noscript template head title button select'.split(' '));

/** A paragraph or a heading as it was found. */
interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row';
  readonly text: string;
}

/** The text of an element as a reader would copy it: paragraphs apart by blank lines, headings as "## …", items as "- …". */
export function renderText(root: PageNode): string {
  return textWith(root, 2);
}

/** The same with a paragraph for each line that a reader sees begin by itself. */
export function renderLines(root: PageNode): string[] {
  return textWith(root, 1).split(/\n+/u);
}

/** The first main heading of HTML, empty without one, and the text without it. Throws `UserError` where it is too large. */
export function renderHeaded(html: string): { heading: string; text: string } {
  const { body } = buildDom(scanHtml(html));
  const heading = body.querySelector('h1');
  heading?.remove();
  return { heading: lineOf(heading), text: renderText(body) };
}

function textWith(root: PageNode, breaks: number): string {
  const writer = new Writer(breaks);
  writer.visit(root, 'paragraph');
  return joinBlocks(writer.finish());
}

function joinBlocks(blocks: readonly Block[]): string {
  let text = '';
  let last: Block | null = null;
  for (const block of blocks) {
    if (block.text === last?.text) continue;
    if (last) text += isList(last) && last.kind === block.kind ? '\n' : '\n\n';
    text += { paragraph: '', heading: '## ', item: '- ', row: '' }[block.kind] + block.text;
    last = block;
  }
  return text;
}

function isList({ kind }: Block): boolean {
  return kind === 'item' || kind === 'row';
}

class Writer {
  readonly #blocks: Block[] = [];
  readonly #enough: number;
  #line = '';
  /** Line breaks just now: two of them end a paragraph, as in old pages. */
  #breaks = 0;

  constructor(enough: number) {
    this.#enough = enough;
  }

  visit(node: PageNode, kind: Block['kind']): void {
    if (node.nodeType === 3) this.#say(node.textContent ?? '');
    if (!isElement(node) || SILENT.has(node.localName)) return;
    if (node.localName === 'br') this.#break(kind);
    else if (isDataRow(node)) this.#row(node, kind);
    else if (BLOCKS.has(node.localName)) this.#block(node, kind);
    else for (const child of node.childNodes) this.visit(child, kind);
  }

  finish(): readonly Block[] {
    this.#end('paragraph');
    return this.#blocks;
  }

  #say(text: string): void {
    if (/\S/u.test(text)) this.#breaks = 0;
    this.#line += text;
  }

  #break(kind: Block['kind']): void {
    this.#breaks += 1;
    if (this.#breaks >= this.#enough) this.#end(kind);
    else this.#line += ' ';
  }

  #block(node: PageNode & { localName: string }, kind: Block['kind']): void {
    this.#end(kind);
    const inner = kindWithin(node.localName, kind);
    for (const child of node.childNodes) this.visit(child, inner);
    this.#end(inner);
  }

  #row(row: PageElement, kind: Block['kind']): void {
    this.#end(kind);
    const cells = [...row.children].map((cell) => tidyLine(cell.textContent ?? ''));
    this.#line = cells.join(' | ');
    this.#end('row');
  }

  #end(kind: Block['kind']): void {
    const text = tidyLine(this.#line);
    this.#line = '';
    this.#breaks = 0;
    if (/[\p{L}\p{N}]/u.test(text)) this.#blocks.push({ kind, text });
  }
}

/** A row of figures or names; the rows of old pages' layouts hold columns of prose. */
function isDataRow(element: PageElement): boolean {
  if (element.localName !== 'tr' || (element.textContent ?? '').length > LONGEST_ROW) return false;
  const cells = [...element.children];
  return cells.length > 1 && !element.querySelector('p, br, table, ul, h1, h2, h3, img');
}

function kindWithin(name: string, outer: Block['kind']): Block['kind'] {
  if (/^h[1-6]$/u.test(name)) return 'heading';
  return name === 'li' ? 'item' : outer;
}

/** One line without the characters that only tell where a line may be broken. */
function tidyLine(line: string): string {
  return line
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
