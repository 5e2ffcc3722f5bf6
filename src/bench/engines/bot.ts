import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../../commands/ask.ts';
import { MAX_OPTION_LENGTH, runCommand } from '../../../commands/run-command.ts';
import { Analyses } from '../../answers/analyses.ts';
import { AnalysisThread } from '../../answers/analysis-thread.ts';
import { KeptShelf } from '../../answers/kept-shelf.ts';
import { Library } from '../../answers/library.ts';
import type { AnalysisFailure } from '../../answers/shelf.ts';
import type { Article } from '../../articles/article.ts';
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
  let analysed = 0;
  const analyses = new Analyses((article) => {
    analysed++;
    return thread.analyse(article);
  });
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-bot-'));
  const path = join(folder, 'snapshot');
  let kept = KeptShelf.empty({ path, analyses, report: failed });
  let library = new Library([kept.shelf], reader);
  const start = async (articles: readonly Article[]) => {
    const opened = await KeptShelf.open({ path, analyses, report: failed }, () =>
      Promise.resolve({ articles, files: [] }),
    );
    kept = opened.kept;
    library = new Library([kept.shelf], reader);
    check(opened.failures);
  };
  return {
    async add(entries) {
      const upserted = entries.map(({ article }) => article);
      if (kept.shelf.articles.size === 0) await start(upserted);
      else check(await kept.follow({ upserted, removed: [] }));
    },
    async remove(entries) {
      check(await kept.follow({ upserted: [], removed: entries.map(({ article }) => article.id) }));
    },
    async ask(question) {
      if (question.trim() === '') return null;
      const { quotes } = await runCommand(
        ask,
        { question: question.slice(0, MAX_OPTION_LENGTH) },
        library,
      );
      const [first] = quotes;
      return first ? first.article.text.slice(first.span.start, first.span.end) : null;
    },
    async save() {
      // Of a shelf without articles no snapshot is kept.
      if (kept.shelf.articles.size === 0) return new Uint8Array();
      await kept.save();
      return readFile(path);
    },
    async restore(saved, entries) {
      if (saved.length > 0) await writeFile(path, saved);
      await start(entries.map(({ article }) => article));
      if (analysed > 0) failed('the snapshot was not taken up');
    },
    close: async () => {
      await kept.close();
      await thread.close();
      await reader?.close();
      await rm(folder, { recursive: true });
    },
  };
}

function check(failures: readonly AnalysisFailure[]): void {
  if (failures.length > 0) failed(`${failures.length} articles were not analysed`);
}

function failed(problem: string): never {
  throw new Error(problem);
}
