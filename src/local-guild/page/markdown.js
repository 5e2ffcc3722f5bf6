// @ts-check
import { parseInline } from './markdown-inline.js';

/**
 * @import { Inline } from './markdown-inline.js'
 * @typedef {{ type: 'paragraph', children: Inline[] }} Paragraph
 * @typedef {{ type: 'heading', level: number, children: Inline[] }} Heading
 * @typedef {{ type: 'subtext', children: Inline[] }} Subtext
 * @typedef {{ type: 'quote', children: Block[] }} Quote
 * @typedef {{ type: 'list', start: number | null, items: Block[][] }} List a `start` of null: bullets
 * @typedef {{ type: 'fence', language: string, text: string }} Fence
 * @typedef {Paragraph | Heading | Subtext | Quote | List | Fence} Block
 * @typedef {{ depth: number, quoted: boolean }} Around what a block stands in
 */

const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;
const FENCE_LANGUAGE = /^([a-z0-9_+\-.#]+)\n/i;
/** Deeper lists and quotes are read as text: a message may not make the page build a tower of elements. */
const MAX_DEPTH = 10;

/**
 * Reads a message as Discord's Markdown, in time linear in its length. Discord's rules are those of its client, which are
 * published nowhere; the parsers on npm that follow them are CommonJS or render to HTML text, so none can be loaded here.
 * @param {string} text
 * @returns {Block[]}
 */
export function parseMarkdown(text) {
  return parseBlocks(text.replace(/\r\n?/g, '\n'), { depth: 0, quoted: false });
}

/**
 * @param {string} text
 * @param {Around} around
 * @returns {Block[]}
 */
function parseBlocks(text, around) {
  /** @type {Block[]} */
  const blocks = [];
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

/**
 * Where the plain text from `at` ends: after its line, or before a code fence inside the line.
 * @param {string} text
 * @param {number} at
 */
function endOfPlain(text, at) {
  const end = lineEnd(text, at);
  const fence = text.indexOf('```', at + 1);
  const opens = fence !== -1 && fence < end && text[fence - 1] !== '\\' && text[fence - 1] !== '`';
  return opens ? fence : Math.min(end + 1, text.length);
}

/**
 * @param {string} text
 * @param {number} at
 */
function lineEnd(text, at) {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/**
 * A block that can only stand at the start of a line.
 * @param {string} text
 * @param {number} at
 * @param {Around} around
 * @returns {{ block: Block, end: number } | null}
 */
function readLineBlock(text, at, around) {
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

/**
 * `> ` quotes its line and the quoted lines after it, `>>> ` everything to the end.
 * @param {string} text
 * @param {number} at
 * @param {Around} around
 * @returns {{ block: Block, end: number } | null}
 */
function readQuote(text, at, around) {
  // Discord knows no quote inside a quote: a further `> ` is text.
  if (around.quoted) return null;
  const inside = { depth: around.depth + 1, quoted: true };
  if (text.startsWith('>>> ', at)) {
    const children = parseBlocks(text.slice(at + 4), inside);
    return { block: { type: 'quote', children }, end: text.length };
  }
  const lines = [];
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

/**
 * @param {string} text
 * @param {number} at
 * @param {Around} around
 * @returns {{ block: Block, end: number }}
 */
function readList(text, at, around) {
  /** @type {string[][]} */
  const items = [];
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

/**
 * @param {string} text
 * @param {number} at
 * @returns {{ block: Block, end: number } | null}
 */
function readFence(text, at) {
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
