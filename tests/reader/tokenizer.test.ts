import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Tokenizer } from '../../src/reader/tokenizer.ts';

const PIECES = [
  ['<s>', 0],
  ['<pad>', 0],
  ['</s>', 0],
  ['<unk>', 0],
  ['▁', -4],
  ['▁the', -2],
  ['▁bri', -6],
  ['▁bridge', -5],
  ['dge', -6],
  ['s', -3],
  ['é', -7],
  ['fi', -6],
  ['▁12', -6],
  ['"', -4],
] as const;
const small = new Tokenizer(PIECES.map(([piece, score]) => `${piece}\t${score}`).join('\n'));
const shipped = new Tokenizer(
  readFileSync(new URL('../../src/reader/weights/vocabulary.txt', import.meta.url), 'utf8'),
);

function written(tokenizer: Tokenizer, text: string): string[] {
  return tokenizer.tokenize(text).map(({ start, end }) => text.slice(start, end));
}

describe('tokens', () => {
  it.each([
    ['the likeliest way, not the longest run of pieces', 'the bridges', ['the', 'bridge', 's']],
    ['a letter with its mark apart is one character', 'the e\u0301', ['the', '', 'e\u0301']],
    ['a ligature stands for two letters', 'the ﬁ', ['the', '', 'ﬁ']],
    ['digits of full width are digits', '１２', ['１２']],
    ['white space of any kind is none of them', ' \n the\u00a0\u2003bridge\t', ['the', 'bridge']],
    ['what no piece has is one unknown token a character', 'the 🚢', ['the', '', '🚢']],
    ['nothing', '', []],
    ['characters without width alone', '\u200b \u202e', []],
  ])('%s', (_, text, expected) => {
    expect(written(small, text)).toEqual(expected);
  });

  it('knows their places in the whole text where only a part is read', () => {
    const text = 'the bridge the bridges';
    expect(
      small.tokenize(text, { start: 11, end: 22 }).map(({ start, end }) => [start, end]),
    ).toEqual([
      [11, 14],
      [15, 21],
      [21, 22],
    ]);
  });

  it('says which line of a vocabulary is broken', () => {
    expect(() => new Tokenizer('<s>\t0\nbroken')).toThrow('vocabulary, line 2');
  });
});

describe('the vocabulary that ships', () => {
  it.each([
    ['English', 'The minister’s office said on Tuesday that 1,200 people had left Kelso.'],
    ['German', 'Die Brücke über den Fluss wurde am Montag geöffnet, sagte die Bürgermeisterin.'],
    ['Russian', 'Министр сказал журналистам, что мост откроют в июне.'],
    ['Greek', 'Η υπουργός είπε ότι η γέφυρα θα ανοίξει τον Ιούνιο.'],
    ['Arabic', 'قالت الوزيرة إن الجسر سيُفتح في يونيو.'],
    ['Hindi', 'मंत्री ने कहा कि पुल जून में खुलेगा।'],
    ['Chinese', '部长周二表示，大桥将于六月开放。'],
    ['Japanese', '大臣は火曜日、橋は六月に開通すると述べた。'],
    ['Vietnamese', 'Bộ trưởng cho biết cây cầu sẽ mở cửa vào tháng Sáu.'],
    ['Turkish', 'Bakan, köprünün haziranda açılacağını söyledi.'],
    ['Korean', '장관은 다리가 6월에 개통될 것이라고 말했다.'],
    ['Hebrew', 'השרה אמרה שהגשר ייפתח ביוני.'],
    [
      'emoji, marks and signs',
      'The ship 🚢 left at last! ½ of 20 ℃, ＡＢＣ “quoted” — e\u0301\u0323x and more words.',
    ],
  ])('stands for every character of %s, in order, with few unknown', (_, text) => {
    const tokens = shipped.tokenize(text);
    let at = 0;
    for (const { start, end } of tokens) {
      expect(text.slice(at, start).replace(/[\s\u200d]/gu, '')).toBe('');
      expect(end).toBeGreaterThanOrEqual(start);
      at = Math.max(at, end);
    }
    expect(text.slice(at).trim()).toBe('');
    const unknown = tokens.filter(({ id }) => id === 3).length;
    expect(unknown / tokens.length).toBeLessThan(0.15);
  });

  it('takes a huge word without a space in time that grows with its length', () => {
    const tokens = shipped.tokenize('x'.repeat(100_000));
    expect(tokens.at(-1)?.end).toBe(100_000);
  });
});
