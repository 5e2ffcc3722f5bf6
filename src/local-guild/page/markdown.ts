import { type Inline, parseInline } from './markdown-inline.ts';

/** A part of a message that has lines of its own; a list's `start` of null: bullets. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly children: Inline[] }
  | { readonly type: 'subtext'; readonly children: Inline[] }
  | { readonly type: 'quote'; readonly children: Block[] }
  | { readonly type: 'list'; readonly start: number | null; readonly items: Block[][] }
  | { readonly type: 'fence'; readonly language: string; readonly text: string };

/** What a block stands in. */
interface Around {
  readonly depth: number;
  readonly quoted: boolean;
}

/** A block, and where the text goes on after it. */
interface Found {
  readonly block: Block;
  readonly end: number;
}

const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;
const FENCE_LANGUAGE = /^([a-z0-9_+\-.#]+)\n/i;
/** Deeper lists and quotes are read as text: a message may not make the page build a tower of elements. */
const MAX_DEPTH = 10;

/**
 * Reads a message as Discord's Markdown, in time linear in its length. Discord's rules are those of its client, which are
 * published nowhere.
 */
export function parseMarkdown(text: string): Block[] {
  return parseBlocks(text.replace(/\r\n?/g, '\n'), { depth: 0, quoted: false });
}

function parseBlocks(text: string, around: Around): Block[] {
  const blocks: Block[] = [];
  let pending = '';
  const flush = () => {
    const plain = pending.replace(/\n$/, '');
    if (plain !== '') blocks.push({ type: 'paragraph', children: parseInline(plain) });
    pending = '';
  };
  let at = 0;
  while (at < text.length) {
    const lineStart = at === 0 || text[at - 1] === '\n';
    const found = (lineStart ? readLineBlock(text, at, around) : null) ?? readFence(text, at);
    if (found) {
      flush();
      blocks.push(found.block);
      at = found.end;
      continue;
    }
    const end = endOfPlain(text, at);
    pending += text.slice(at, end);
    at = end;
  }
  flush();
  return blocks;
}

/** Where the plain text from `at` ends: after its line, or before a code fence inside the line. */
function endOfPlain(text: string, at: number): number {
  const end = lineEnd(text, at);
  const fence = text.indexOf('```', at + 1);
  const opens = fence !== -1 && fence < end && text[fence - 1] !== '\\' && text[fence - 1] !== '`';
  return opens ? fence : Math.min(end + 1, text.length);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** A block that can only stand at the start of a line. */
function readLineBlock(text: string, at: number, around: Around): Found | null {
  const end = lineEnd(text, at);
  const line = text.slice(at, end);
  const heading = HEADING.exec(line);
  if (heading) {
    const [, marks = '', title = ''] = heading;
    return {
      block: { type: 'heading', level: marks.length, children: parseInline(title) },
      end: end + 1,
    };
  }
  const subtext = SUBTEXT.exec(line);
  if (subtext) {
    return { block: { type: 'subtext', children: parseInline(subtext[1] ?? '') }, end: end + 1 };
  }
  if (around.depth >= MAX_DEPTH) return null;
  return readQuote(text, at, around) ?? (ITEM.test(line) ? readList(text, at, around) : null);
}

/** `> ` quotes its line and the quoted lines after it, `>>> ` everything to the end. */
function readQuote(text: string, at: number, around: Around): Found | null {
  // Discord knows no quote inside a quote: a further `> ` is text.
  if (around.quoted) return null;
  const inside = { depth: around.depth + 1, quoted: true };
  if (text.startsWith('>>> ', at)) {
    const children = parseBlocks(text.slice(at + 4), inside);
    return { block: { type: 'quote', children }, end: text.length };
  }
  const lines: string[] = [];
  let next = at;
  while (text.startsWith('> ', next)) {
    const end = lineEnd(text, next);
    lines.push(text.slice(next + 2, end));
    next = end + 1;
  }
  if (lines.length === 0) return null;
  const children = parseBlocks(lines.join('\n'), inside);
  return { block: { type: 'quote', children }, end: next };
}

function readList(text: string, at: number, around: Around): Found {
  const items: string[][] = [];
  const [, spaces = '', number] = ITEM.exec(text.slice(at, lineEnd(text, at))) ?? [];
  const inner = ' '.repeat(spaces.length + 2);
  let next = at;
  while (next < text.length) {
    const end = lineEnd(text, next);
    const line = text.slice(next, end);
    const item = line.startsWith(inner) ? null : ITEM.exec(line);
    if (item && (item[2] === undefined) === (number === undefined)) items.push([item[3] ?? '']);
    else if (line.startsWith(inner)) items.at(-1)?.push(line.slice(inner.length));
    else break;
    next = end + 1;
  }
  const inside = { ...around, depth: around.depth + 1 };
  const children = items.map((lines) => parseBlocks(lines.join('\n'), inside));
  const start = number === undefined ? null : Number(number);
  return { block: { type: 'list', start, items: children }, end: next };
}

function readFence(text: string, at: number): Found | null {
  if (!text.startsWith('```', at)) return null;
  const close = text.indexOf('```', at + 3);
  if (close === -1) return null;
  const inside = text.slice(at + 3, close);
  if (inside.trim() === '') return null;
  const language = FENCE_LANGUAGE.exec(inside);
  const code = inside.slice(language?.[0].length ?? 0).replace(/^\n+|\n+$/g, '');
  const end = close + 3;
  return {
    block: { type: 'fence', language: language?.[1] ?? '', text: code },
    end: text[end] === '\n' ? end + 1 : end,
  };
}
