import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { newestFirst } from '../../src/articles/newest-first.ts';
import type { Engine } from '../../src/bench/engine.ts';
import { seeded, shuffled } from '../../src/train/random.ts';
import { article, entryOf, HARBOUR, ORCHARD } from './articles.ts';

/** An index as the suite drives it: an engine of the bench, which may tell more than what it would show first. */
export interface Index extends Engine {
  /** All that a question finds, best first, with its scores. */
  findAll?(question: string): unknown;
}

/** One implementation of an index, and what it promises beyond what all do. */
export interface IndexMaker {
  readonly make: () => Index;
  /** It reads words in every script. */
  readonly everyScript: boolean;
  /** It lets questions through while it takes articles in. */
  readonly letsThrough: boolean;
  /** Articles can be taken out, and one comes in the place of that with its id. */
  readonly isTakenFrom: boolean;
  /** Of what says the same it finds the newest first, and the rest too, in whatever order its articles came. */
  readonly isOrdered: boolean;
  /** How much is tried: little where an index takes long to make. */
  readonly tried: {
    /** Courses of random changes. */
    readonly courses: number;
    /** Articles that come while questions are asked. */
    readonly many: number;
    /** Characters of the longest article. */
    readonly longest: number;
  };
}

const WORDS = [
  ...['harbour', 'ferry', 'pier', 'ferries', 'Okonjo', 'Norlund', 'frost', 'orchard', 'valley'],
  ...['minister', 'opened', 'closed', 'bridge', 'not', 'the', 'of', 'and', 'in', '1998', '42'],
  ...['Hafen', 'Brücke', 'geschlossen', '大桥', '开放', 'мост', 'открыт', 'الجسر', 'पुल'],
];
/** The same as members type them: misspelt, in other forms, or none that any article has. */
const TYPED = [...WORDS, 'harbuor', 'Okonyo', 'brigde', 'orchrad', 'Brücken', 'открыли', 'xyz'];
const SAME_SEED = 20240506;

const words = (least: number, most: number, among = WORDS) =>
  fc.array(fc.constantFrom(...among), { minLength: least, maxLength: most });
