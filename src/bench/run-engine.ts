/** The process that measures one engine: `run-engine.ts ENGINE SIZE TEXT_FILE RESULT_FILE`. */
import { readFile, writeFile } from 'node:fs/promises';
import { makeCorpus } from './corpus.ts';
import { loadEngine } from './engines.ts';
import { measure } from './measure.ts';

const QUESTIONS = 300;
const SEED = 7;
/** Passages of the articles that are added while the event loop is watched: a thousand articles and more. */
const MORE_PASSAGES = 8000;

async function main([name = '', size = '', textFile = '', resultFile = '']: readonly string[]) {
  const text = await readFile(textFile, 'utf8');
  const corpus = makeCorpus(text, Number(size), QUESTIONS, SEED, 'a');
  const more = makeCorpus(text, MORE_PASSAGES, 0, SEED + 1, 'b');
  const measurement = await measure(name, await loadEngine(name), corpus, more);
  await writeFile(resultFile, JSON.stringify(measurement));
}

await main(process.argv.slice(2));
