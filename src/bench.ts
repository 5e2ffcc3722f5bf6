import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCorpusFolders } from './articles/corpus-folder.ts';
import { measureAnalysis } from './bench/analysis-speed.ts';
import { ENGINE_NAMES } from './bench/engines.ts';
import type { Measurement } from './bench/measure.ts';
import { describeStarts, measureStarts } from './bench/start-times.ts';
import { compareChoosing, compareToMiniSearch, renderTable } from './bench/table.ts';

const USAGE = `npm run bench -- [FILE] [--sizes 1000,10000,100000] [--engines NAME,…]
npm run bench -- --analysis DIR…
npm run bench -- --start [FILE]

Builds corpora of so many passages out of the sentences of a text file (the first article where none is given) and
measures each engine in a process of its own. Engines: ${ENGINE_NAMES.join(', ')}.
With --analysis, measures how many sentences of the articles in the folders are analysed in a second.
With --start, measures how long the bot takes to be ready with 5,000 such articles: shared, and as those of 5 servers.`;

const FIRST_ARTICLE = fileURLToPath(new URL('../corpus/putin-li-shangfu.md', import.meta.url));
const ENGINE_PROCESS = fileURLToPath(new URL('./bench/run-engine.ts', import.meta.url));

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      engines: { type: 'string', default: ENGINE_NAMES.join(',') },
      analysis: { type: 'string', multiple: true, default: [] },
      start: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  if (values.analysis.length > 0) {
    const { articles } = await readCorpusFolders([...values.analysis, ...positionals]);
    const { sentences, sentencesPerSecond } = measureAnalysis(articles);
    process.stdout.write(
      `${articles.length} articles, ${sentences} sentences: ${sentencesPerSecond} sentences a second of processor time\n`,
    );
    return;
  }
  const [file = FIRST_ARTICLE] = positionals;
  if (values.start) {
    const times = await measureStarts(file, (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(`${describeStarts(times).join('\n')}\n`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  try {
    const rows: Measurement[] = [];
    for (const size of values.sizes.split(',').map(Number)) {
      for (const engine of values.engines.split(',')) {
        process.stderr.write(`${size} passages: ${engine} …\n`);
        rows.push(await runEngine(engine, size, file, join(folder, `${engine}-${size}.json`)));
      }
    }
    const lines = [renderTable(rows), ...compareChoosing(rows), ...compareToMiniSearch(rows)];
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Measures one engine in a process of its own, so that neither memory nor garbage of another counts. */
async function runEngine(
  engine: string,
  size: number,
  file: string,
  result: string,
): Promise<Measurement> {
  const args = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', ENGINE_PROCESS];
  const child = spawn(process.execPath, [...args, engine, String(size), file, result], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`engine ${engine} ended with ${code}`);
  return JSON.parse(await readFile(result, 'utf8')) as Measurement;
}

await main();
