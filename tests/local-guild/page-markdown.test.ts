import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/local-guild/page/markdown.ts';

type Node = {
  type: string;
  text?: string;
  children?: Node[];
  items?: Node[][];
  level?: number;
  url?: string;
  id?: string;
  kind?: string;
  name?: string;
  seconds?: number;
  style?: string;
  start?: number | null;
  language?: string;
};

/** Writes a parsed message down shortly: `strong(a em(b))`. */
function outline(nodes: readonly Node[]): string {
  return nodes.map(outlineOne).join(' ');
}

function outlineOne(node: Node): string {
  const details = [node.level, node.url, node.kind, node.name, node.id, node.seconds, node.style]
    .concat(node.language, node.start ?? undefined)
    .filter((detail) => detail !== undefined && detail !== '');
  const name = [node.type, ...details].join(':');
  if (node.type === 'text') return `'${node.text}'`;
  if (node.items) return `${name}[${node.items.map(outline).join(' | ')}]`;
  const inner = node.children ? outline(node.children) : (node.text ?? '');
  return inner === '' ? name : `${name}(${inner})`;
}

const paragraphs: readonly [string, string][] = [
  ['plain', "'plain'"],
  [
    '**bold** *it* __under__ ~~gone~~',
    "strong('bold') ' ' em('it') ' ' underline('under') ' ' strike('gone')",
  ],
  ['_it_ ||spoiler||', "em('it') ' ' spoiler('spoiler')"],
  ['***both***', "em(strong('both'))"],
  ['**a *b* c**', "strong('a ' em('b') ' c')"],
  ['*a **b***', "em('a ' strong('b'))"],
  ['**two\nlines**', "strong('two\nlines')"],
  // What is no mark.
  ['2 * 3 * 4', "'2 * 3 * 4'"],
  ['snake_case_name', "'snake_case_name'"],
  ['**never closed', "'**never closed'"],
  ['**never *closed*', "'**never ' em('closed')"],
  ['****', "'****'"],
  ['\\*no\\* \\_no\\_ \\||no\\|| \\`no\\`', "'*no* _no_ ||no|| `no`'"],
  ['\\# no heading', "'# no heading'"],
  ['\\> no quote', "'> no quote'"],
  ['\\-# no subtext', "'-# no subtext'"],
  ['1\\. no list', "'1. no list'"],
  ['\\<t:1:R>', "'<t:1:R>'"],
  ['-#no subtext, ####### no heading, >no quote', "'-#no subtext, ####### no heading, >no quote'"],
  // Code.
  ['`a *b* c`', 'code(a *b* c)'],
  ['``a`b``', 'code(a`b)'],
  ['a ` b', "'a ` b'"],
  // Links.
  ['https://a.example/b_(c)?d=e.', "url:https://a.example/b_(c)?d=e '.'"],
  ['(https://a.example/b)', "'(' url:https://a.example/b ')'"],
  ['<https://a.example>', 'url:https://a.example'],
  ['[a *b*](https://c.example)', "link:https://c.example('a ' em('b'))"],
  ['[a](https://c.example/d_(e))', "link:https://c.example/d_(e)('a')"],
  ['[a](javascript:alert(1))', "'[a](javascript:alert(1))'"],
  ['[a] (https://c.example)', "'[a] (' url:https://c.example ')'"],
  ['xhttps://a.example', "'xhttps://a.example'"],
  // What Discord puts into angle brackets.
  ['<t:1714694400> <t:-5:R>', "time:1714694400:f ' ' time:-5:R"],
  ['<t:12:x> <t:abc>', "'<t:12:x> <t:abc>'"],
  ['<@12345678> <@!12345678>', "mention:user:12345678 ' ' mention:user:12345678"],
  ['<@&12345678> <#12345678>', "mention:role:12345678 ' ' mention:channel:12345678"],
  ['</who-met:12345678>', 'mention:command:who-met:12345678'],
  ['<id:customize>', 'mention:guide:customize'],
  ['<a:wave:12345678>', 'emoji:wave:12345678'],
  ['<b>bold</b> <script>', "'<b>bold</b> <script>'"],
];

const blocks: readonly [string, string][] = [
  [
    '# One\n## Two\n### Three\n#### Four',
    "heading:1('One') heading:2('Two') heading:3('Three') paragraph('#### Four')",
  ],
  ['a\n-# small\nb', "paragraph('a') subtext('small') paragraph('b')"],
  ['> a\n> **b**\nc', "quote(paragraph('a\n' strong('b'))) paragraph('c')"],
  ['> > a', "quote(paragraph('> a'))"],
  ['> - a\n> - b', "quote(list[paragraph('a') | paragraph('b')])"],
  ['a\n>>> b\nc', "paragraph('a') quote(paragraph('b\nc'))"],
  [
    '- a\n- b\n  - c\n* d',
    "list[paragraph('a') | paragraph('b') list[paragraph('c')] | paragraph('d')]",
  ],
  ['3. a\n4. b\n- c', "list:3[paragraph('a') | paragraph('b')] list[paragraph('c')]"],
  ['a ```ts\nlet *x*;\n``` b', "paragraph('a ') fence:ts(let *x*;) paragraph(' b')"],
  ['```plain```', 'fence(plain)'],
  ['```never closed', "paragraph('```never closed')"],
  ['a\r\nb', "paragraph('a\nb')"],
  ['', ''],
];

describe('Markdown as Discord reads it', () => {
  it.each(paragraphs)('inside a line: %j', (text, expected) => {
    expect(outline(parseMarkdown(text))).toBe(`paragraph(${expected})`);
  });

  it.each(blocks)('lines: %j', (text, expected) => {
    expect(outline(parseMarkdown(text))).toBe(expected);
  });

  it.each([
    '*',
    '**a',
    '[',
    '`',
    '_a ',
    '<',
    '> ',
    '- ',
    '||',
    '```',
    'https://',
    '](http://a ',
    '*_',
  ])('keeps every character of %j repeated, however deep', (part) => {
    const text = part.repeat(4000 / part.length);
    const letters = (value: string) => [...value].filter((char) => /[a-z]/.test(char)).length;
    expect(letters(plainText(parseMarkdown(text)))).toBe(letters(text));
  });
});

function plainText(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      [
        node.text,
        node.url,
        plainText(node.children ?? []),
        (node.items ?? []).map(plainText).join(''),
      ].join(''),
    )
    .join('');
}
