/** The process that measures one engine: `run-engine.ts ENGINE SIZE TEXT_FILE RESULT_FILE`. */
import { readFile, writeFile } from 'node:fs/promises';
import { joinEntries, makeCorpus } from './corpus.ts';
import { loadEngine } from './engines.ts';
import { measure } from './measure.ts';

const QUESTIONS = 300;
const SEED = 7;
/** Articles that are added while the event loop is watched, and passages enough for them. */
const ADDED = 1000;
const MORE_PASSAGES = 8000;
/** Characters of the longest article: a file of one megabyte. */
const LONG = 1_000_000;

async function main([name = '', size = '', textFile = '', resultFile = '']: readonly string[]) {
  const text = await readFile(textFile, 'utf8');
  const corpus = makeCorpus(text, Number(size), QUESTIONS, SEED, 'a');
  const { entries } = makeCorpus(text, MORE_PASSAGES, 0, SEED + 1, 'b');
  const more = { many: entries.slice(0, ADDED), long: joinEntries(entries, LONG) };
  const measurement = await measure(name, await loadEngine(name), corpus, more);
  await writeFile(resultFile, JSON.stringify(measurement));
}

await main(process.argv.slice(2));
