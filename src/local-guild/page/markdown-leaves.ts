export interface Time {
  readonly type: 'time';
  readonly seconds: number;
  readonly style: string;
}

export interface Mention {
  readonly type: 'mention';
  readonly kind: 'user' | 'role' | 'channel' | 'command' | 'guide';
  readonly id: string;
  readonly name: string;
}

/** What has nothing inside that is read further. */
export type Leaf =
  | Time
  | Mention
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'emoji'; readonly name: string; readonly id: string }
  | { readonly type: 'url'; readonly url: string };

/** What was found, and where the text goes on after it. */
interface Found<Node> {
  readonly leaf: Node;
  readonly end: number;
}

/** What stands in angle brackets, and what each is; all are sticky. */
const BRACKETED: readonly (readonly [RegExp, (found: RegExpExecArray) => Leaf])[] = [
  [
    /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    ([, s, style = 'f']) => ({ type: 'time', seconds: Number(s), style }),
  ],
  [/<@!?(\d{5,20})>/y, ([, id = '']) => ({ type: 'mention', kind: 'user', id, name: '' })],
  [/<@&(\d{5,20})>/y, ([, id = '']) => ({ type: 'mention', kind: 'role', id, name: '' })],
  [/<#(\d{5,20})>/y, ([, id = '']) => ({ type: 'mention', kind: 'channel', id, name: '' })],
  [
    /<\/([^:<>\n]{1,100}):(\d{1,20})>/y,
    ([, name = '', id = '']) => ({ type: 'mention', kind: 'command', id, name }),
  ],
  [/<id:([a-z-]{1,40})>/y, ([, name = '']) => ({ type: 'mention', kind: 'guide', id: '', name })],
  [/<a?:(\w{2,32}):(\d{5,20})>/y, ([, name = '', id = '']) => ({ type: 'emoji', name, id })],
  [/<(https?:\/\/[^\s<>]+)>/y, ([, url = '']) => ({ type: 'url', url })],
];
const BARE_URL = /https?:\/\/[^\s<]*[^<.,:;"'\])*_~|\s]/y;
const BACKTICKS = /`+/g;

/** The timestamp, mention, emoji or address that starts at `at`. */
export function readLeaf(text: string, at: number): Found<Leaf> | null {
  if (text[at] === '<') return readBracketed(text, at);
  if (text[at] !== 'h' || /\w/.test(text[at - 1] ?? '')) return null;
  BARE_URL.lastIndex = at;
  const url = BARE_URL.exec(text)?.[0];
  return url ? { leaf: { type: 'url', url }, end: at + url.length } : null;
}

function readBracketed(text: string, at: number): Found<Leaf> | null {
  for (const [pattern, leafOf] of BRACKETED) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { leaf: leafOf(found), end: at + found[0].length };
  }
  return null;
}

/** Inline code: closed by as many backticks as open it. Backticks that nothing closes are text, all of the run at once. */
export function readCode(
  text: string,
  at: number,
): Found<Leaf | { type: 'text'; text: string }> | null {
  if (text[at] !== '`') return null;
  BACKTICKS.lastIndex = at;
  const run = BACKTICKS.exec(text)?.[0] ?? '`';
  const start = at + run.length;
  for (let close = BACKTICKS.exec(text); close; close = BACKTICKS.exec(text)) {
    if (close[0].length !== run.length) continue;
    const inside = text.slice(start, close.index);
    const spaced = /^ (.*\S.*) $/s.exec(inside);
    return { leaf: { type: 'code', text: spaced?.[1] ?? inside }, end: close.index + run.length };
  }
  return { leaf: { type: 'text', text: run }, end: start };
}
