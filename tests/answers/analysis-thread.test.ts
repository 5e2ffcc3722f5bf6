import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { analyseArticle } from '../../src/analysis/analyse-article.ts';
import { AnalysisThread } from '../../src/answers/analysis-thread.ts';
import { Library } from '../../src/answers/library.ts';
import { type PackedAnalysis, packAnalysis } from '../../src/answers/packed-analysis.ts';
import { Shelf } from '../../src/answers/shelf.ts';
import type { Article } from '../../src/articles/article.ts';
import { madeUpArticle } from './made-up-articles.ts';

const opened: AnalysisThread[] = [];
const reports: string[] = [];

function openThread(settings: { program?: URL; small?: number } = {}): AnalysisThread {
  const thread = new AnalysisThread({ report: (problem) => reports.push(problem), ...settings });
  opened.push(thread);
  return thread;
}

function packedOf(article: Article): PackedAnalysis {
  return packAnalysis(analyseArticle(article));
}

/** What the thread says of an article. */
function handedOver(article: Article) {
  const { passages, lists } = packedOf(article);
  return { passages: [...passages.numbers], lists };
}

/** A program for the thread, as the text of a module. */
function program(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

afterEach(async () => {
  for (const thread of opened.splice(0)) await thread.close();
  reports.length = 0;
});

describe('articles analysed in a thread beside', () => {
  it('are analysed as they are here', async () => {
    const { analyse } = openThread({ small: 0 });
    const articles = [madeUpArticle(1), madeUpArticle(2, 5), madeUpArticle(3)];
    expect(await Promise.all(articles.map(analyse))).toEqual(articles.map(packedOf));
    expect(reports).toEqual([]);
  });

  it('are handed over whole where they are long', async () => {
    const { analyse } = openThread({ small: 0 });
    const long = madeUpArticle(1, 1500);
    const analysis = await analyse(long);
    expect(analysis.passages.size).toBeGreaterThan(1000);
    expect(analysis).toEqual(packedOf(long));
  });

  it('leave the event loop free, and can be asked about while more come', async () => {
    const shelf = new Shelf(openThread().analyse);
    const articles = Array.from({ length: 200 }, (_, number) => madeUpArticle(number, 3));
    let adding = true;
    const added = shelf.putAll(articles).finally(() => {
      adding = false;
    });
    const sizes = new Set<number>();
    const wrong: number[] = [];
    let turns = 0;
    while (adding) {
      await nextTurn();
      turns++;
      const { size } = shelf.articles;
      if (size === 0 || sizes.has(size)) continue;
      sizes.add(size);
      const [found] = new Library([shelf]).evidence(`bridge number ${size - 1}`, 1);
      if (found?.article.id !== `article-${size - 1}`) wrong.push(size);
    }
    expect(await added).toEqual([]);
    expect(shelf.articles.size).toBe(200);
    // Analysed here, articles would leave a turn each at most.
    expect(turns).toBeGreaterThan(2 * articles.length);
    expect(sizes.size).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
  });
});

describe('a short article', () => {
  const program42 = program(
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => parentPort.postMessage({ passages: [4], lists: 42 }));`,
  );

  it('is analysed here while the program starts, and beside from then on', async () => {
    const thread = openThread({ program: program42 });
    const article = madeUpArticle(1);
    expect(await thread.analyse(article)).toEqual(packedOf(article));
    thread.started();
    expect((await thread.analyse(article)).lists).toBe(42);
  });

  it('counts with those that come at the same time', async () => {
    const { analyse } = openThread({ program: program42, small: 300 });
    const articles = [1, 2, 3, 4].map((number) => madeUpArticle(number));
    const analyses = await Promise.all(articles.map(analyse));
    expect(analyses.map(({ lists }) => lists)).toEqual([42, 42, 42, 42]);
  });
});

describe('a thread that fails', () => {
  const failing: readonly (readonly [string, string])[] = [
    ['cannot start', 'throw new Error("no such thing")'],
    ['ends without a word', 'process.exit(3)'],
    [
      'ends at the second article',
      `import { parentPort } from 'node:worker_threads';
       let seen = 0;
       parentPort.on('message', () => {
         if (++seen === 2) throw new Error('out of order');
         parentPort.postMessage({ passages: [1], lists: 'from the thread' });
       });`,
    ],
  ];

  it.each(failing)('that %s loses no article', async (_, code) => {
    const { analyse } = openThread({ small: 0, program: program(code) });
    const articles = [madeUpArticle(1), madeUpArticle(2), madeUpArticle(3)];
    const [, second, third] = await Promise.all(articles.map(analyse));
    expect([second, third]).toEqual(articles.slice(1).map(packedOf));
  });

  it('says why', async () => {
    const { analyse } = openThread({ small: 0, program: program('throw new Error("no room")') });
    await analyse(madeUpArticle(1));
    expect(reports.join()).toContain('no room');
  });

  it('reports an article that a finder fails on, and goes on with the others', async () => {
    const faulty = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ id }) => {
        parentPort.postMessage(id === 'article-1' ? { fault: 'a bug' } : ${JSON.stringify(handedOver(madeUpArticle(2)))});
      });`;
    const shelf = new Shelf(openThread({ small: 0, program: program(faulty) }).analyse);
    const failures = await shelf.putAll([madeUpArticle(1), madeUpArticle(2)]);
    expect(failures.map(({ article }) => article.id)).toEqual(['article-1']);
    expect(String(failures[0]?.error)).toContain('a bug');
    expect([...shelf.articles.keys()]).toEqual(['article-2']);
  });
});
