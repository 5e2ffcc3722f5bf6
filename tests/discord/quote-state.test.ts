import { describe, expect, it } from 'vitest';
import { packQuotes, unpackQuotes } from '../../src/discord/quote-state.ts';
import { holding, madeUpArticle, quoteOf } from '../answers/made-up-answers.ts';

const bridge = madeUpArticle('Ida Holm opened the bridge. She met Ole Brandt there.');
const tunnel = madeUpArticle('The tunnel was closed.', { id: 'tunnel' });
const of = (analysed: typeof bridge, words: string, bold: string[] = []) => ({
  quote: quoteOf(analysed, words, bold),
  analysed,
  date: null,
});
const quotes = [
  of(bridge, 'She met Ole Brandt there.', ['met', 'Ole Brandt']),
  of(tunnel, 'The tunnel'),
];

describe('packQuotes', () => {
  it('is undone by unpackQuotes', () => {
    const packed = packQuotes(quotes, 200) ?? '';
    expect(unpackQuotes(packed, holding(tunnel, bridge))).toEqual(quotes);
  });

  it('gives up highlights for room, then gives up', () => {
    const room = (packQuotes(quotes, 200) ?? '').length;
    const found = unpackQuotes(packQuotes(quotes, room - 1) ?? '', holding(bridge, tunnel));
    expect(found).toMatchObject([{ quote: { highlights: [{ start: 32, end: 35 }] } }, {}]);
    expect(packQuotes(quotes, 10)).toBeNull();
  });
});

describe('unpackQuotes', () => {
  it('notices an article that was changed or removed', () => {
    const packed = packQuotes(quotes, 200) ?? '';
    const changed = madeUpArticle('Ida Holm opened the bridge. She met nobody there.');
    expect(unpackQuotes(packed, holding(changed))).toEqual([
      { gone: 'changed' },
      { gone: 'removed' },
    ]);
  });

  it('says anew whom a pronoun stands for', () => {
    const told = madeUpArticle('Ida Holm opened the bridge. She met Ole Brandt there.');
    const quote = quoteOf(told, 'She met Ole Brandt there.');
    const she = { start: quote.span.start, end: quote.span.start + 3 };
    const people = [{ name: 'Ida Holm', aliases: [], gender: 'female' as const }];
    const personMentions = [
      { ...{ start: 0, end: 8 }, person: 0, kind: 'name' as const },
      { ...she, person: 0, kind: 'pronoun' as const },
    ];
    const analysed = { ...told, analysis: { ...told.analysis, people, personMentions } };
    const packed = packQuotes([{ quote, analysed, date: null }], 90) ?? '';
    expect(unpackQuotes(packed, holding(analysed))).toMatchObject([
      { quote: { ...quote, explains: [{ span: she, name: 'Ida Holm' }] } },
    ]);
  });

  it('recovers the speaker and the date from the article', () => {
    const speaker = { span: { start: 0, end: 8 }, person: null, name: 'Ida Holm' };
    const date = {
      ...{ start: 28, end: 31, value: '2024-05-06', from: '2024-05-06', to: '2024-05-06' },
      ...{ granularity: 'day' as const, resolved: true },
    };
    const statement = { start: 28, end: 53, content: [], speaker, kind: 'reported' as const };
    const analysis = { ...bridge.analysis, statements: [statement], dates: [date] };
    const said = { article: bridge.article, analysis };
    const quote = { ...quoteOf(bridge, 'She met'), speaker: 'Ida Holm' };
    const packed = packQuotes([{ quote, analysed: said, date }], 90) ?? '';
    expect(unpackQuotes(packed, holding(said))).toEqual([{ quote, analysed: said, date }]);
  });

  it.each(['', 'A', '????', 'AgEB', 'AQ', 'AQEBAQEB', `AQ${'_'.repeat(80)}`])(
    'refuses %s',
    (packed) => {
      expect(unpackQuotes(packed, holding(bridge))).toBeNull();
    },
  );
});