const sentence = words(1, 9).map((some) => `${some.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    title: words(0, 4).map((some) => some.join(' ')),
    published: fc.constantFrom(null, '2023-11-30', '2024-05-06'),
    language: fc.constantFrom('en', 'en', 'de', 'ru', 'zh'),
    text: fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((some) => some.join('\n\n')),
  })
  .map(({ id, text, ...more }) => article(id, text, more));
/** One change of an index; what is to be put may replace what is there. */
interface Change {
  readonly put?: readonly Article[];
  readonly remove?: string;
  readonly restart?: true;
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ put: fc.array(anyArticle, { minLength: 1, maxLength: 4 }) }),
  fc.record({ remove: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') }),
  fc.constant({ restart: true } as const),
);
const course = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 12 }),
  questions: fc.array(
    words(1, 4, TYPED).map((some) => some.join(' ')),
    { minLength: 3, maxLength: 6 },
  ),
});

/** What may be typed, and what some engines take for their own language of queries. */
const HOSTILE = [
  ...['', ' ', '\n\t', '...', '?!', '“”', '\0', '\ud800', '\u202e', '🚢'],
  ...['"', "'", '"ferry', 'ferry*', '*', '-', '-ferry', 'NEAR(', 'ferry AND', 'NOT', 'a:b', '^'],
  ...['(', '[', '\\', '.*', '%', "' OR 1=1 --", '</ask:1>', '__proto__', 'constructor'],
  'ferry '.repeat(3000),
];

/** Language, a sentence, and one of the same article that is about something else. */
const SCRIPTS = [
  ['en', 'The lighthouse of Quemper was lit by Ada Thorn.', 'It rained all day.'],
  ['de', 'Der Leuchtturm von Quemper wurde angezündet.', 'Es regnete den ganzen Tag.'],
  ['ru', 'Маяк построила Анна Ильина.', 'Весь день шёл дождь.'],
  ['el', 'Ο φάρος άναψε το βράδυ.', 'Έβρεχε όλη την ημέρα.'],
  ['ar', 'أُضيئت المنارة في المساء.', 'هطل المطر طوال اليوم.'],
  ['hi', 'प्रकाशस्तंभ शाम को जलाया गया।', 'दिन भर बारिश हुई।'],
  ['zh', '灯塔在晚上点亮了。', '整天都在下雨。'],
  ['ja', '灯台は夕方に点灯した。', '一日中雨が降った。'],
  ['ko', '등대가 저녁에 켜졌다.', '하루 종일 비가 왔다.'],
  ['th', 'ประภาคารถูกจุดในตอนเย็น', 'ฝนตกทั้งวัน'],
] as const;

/** What every index has to do, whatever it is made of and however articles come into it. */
export function describeIndex({
  make,
  everyScript,
  letsThrough,
  isTakenFrom,
  isOrdered,
  tried: { courses, many, longest },
}: IndexMaker): void {
  describe('as every index', () => {
    it('finds nothing at first, nor after a start with nothing', async () =>
      using(await restarted(make(), make, []), async (index) => {
        expect(await index.ask('ferry')).toBeNull();
      }));

    it('finds the words of each article, and of one that came later', () =>
      using(make(), async (index) => {
        expect(await index.ask('frost blossom')).toBeNull();
        await index.add([entryOf(HARBOUR)]);
        expect(await index.ask('frost blossom')).toBeNull();
        await index.add([entryOf(ORCHARD)]);
        expect(await index.ask('frost blossom')).toContain('late frost');
        expect(await index.ask('captain Norlund')).toContain('Norlund Lines');
      }));

    it('says nothing but what stands in its articles, whatever it is asked', () =>
      using(make(), async (index) => {
        await index.add([HARBOUR, ORCHARD].map(entryOf));
        for (const question of HOSTILE) {
          const found = await index.ask(question);
          expect(isSaid(found, [HARBOUR, ORCHARD]), question.slice(0, 20)).toBe(true);
          if (!/[\p{L}\p{N}]/u.test(question)) expect(found, question).toBeNull();
        }
      }));

    it('takes articles without a title, without words and without text', () =>
      using(make(), async (index) => {
        const odd = [article('marks', '— … !'), article('empty', ''), article('line', '\u2028x\0')];
        await index.add([...odd, ORCHARD].map(entryOf));
        await index.add([]);
        expect(await index.ask('frost blossom')).toContain('late frost');
      }));

    it('finds one sentence in the longest article', () =>
      using(make(), async (index) => {
        const calm = 'All was calm at sea near the islands that day.\n\n';
        const last = 'The lighthouse of Quemper was lit by Ada Thorn.';
        const text = `${calm.repeat(longest / calm.length)}${last}`;
        await index.add([entryOf(article('long', text)), entryOf(ORCHARD)]);
        expect(await index.ask('Who lit the lighthouse of Quemper?')).toContain(last);
        expect(await index.ask('frost blossom')).toContain('late frost');
      }));

    it('takes articles in every script', () =>
      using(make(), async (index) => {
        const articles = SCRIPTS.map(([language, first, second]) =>
          article(language, `${second}\n\n${first}`, { language }),
        );
        await index.add(articles.map(entryOf));
        for (const [language, first] of SCRIPTS) {
          const found = await index.ask(first, language);
          expect(isSaid(found, articles)).toBe(true);
          if (everyScript || language === 'en') expect(found).toContain(first);
        }
      }));

    it('answers rightly while many articles come', () =>
      using(make(), async (index) => {
        await index.add([entryOf(HARBOUR)]);
        const calm = 'All was calm at sea. '.repeat(20);
        const coming = Array.from({ length: many }, (_, i) =>
          entryOf(article(`n${i}`, `Report ${i} of the sea. ${calm}`)),
        );
        let turned = 0;
        const turn = () => {
          turned++;
          timer = setImmediate(turn);
        };
        let timer = setImmediate(turn);
        let done = false;
        const adding = index.add(coming).finally(() => {
          done = true;
        });
        while (!done) {
          expect(await index.ask('Norlund Lines captain')).toContain('Norlund');
          await nextTurn();
        }
        await adding;
        clearImmediate(timer);
        // How often other work came through, not how many questions: one that is read takes as long as the machine likes.
        expect(turned).toBeGreaterThan(letsThrough ? 1 : 0);
        expect(await index.ask('report 37')).toContain('Report 37 ');
      }));

    it('is after any course of changes as one to which the articles that are left came', async () => {
      await fc.assert(
        fc.asyncProperty(course, async ({ changes, questions }) => {
          const { index, articles } = await follow(changes, make);
          const found = await using(index, () => allSeen(index, questions));
          const fresh = make();
          await fresh.add((isOrdered ? articles.toSorted(newestFirst) : articles).map(entryOf));
          expect(found).toEqual(await using(fresh, () => allSeen(fresh, questions)));
        }),
        { seed: SAME_SEED, numRuns: courses },
      );
    });
  });

  it.runIf(isOrdered)('finds the newest first of very many that say the same', async () => {
    const days = Array.from({ length: 400 }, (_, i) => new Date(Date.UTC(2023, 0, i)));
    const alike = days.map((day, i) =>
      article(`a${(i * 7) % 400}`, `The dam near Ostrel broke, says n${i}x.`, {
        published: day.toISOString().slice(0, 10),
      }),
    );
    const found = [];
    for (const order of [alike, alike.toReversed(), shuffled(alike, seeded(SAME_SEED))]) {
      const index = make();
      await index.add(order.map(entryOf));
      const questions = ['dam Ostrel', 'Who says it broke?'];
      const [first, all] = await using(index, async () => [
        await index.ask('dam Ostrel'),
        await allSeen(index, questions),
      ]);
      expect(first).toContain('n399x');
      found.push(all);
    }
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  describe.runIf(isTakenFrom)('as one out of which articles are taken', () => {
    it('forgets an article whole', () =>
      using(make(), async (index) => {
        await index.add([HARBOUR, ORCHARD].map(entryOf));
        await index.remove?.([entryOf(HARBOUR)]);
        await index.remove?.([entryOf(HARBOUR), entryOf(article('never', 'Never was.'))]);
        expect(await index.ask('captain Norlund pier')).toBeNull();
        expect(await index.ask('frost blossom')).toContain('late frost');
        await index.remove?.([entryOf(ORCHARD)]);
        expect(await index.ask('frost blossom')).toBeNull();
        await index.add([entryOf(HARBOUR)]);
        expect(await index.ask('captain Norlund')).toContain('Norlund Lines');
      }));

    it('has an article that comes again as it came last, in another language too', () =>
      using(make(), async (index) => {
        await index.add([HARBOUR, ORCHARD].map(entryOf));
        const changed = article('harbour', 'Der Hafen von Brindaway ist zu.', { language: 'de' });
        await index.add([entryOf(changed)]);
        expect(await index.ask('captain Norlund pier')).toBeNull();
        expect(await index.ask('Hafen Brindaway', 'de')).toContain('Der Hafen');
        await index.add([entryOf(HARBOUR), entryOf(changed), entryOf(HARBOUR)]);
        expect(await index.ask('captain Norlund')).toContain('Norlund Lines');
        expect(isSaid(await index.ask('Hafen', 'de'), [HARBOUR, ORCHARD])).toBe(true);
      }));

    it('finds the living among many that are no more', () =>
      using(make(), async (index) => {
        const gone = Array.from({ length: many }, (_, i) =>
          entryOf(article(`gone${i}`, 'Lynx lynx lynx.')),
        );
        await index.add([...gone, entryOf(article('kept', 'A lynx was seen in the valley.'))]);
        await index.remove?.(gone);
        expect(await index.ask('Where was a lynx seen?')).toContain('in the valley');
      }));
  });
}

/** Makes changes, those that an index can make, and gives what is left in the order in which it came last. */
async function follow(changes: readonly Change[], make: () => Index) {
  let index = make();
  const left = new Map<string, Article>();
  for (const { put = [], remove, restart } of changes) {
    const added = index.remove ? put : put.filter(({ id }) => !left.has(id));
    const once = [...new Map(added.map((one) => [one.id, one])).values()];
    await index.add(once.map(entryOf));
    for (const one of once) {
      left.delete(one.id);
      left.set(one.id, one);
    }
    const gone = left.get(remove ?? '');
    if (gone && index.remove) {
      await index.remove([entryOf(gone)]);
      left.delete(gone.id);
    }
    if (restart) index = await restarted(index, make, [...left.values()]);
  }
  return { index, articles: [...left.values()] };
}

/** The index as the next start has it. */
async function restarted(
  index: Index,
  make: () => Index,
  articles: readonly Article[],
): Promise<Index> {
  const saved = await index.save();
  await index.close?.();
  const next = make();
  if (saved === null) await next.add(articles.map(entryOf));
  else await next.restore(saved, articles.map(entryOf));
  return next;
}

async function using<T>(index: Index, work: (index: Index) => Promise<T>): Promise<T> {
  try {
    return await work(index);
  } finally {
    await index.close?.();
  }
}

async function allSeen(index: Index, questions: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const question of questions) {
    found.push(index.findAll ? index.findAll(question) : await index.ask(question));
  }
  return found;
}

/** Whether what is found is nothing, or words of one of the articles. */
function isSaid(found: string | null, articles: readonly Article[]): boolean {
  return found === null || articles.some(({ text }) => found !== '' && text.includes(found));
}
