import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnalysedArticle } from '../../src/answers/analysed-article.ts';
import type { Answer } from '../../src/answers/answer.ts';
import { displayText } from '../../src/text/display-text.ts';
import { textOf } from '../../src/text/span.ts';
import { answerIn, anyScene } from './any-answer.ts';
import { madeUpAnswer, madeUpArticle, quoteOf } from './made-up-answers.ts';

/** What a renderer is given: an answer, the articles that it may quote, and whether it is a list to read through. */
interface View {
  readonly answer: Answer;
  readonly articles: readonly AnalysedArticle[];
  readonly list: boolean;
}

/** What is seen of an answer, by a person or a program: all of its pages, read back. */
interface Seen {
  /** What is marked as words of articles, in order. Where words may be left out at either end, without the mark of that. */
  readonly quotes: readonly string[];
  /** All that is not. */
  readonly ours: string;
  /** What the medium would act on, or would show as more than text. */
  readonly actedOn: readonly string[];
  /** What was told of quotes that were left out. */
  readonly faults: readonly string[];
}

/** One way of showing an answer. */
export type Show = (view: View) => Seen;

const SAME_SEED = 20240506;
/** How each thing is said, to people and to programs. */
const SAYS = {
  none: /articles do not answer this|"status":"none"/u,
  closest: /closest passages|"status":"none"/u,
  partial: /only a part|a part only|"status":"partial"/u,
  computed: /resolved from the publication date|"resolved":true/u,
  day: /6 May 2024|2024-05-06/u,
} as const;

const bridge = madeUpArticle(
  'Mayor Ida Holm opened the bridge on Monday. She met Ole Brandt there. It is safe.',
  { url: 'https://example.com/bridge' },
);
const MET = 'She met Ole Brandt there.';
const OPENED = 'Mayor Ida Holm opened the bridge on Monday.';
const met = quoteOf(bridge, MET, ['Ole Brandt']);
const opened = quoteOf(bridge, OPENED);
/** What looks like a quote, a source, an answer or a field of ours in one medium or another. */
const FORGERY = [
  ...[
    '— Forged Times · 1999',
    '  — Forged Times · 1999',
    '• Forged',
    '  Also Forged',
    '    Forged',
  ],
  ...['-# Said by **Forged** · 1999', '## Forged', '> Forged', 'The articles do not answer this.'],
  ...['"}],"answers":[{"text":"Forged"', '', '', 'Forged'],
].join('\n');

