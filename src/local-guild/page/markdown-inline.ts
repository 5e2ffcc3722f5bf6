import { type Leaf, readCode, readLeaf } from './markdown-leaves.ts';

type Mark = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';

/** What stands inside a line or paragraph. */
export type Inline =
  | { readonly type: 'text'; text: string }
  | { readonly type: Mark; readonly children: Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: Inline[] }
  | Leaf;

/** A mark or link that is open, with what has been read inside it. */
interface Frame {
  readonly kind: Mark | 'link';
  readonly opener: string;
  readonly children: Inline[];
}

type MarkSign = readonly [sign: string, mark: Mark];

/** Longest first; `***` opens both, italics outside. */
const MARKS: readonly MarkSign[] = [
  ['**', 'strong'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'em'],
  ['_', 'em'],
];
const ESCAPE = /\\([^0-9A-Za-z\s])/y;
const LINK_END =
  /\]\((<)?(https?:\/\/[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?: +"[^"\n]*")?\)/y;
const WORD = /[\p{L}\p{N}_]/u;
const SPECIAL = /[\\`*_~|[\]<]|https?:\/\//g;
/** Openers beyond this depth are text. */
const MAX_DEPTH = 24;

/** Reads the marks inside a line or paragraph: one pass with a stack of what is open; what is never closed is text. */
export function parseInline(text: string): Inline[] {
  return new InlineReader(text).read();
}

class InlineReader {
  readonly #open: Frame[] = [];
  readonly #top: Inline[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Inline[] {
    while (this.#at < this.#text.length) this.#step();
    while (this.#open.length > 0) this.#abandon();
    return this.#top;
  }

  #step(): void {
    const taken = this.#escape() || this.#leaf() || this.#linkEdge() || this.#mark();
    if (!taken) this.#plain();
  }

  /** Text up to the next character that could mean something; at least one. */
  #plain(): void {
    SPECIAL.lastIndex = this.#at + 1;
    const next = SPECIAL.exec(this.#text)?.index ?? this.#text.length;
    this.#add({ type: 'text', text: this.#text.slice(this.#at, next) });
    this.#at = next;
  }

  #escape(): boolean {
    const found = matchAt(ESCAPE, this.#text, this.#at);
    if (!found) return false;
    this.#add({ type: 'text', text: found[1] ?? '' });
    this.#at += found[0].length;
    return true;
  }

  #leaf(): boolean {
    const found = readCode(this.#text, this.#at) ?? readLeaf(this.#text, this.#at);
    if (!found) return false;
    this.#add(found.leaf);
    this.#at = found.end;
    return true;
  }

  #linkEdge(): boolean {
    const char = this.#text[this.#at];
    if (char === '[') return this.#push('link', '[');
    if (char !== ']' || !this.#open.some((frame) => frame.kind === 'link')) return false;
    const found = matchAt(LINK_END, this.#text, this.#at);
    if (!found) return false;
    const children = this.#popTo((frame) => frame.kind === 'link');
    this.#add({ type: 'link', url: found[2] ?? '', children });
    this.#at += found[0].length;
    return true;
  }

  #mark(): boolean {
    const here = MARKS.find(([sign]) => this.#text.startsWith(sign, this.#at));
    if (!here) return false;
    const [sign, kind] = this.#innermost(here);
    if (this.#closes(sign)) {
      const children = this.#popTo((frame) => frame.opener === sign);
      this.#add({ type: kind, children });
      this.#at += sign.length;
      return true;
    }
    if (!this.#canOpen(sign)) return false;
    return this.#push(kind, sign);
  }

  /** Of three stars the one that is open innermost is closed first; where none is open, italics open first. */
  #innermost(here: MarkSign): MarkSign {
    const [sign] = here;
    if (sign !== '**' && sign !== '__') return here;
    const single = sign.slice(1);
    const triple = this.#text.startsWith(sign + single, this.#at);
    return triple && this.#open.at(-1)?.opener !== sign ? [single, 'em'] : here;
  }

  #closes(sign: string): boolean {
    const frame = this.#open.findLast((open) => open.opener === sign);
    if (!frame || (frame.children.length === 0 && frame === this.#open.at(-1))) return false;
    if (sign === '*') return !/\s/.test(this.#text[this.#at - 1] ?? ' ');
    return sign !== '_' || !WORD.test(this.#text[this.#at + 1] ?? '');
  }

  #canOpen(sign: string): boolean {
    if (this.#open.some((frame) => frame.opener === sign)) return false;
    if (sign === '*') return !/\s/.test(this.#text[this.#at + 1] ?? ' ');
    return sign !== '_' || !WORD.test(this.#text[this.#at - 1] ?? '');
  }

  #push(kind: Mark | 'link', opener: string): boolean {
    if (this.#open.length >= MAX_DEPTH) return false;
    this.#open.push({ kind, opener, children: [] });
    this.#at += opener.length;
    return true;
  }

  /** Turns the innermost opener, which was never closed, back into text. */
  #abandon(): void {
    const frame = this.#open.pop();
    if (!frame) return;
    this.#add({ type: 'text', text: frame.opener });
    for (const child of frame.children) this.#add(child);
  }

  /** Closes the innermost frame that `wanted` accepts; one there must be. */
  #popTo(wanted: (frame: Frame) => boolean): Inline[] {
    for (let frame = this.#open.at(-1); frame && !wanted(frame); frame = this.#open.at(-1)) {
      this.#abandon();
    }
    return this.#open.pop()?.children ?? [];
  }

  #add(node: Inline): void {
    const siblings = this.#open.at(-1)?.children ?? this.#top;
    const last = siblings.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.text += node.text;
    else siblings.push(node);
  }
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
