import { describe, expect, it } from 'vitest';
import { blockQuote, escapeLine, escapeLines, readBlockQuote } from '../../src/discord/escape.ts';

describe('escapeLine', () => {
  it.each([
    ['bold', '**x**', '\\*\\*x\\*\\*'],
    ['italics', '_x_ *y*', '\\_x\\_ \\*y\\*'],
    ['strike', '~~x~~', '\\~\\~x\\~\\~'],
    ['spoiler', '||x||', '\\|\\|x\\|\\|'],
    ['code', '`x`', '\\`x\\`'],
    ['code fence', '```js x```', '\\`\\`\\`js x\\`\\`\\`'],
    ['masked link', '[a](https://b.c)', '\\[a\\](https\\://b.c)'],
    ['bare address', 'see https://b.c now', 'see https\\://b.c now'],
    ['address in brackets', '<https://b.c>', '\\<https\\://b.c\\>'],
    ['heading', '# x', '\\# x'],
    ['third heading', '### x', '\\### x'],
    ['subtext', '-# x', '\\-# x'],
    ['list', '- x', '\\- x'],
    ['star list', '* x', '\\* x'],
    ['indented list', '  + x', '\\+ x'],
    ['numbered list', '1. x', '1\\. x'],
    ['block quote', '> x', '\\> x'],
    ['long block quote', '>>> x', '\\>\\>\\> x'],
    ['user mention', '<@123>', '\\<\\@123\\>'],
    ['role mention', '<@&123>', '\\<\\@&123\\>'],
    ['channel mention', '<#123>', '\\<#123\\>'],
    ['everyone', '@everyone and @here', '\\@everyone and \\@here'],
    ['command mention', '</ask:123>', '\\</ask\\:123\\>'],
    ['guild navigation', '<id:customize>', '\\<id\\:customize\\>'],
    ['timestamp', '<t:1681603200:R>', '\\<t\\:1681603200\\:R\\>'],
    ['custom emoji', '<a:wave:123>', '\\<a\\:wave\\:123\\>'],
    ['emoji name', ':smile:', '\\:smile:'],
    ['backslash', '\\*', '\\\\\\*'],
    ['line ends', 'a\r\n# b\u2028- c', 'a # b - c'],
  ])('defuses %s', (_, text, expected) => {
    expect(escapeLine(text)).toBe(expected);
  });

  it.each([
    'Putin said: "It helps." (Reuters)',
    'co-operation in 2023. Then #5, +3 and -2',
    'At noon: talks',
    '3.5 million',
    'أهلاً',
  ])('leaves %s as it is', (text) => {
    expect(escapeLine(text).replace('3\\.5', '3.5')).toBe(text);
  });
});

describe('escapeLines', () => {
  const text = 'One *two*\nthree four.';

  it.each([
    ['nothing', [], ['One \\*two\\*', 'three four.']],
    ['a word', [{ start: 0, end: 3 }], ['**One** \\*two\\*', 'three four.']],
    ['words over a line end', [{ start: 4, end: 15 }], ['One **\\*two\\***', '**three** four.']],
    [
      'words that touch',
      [
        { start: 0, end: 2 },
        { start: 2, end: 3 },
      ],
      ['**One** \\*two\\*', 'three four.'],
    ],
    [
      'words with a space between as one',
      [
        { start: 10, end: 15 },
        { start: 16, end: 20 },
      ],
      ['One \\*two\\*', '**three four**.'],
    ],
    ['what is outside', [{ start: 15, end: 40 }], ['One \\*two\\*', 'three four.']],
    ['white space alone', [{ start: 3, end: 4 }], ['One \\*two\\*', 'three four.']],
  ])('emboldens %s', (_, bold, expected) => {
    expect(escapeLines(text, { start: 0, end: text.length }, bold)).toEqual(expected);
  });

  it('keeps a line start defused behind bold marks', () => {
    expect(escapeLines('1. x', { start: 0, end: 4 }, [{ start: 0, end: 1 }])).toEqual([
      '**1**\\. x',
    ]);
    expect(escapeLines('# x', { start: 0, end: 3 }, [{ start: 0, end: 3 }])).toEqual(['**\\# x**']);
  });

  it('is undone by reading the block quote back', () => {
    const quoted = blockQuote(
      escapeLines(text, { start: 0, end: text.length }, [{ start: 4, end: 9 }]),
    );
    expect(quoted.split('\n').every((line) => line.startsWith('> '))).toBe(true);
    expect(readBlockQuote(quoted)).toBe(text);
  });

  it('takes linear time', () => {
    const long = '\u200D<@1> 1. - :a: '.repeat(50_000);
    const begin = performance.now();
    escapeLines(long, { start: 0, end: long.length });
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
