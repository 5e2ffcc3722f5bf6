import { parseArgs } from 'node:util';
import { Library } from './answers/library.ts';
import { openShelf } from './answers/open-shelf.ts';
import { loadEnvironment, parseDataDir } from './config.ts';
import { openWindowReader } from './reader/window-reader.ts';
import {
  askEachLine,
  askInteractively,
  askOnce,
  type ExitStatus,
  type Form,
  help,
  USAGE,
} from './terminal/terminal.ts';

async function main(args: readonly string[]): Promise<ExitStatus> {
  const { flags, words } = readArguments(args);
  if (flags.help) {
    process.stdout.write(`${USAGE}\n\n${help()}\n`);
    return 0;
  }
  const opened = await openShelf(flags.corpus, {
    dataDir: parseDataDir(loadEnvironment()),
    report: (problem) => process.stderr.write(`${problem}\n`),
  });
  const report = (problem: string) => process.stderr.write(`${problem}\n`);
  const reader = openWindowReader({ log: { info: () => {}, warn: report } });
  const status = await answer(words, flags, new Library([opened.shelf], reader));
  await reader.close();
  // Only the next start is slower where the folder cannot be written to.
  await opened.kept.save().catch(() => {});
  return status;
}

/** Answers what was asked, in the way that was asked for. */
async function answer(
  words: readonly string[],
  flags: Flags,
  library: Library,
): Promise<ExitStatus> {
  if (library.articles.length === 0) {
    process.stderr.write(
      `There are no articles in ${flags.corpus.join(', ')}: put one there, or name another folder with --corpus.\n`,
    );
    return 2;
  }
  if (flags.jsonl) return askEachLine(library);
  if (words.length > 0) return askOnce(words, flags, library);
  if (process.stdin.isTTY) return askInteractively(() => library);
  process.stderr.write(`Nothing was asked.\n${USAGE}\n`);
  return 2;
}

interface Flags extends Form {
  readonly corpus: readonly string[];
  readonly jsonl: boolean;
  readonly help: boolean;
}

/** Flags stand before the command; what follows it is the question, whatever it looks like. */
function readArguments(args: readonly string[]): { flags: Flags; words: string[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      corpus: { type: 'string', multiple: true, default: ['corpus'] },
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return { flags: values, words: positionals };
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
