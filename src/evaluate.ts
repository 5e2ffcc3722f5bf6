import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Library } from './answers/library.ts';
import { openShelf } from './answers/open-shelf.ts';
import { readCorpusFolders } from './articles/corpus-folder.ts';
import { reportDates } from './evaluate/dates.ts';
import { readJsonLines } from './evaluate/json-lines.ts';
import { evaluateNames } from './evaluate/names.ts';
import { evaluateQuestions } from './evaluate/run-questions.ts';
import {
  type AskedParagraph,
  askedIn,
  evaluateXquad,
  parseXquad,
  type XquadScores,
} from './evaluate/xquad.ts';
import { answerParagraphs } from './evaluate/xquad-answers.ts';
import { readParagraphs } from './evaluate/xquad-spans.ts';
import { openWindowReader, type WindowReader } from './reader/window-reader.ts';

const USAGE = `npm run evaluate -- questions FILE.jsonl --corpus DIR…   quotes, short answers, refusals
npm run evaluate -- xquad FILE.json [QUESTIONS.json]    search, and the reader; asked as in another language's file
npm run evaluate -- dates FILE.jsonl --corpus DIR…      date expressions
npm run evaluate -- names FILE.conll                    people, places, organisations
Each takes --details: one JSON line for each case.`;

/** What a measurement prints: a line for each case, a table, and what is said below it. */
interface Report {
  readonly table: readonly Readonly<Record<string, string | number>>[];
  readonly details: readonly unknown[];
  readonly notes?: readonly string[];
}

type Measure = (file: string, corpus: readonly string[]) => Promise<Report>;

const MEASURES: Readonly<Record<string, Measure>> = {
  questions: async (file, corpus) => {
    const report = (problem: string) => process.stderr.write(`${problem}\n`);
    const { shelf } = await openShelf(corpus, { report });
    const questions = await readJsonLines(file);
    return withReader((reader) => evaluateQuestions(questions, new Library([shelf], reader)));
  },
  dates: async (file, corpus) => {
    const { articles } = await readCorpusFolders(corpus);
    return reportDates(await readJsonLines(file), articles);
  },
  names: async (file) => {
    const { table, details } = evaluateNames(await readFile(file, 'utf8'));
    return { table: table.map((row) => ({ ...row })), details };
  },
  xquad: async (file, [asking = file]) => {
    const own = await readXquad(file);
    const paragraphs = asking === file ? own : askedIn(own, await readXquad(asking));
    const { scores, cases } = evaluateXquad(paragraphs, languageOf(asking));
    const { spans, answered } = await withReader(async (reader) => ({
      spans: await readParagraphs(paragraphs, reader),
      answered: await answerParagraphs(paragraphs, reader),
    }));
    const percent = (share: number) => (100 * share).toFixed(1);
    const row = {
      ...formatScores(scores),
      'read quote@1': percent(answered),
      'span F1': percent(spans),
    };
    return { table: [row], details: cases };
  },
};

async function readXquad(file: string): Promise<AskedParagraph[]> {
  return parseXquad(JSON.parse(await readFile(file, 'utf8')), languageOf(file));
}

/** Measures with the reader that ships, as the bot answers. */
async function withReader<T>(measure: (reader: WindowReader) => Promise<T>): Promise<T> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const reader = openWindowReader({ log: { info: say, warn: say } });
  try {
    return await measure(reader);
  } finally {
    await reader.close();
  }
}

/** XQuAD's files are called after their language: xquad.de.json. */
function languageOf(file: string): string {
  return /\.([a-z]{2})\.json$/u.exec(file)?.[1] ?? 'en';
}

function formatScores(scores: XquadScores): Record<string, string> {
  const percent = (share: number) => (100 * share).toFixed(1);
  return {
    questions: String(scores.questions),
    'hit@1': percent(scores.hitAt1),
    'MRR@10': scores.mrrAt10.toFixed(3),
    'quote@1': percent(scores.quoteAt1),
    'quote@3': percent(scores.quoteAt3),
  };
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      corpus: { type: 'string', multiple: true, default: [] },
      details: { type: 'boolean', default: false },
    },
  });
  const [kind = '', file, ...more] = positionals;
  const measure = MEASURES[kind];
  if (measure === undefined || file === undefined) throw new Error(USAGE);
  // `--corpus A B` names two folders, as a shell expands `--corpus DIR*`.
  const { table, details, notes = [] } = await measure(file, [...values.corpus, ...more]);
  if (values.details) for (const line of details) process.stdout.write(`${JSON.stringify(line)}\n`);
  process.stdout.write(`${[formatTable(table), ...notes].join('\n')}\n`);
}

function formatTable(rows: Report['table']): string {
  const heads = Object.keys(rows[0] ?? {});
  const cells = [heads, ...rows.map((row) => heads.map((head) => String(row[head] ?? '')))];
  const widths = heads.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
