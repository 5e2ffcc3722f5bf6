import { describe } from 'vitest';
import { analyseHere } from '../../src/answers/analysis-here.ts';
import { KeptArticle } from '../../src/answers/kept-article.ts';
import { Shelf } from '../../src/answers/shelf.ts';
import { findEvidence } from '../../src/search/evidence.ts';
import { type Entry, PassageIndex } from '../../src/search/passage-index.ts';
import { understandQuestion } from '../../src/search/question.ts';
import { readSnapshot, writeSnapshot } from '../../src/search/snapshot.ts';
import { textOf } from '../../src/text/span.ts';
import { describeIndex, type Index } from './index-suite.ts';

/** A way in which articles come into a passage index and go from it. */
interface Way {
  readonly index: PassageIndex;
  add(entries: readonly Entry[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Goes on with an index that holds these articles. */
  take(index: PassageIndex, entries: readonly Entry[]): Promise<void>;
}

/** A way that only says how articles are added. */
function adding(add: (index: PassageIndex, entries: readonly Entry[]) => Promise<void>): Way {
  let index = new PassageIndex();
  return {
    get index() {
      return index;
    },
    add: (entries) => add(index, entries),
    async remove(ids) {
      for (const id of ids) index.remove(id);
    },
    async take(other) {
      index = other;
    },
  };
}

const oneByOne = () =>
  adding(async (index, entries) => {
    for (const { article, passages } of entries) index.add(article, passages.list());
  });

const inTurns = () => adding((index, entries) => index.addAll(entries));

/** All are made ready at once, each twice, before the first comes in; one of the two is let go of. */
const preparedTwice = () =>
  adding(async (index, entries) => {
    const ready = await Promise.all([...entries, ...entries].map((entry) => index.prepare(entry)));
    for (const one of ready.slice(entries.length)) one.drop();
    for (const one of ready.slice(0, entries.length)) one.enter();
  });

/** What is kept of each change is a snapshot alone. */
function alwaysRestored(): Way {
  const way = inTurns();
  const entries = new Map<string, Entry>();
  const restore = async () =>
    way.take(await restored(await writeSnapshot(way.index), [...entries.values()]), []);
  return {
    get index() {
      return way.index;
    },
    async add(added) {
      await way.add(added);
      for (const entry of added) entries.set(entry.article.id, entry);
      await restore();
    },
    async remove(ids) {
      await way.remove(ids);
      for (const id of ids) entries.delete(id);
      await restore();
    },
    async take(index, taken) {
      for (const entry of taken) entries.set(entry.article.id, entry);
      await way.take(index, taken);
    },
  };
}

function ofShelf(): Way {
  let shelf = new Shelf();
  return {
    get index() {
      return shelf.index;
    },
    async add(entries) {
      await shelf.putAll(entries.map(({ article }) => article));
    },
    remove: (ids) => shelf.removeAll(ids),
    async take(index, entries) {
      const kept = entries.map(
        async ({ article }) => new KeptArticle(article, await analyseHere(article)),
      );
      shelf = await Shelf.restore(analyseHere, index, await Promise.all(kept));
    },
  };
}

async function restored(saved: Uint8Array, entries: readonly Entry[]): Promise<PassageIndex> {
  const found = await readSnapshot(saved, entries);
  if (!found || found.changed.length > 0) throw new Error('the snapshot was not taken up whole');
  return found.index;
}

function indexBy(way: Way): Index {
  return {
    add: (entries) => way.add(entries),
    remove: (entries) => way.remove(entries.map(({ article }) => article.id)),
    ask(question, language) {
      const [best] = findEvidence(understandQuestion(question, language), [way.index]);
      return best ? textOf(best.article.text, best.span) : null;
    },
    findAll: (question) => findEvidence(understandQuestion(question), [way.index], { limit: 50 }),
    save: () => writeSnapshot(way.index),
    restore: async (saved, entries) => way.take(await restored(saved, entries), entries),
  };
}

describe.each([
  ['to which articles come one by one', oneByOne, false],
  ['to which articles come in turns', inTurns, true],
  ['whose articles are prepared together', preparedTwice, false],
  ['that is restored after each change', alwaysRestored, true],
  ['of a shelf', ofShelf, true],
] as const)('an index %s', (_, way, letsThrough) => {
  const make = () => indexBy(way());
  const promises = { everyScript: true, isTakenFrom: true, isOrdered: true, letsThrough };
  describeIndex({ make, ...promises, tried: { courses: 60, many: 600, longest: 300_000 } });
});