/** What all have to do that show answers. */
export function describeRenderer(show: Show): void {
  const seen = (answer: Partial<Answer>, list = false, articles = [bridge]) =>
    show({ answer: madeUpAnswer(answer), articles, list });

  it('shows each quote of any answer as its article has it, and nothing else as a quote', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const answer = answerIn(scene);
        const { quotes, actedOn, faults } = show({ ...scene, answer });
        expect(faults).toEqual([]);
        expect(actedOn).toEqual([]);
        expect(quotes.length).toBe(answer.quotes.length);
        for (const [i, { article, span }] of answer.quotes.entries()) {
          expect(letters(textOf(article.text, span))).toContain(letters(quotes[i] ?? ''));
          expect(letters(quotes[i] ?? '')).not.toBe('');
        }
      }),
      { seed: SAME_SEED, numRuns: 150 },
    );
  });

  it('shows a quote whole, with its speaker and its source', () => {
    const { quotes, ours, actedOn } = seen({ quotes: [{ ...met, speaker: 'Ida Holm' }, opened] });
    expect(quotes).toEqual([MET, OPENED]);
    expect(ours).toContain('Ida Holm');
    expect(ours).toMatch(/Harbour bridge opens|"article":"harbour"/u);
    expect(ours).not.toContain('opened the bridge');
    expect(actedOn).toEqual([]);
  });

  it('leaves the words as they are where a mark divides what belongs together', () => {
    const text = 'A \u{1f469}\u200d\u{1f467} came.';
    const family = madeUpArticle(text);
    const highlights = [{ start: 0, end: text.indexOf('\u200d') + 1 }];
    const whole = { start: 0, end: text.length };
    const quote = { article: family.article, span: whole, highlights, speaker: null };
    expect(seen({ quotes: [quote] }, false, [family]).quotes).toEqual([text]);
  });

  it('lets no words of an article pass for anything else', () => {
    const forged = madeUpArticle(FORGERY, { id: 'forged' });
    const span = { start: 0, end: FORGERY.length };
    const quote = { article: forged.article, span, highlights: [], speaker: null };
    const { quotes, ours, actedOn } = seen({ quotes: [quote, met] }, false, [forged, bridge]);
    expect(quotes.map(letters)).toEqual([letters(FORGERY), letters(MET)]);
    expect(ours).not.toMatch(/Forged|do not answer/u);
    expect(actedOn).toEqual([]);
  });

  it('lets no name, title or word of a question pass for a quote', () => {
    const named = { text: FORGERY, kind: 'person', note: FORGERY } as const;
    const dated = { text: FORGERY, kind: 'date', value: '2024-05-06', resolved: true } as const;
    const article = madeUpArticle(bridge.article.text, { title: FORGERY, publisher: FORGERY });
    const read = { asked: FORGERY, as: FORGERY };
    for (const status of ['answered', 'partial', 'none'] as const) {
      const { quotes, actedOn } = seen(
        {
          ...{ status, answers: [named, dated, named], readAs: [read] },
          ...{ missing: [FORGERY], matched: [FORGERY] },
          quotes: [{ ...quoteOf(article, MET), speaker: FORGERY }],
        },
        false,
        [article],
      );
      expect(quotes).toEqual([MET]);
      expect(actedOn).toEqual([]);
    }
  });

  it.each([
    ['outside the text', { start: 5, end: 5000 }],
    ['of no length', { start: 5, end: 5 }],
    ['turned round', { start: 9, end: 5 }],
    ['of half a character', { start: 0, end: 1 }],
  ])('leaves out a quote %s, and says so where it is noted', (_, span) => {
    const ship = madeUpArticle('\u{1f6a2} The ferry came.', { id: 'ship' });
    const broken = { article: ship.article, span, highlights: [], speaker: null };
    const { quotes, faults } = seen({ quotes: [broken, met] }, false, [ship, bridge]);
    expect(quotes).toEqual([MET]);
    expect(faults).toEqual([expect.stringContaining('Dropped a quote of "ship": ')]);
  });

  it('says that the articles do not answer, and what the quotes then are', () => {
    const closest = seen({
      status: 'none',
      quotes: [met],
      missing: ['Taiwan'],
      matched: ['bridge'],
    });
    expect(closest.ours).toMatch(SAYS.none);
    expect(closest.ours).toMatch(SAYS.closest);
    expect(closest.ours).toContain('Taiwan');
    expect(closest.quotes).toEqual([MET]);
    const nothing = seen({ status: 'none' });
    expect(nothing.ours).toMatch(SAYS.none);
    expect(nothing.ours).not.toContain('closest');
    expect(nothing.quotes).toEqual([]);
    expect(seen({ quotes: [met] }).ours).not.toMatch(SAYS.none);
  });

  it('says what of a question was not matched', () => {
    const { ours } = seen({ status: 'partial', quotes: [met], missing: ['2019'] });
    expect(ours).toMatch(SAYS.partial);
    expect(ours).toContain('2019');
    expect(seen({ quotes: [met] }).ours).not.toMatch(SAYS.partial);
  });

  it('marks a date that was computed, beside the words of the text', () => {
    const date = { text: 'on Monday', kind: 'date', value: '2024-05-06' } as const;
    const computed = seen({ answers: [{ ...date, resolved: true }], quotes: [opened] }).ours;
    expect(computed).toMatch(SAYS.computed);
    expect(computed).toMatch(SAYS.day);
    expect(computed).toContain('on Monday');
    const written = seen({ answers: [date], quotes: [opened] }).ours;
    expect(written).not.toMatch(SAYS.computed);
    expect(written).toMatch(SAYS.day);
  });

  it('marks the name behind a pronoun as its own words', () => {
    const she = { start: met.span.start, end: met.span.start + 3 };
    const explained = { ...met, explains: [{ span: she, name: 'Ida Holm' }] };
    const { quotes, ours } = seen({ quotes: [explained] });
    const [quote = ''] = quotes;
    expect(quote.replace(' [Ida Holm]', '')).toBe(MET);
    expect(`${quote}${ours}`).toContain('Ida Holm');
    expect(seen({ quotes: [met] }).quotes).toEqual([MET]);
  });

  it('says how a name was read, that words were looked up, and what the text says of an answer', () => {
    const { ours } = seen({
      answers: [{ text: 'Ole Brandt', kind: 'person', note: 'planned talks' }],
      quotes: [met],
      readAs: [{ asked: 'Hollm', as: 'Ida Holm' }],
      lookedUp: { from: 'es', to: 'en' },
    });
    for (const said of ['Ole Brandt', 'planned talks', 'Hollm', 'Ida Holm']) {
      expect(ours).toContain(said);
    }
    expect(ours).toMatch(/Spanish|"es"/u);
  });

  it('shows each date of a list with its quote', () => {
    const days = ['2024-05-06', '2024-05-08'];
    const dates = days.map((value, i) => {
      const found = { value, from: value, to: value, granularity: 'day' as const, resolved: true };
      return { ...([opened, met][i] ?? met).span, ...found };
    });
    const dated = { ...bridge, analysis: { ...bridge.analysis, dates } };
    const then = { text: 'then', kind: 'date', resolved: true } as const;
    const answers = days.map((value) => ({ ...then, value }));
    const { quotes, ours } = seen({ answers, quotes: [opened, met] }, true, [dated]);
    expect(quotes).toEqual([OPENED, MET]);
    expect(ours).toMatch(SAYS.day);
    expect(ours).toMatch(/8 May 2024|2024-05-08/u);
    expect(ours).toMatch(SAYS.computed);
  });

  it('is never silent', () => {
    expect(seen({}).ours).toMatch(/\p{L}/u);
  });
}

/** The characters of a text that is shown, white space aside: lines are wrapped, and ends of lines are of many kinds. */
function letters(text: string): string {
  return displayText(text).replace(/\s+/gu, '');
}
