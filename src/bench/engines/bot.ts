import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../../commands/ask.ts';
import { MAX_OPTION_LENGTH, runCommand } from '../../../commands/run-command.ts';
import { AnalysisThread } from '../../answers/analysis-thread.ts';
import { Library } from '../../answers/library.ts';
import { Shelf } from '../../answers/shelf.ts';
import { Snapshot } from '../../answers/snapshot.ts';
import { openWindowReader } from '../../reader/window-reader.ts';
import type { Engine } from '../engine.ts';

/**
 * The whole of what `/ask` does: articles analysed beside, the answer with all that is judged and found for it, read by
 * the reader that ships or by none.
 */
export function createBot(isRead: boolean): Engine {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const reader = isRead ? openWindowReader({ log: { info: say, warn: say } }) : null;
  const thread = new AnalysisThread({ report: say });
  thread.started();
  let shelf = new Shelf(thread.analyse);
  let library = new Library([shelf], reader);
  return {
    async add(entries) {
      const failures = await shelf.putAll(entries.map(({ article }) => article));
      if (failures.length > 0) throw new Error(`${failures.length} articles were not analysed`);
    },
    remove: (entries) => shelf.removeAll(entries.map(({ article }) => article.id)),
    async ask(question) {
      const { quotes } = await runCommand(
        ask,
        { question: question.slice(0, MAX_OPTION_LENGTH) },
        library,
      );
      const [first] = quotes;
      return first ? first.article.text.slice(first.span.start, first.span.end) : null;
    },
    save: () =>
      inFile(async (path) => {
        await (await Snapshot.open(path, failed)).save(shelf, []);
        return readFile(path);
      }),
    restore: (saved, entries) =>
      inFile(async (path) => {
        await writeFile(path, saved);
        const articles = entries.map(({ article }) => article);
        shelf = await (await Snapshot.open(path, failed)).restore(articles, thread.analyse);
        if (shelf.articles.size < articles.length) throw new Error('the snapshot was not taken up');
        library = new Library([shelf], reader);
      }),
    close: async () => {
      await thread.close();
      await reader?.close();
    },
  };
}

/** Does something with the path of a file that is gone afterwards. */
async function inFile<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-bot-'));
  try {
    return await use(join(folder, 'snapshot'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function failed(problem: string): never {
  throw new Error(problem);
}
