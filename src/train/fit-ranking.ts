/**
 * Fits the weights of src/search/weights.ts on questions whose answers are known, and prints them:
 *
 *     npx tsx src/train/fit-ranking.ts XQUAD.en.json XQUAD.de.json… --questions QUESTIONS.jsonl --corpus FOLDER…
 *
 * With `--folds 5` it prints instead how well the weights do on questions that they were not fitted on: the questions
 * are divided by subject, and each part is asked under the weights that the others give.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { FeatureName } from '../search/sentence-features.ts';
import { WEIGHTS } from '../search/weights.ts';
import { fitConditionalLogit } from './conditional-logit.ts';
import { contestsOfNews, contestsOfXquad, type RankingContest } from './ranking-contests.ts';
import { dealFolds, judge, type RankingCase, scoreSets } from './ranking-folds.ts';

const NAMES = Object.keys(WEIGHTS) as FeatureName[];
const PENALTY = 1;

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      questions: { type: 'string' },
      corpus: { type: 'string', multiple: true, default: [] },
      folds: { type: 'string' },
    },
  });
  const contests = positionals.flatMap((file) => contestsOfXquad(file, languageOf(file), NAMES));
  if (values.questions) {
    contests.push(...(await contestsOfNews(values.questions, values.corpus, NAMES)));
  }
  if (contests.length === 0) throw new Error('give files of XQuAD, or questions and their corpus');
  if (values.folds) printScores(crossValidate(contests, Number(values.folds)));
  else printWeights(fitAll(contests));
}

/** XQuAD's files are called after their language: xquad.de.json. */
function languageOf(file: string): string {
  const language = /\.([a-z]{2})\.json$/u.exec(basename(file))?.[1];
  if (language === undefined) throw new Error(`${file} is not called xquad.LANGUAGE.json`);
  return language;
}

function fitAll(contests: readonly RankingContest[]): number[] {
  return fitConditionalLogit(
    contests,
    NAMES.map((name) => WEIGHTS[name]),
    PENALTY,
  );
}

function crossValidate(contests: readonly RankingContest[], folds: number): RankingCase[] {
  const parts = dealFolds(contests, folds);
  return parts.flatMap((heldOut) => {
    const weights = fitAll(parts.filter((part) => part !== heldOut).flat());
    return heldOut.map((contest) => judge(contest, weights));
  });
}

function printScores(cases: readonly RankingCase[]): void {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
  process.stdout.write('set   questions hit@1  MRR@10 quote@1 quote@3 pairs\n');
  for (const { set, questions, hitAt1, mrrAt10, quoteAt1, quoteAt3, pairs } of scoreSets(cases)) {
    process.stdout.write(
      `${set.padEnd(5)} ${String(questions).padStart(9)} ${percent(hitAt1)}  ${mrrAt10.toFixed(3)}  ${percent(quoteAt1)}   ${percent(quoteAt3)}   ${percent(pairs)}\n`,
    );
  }
}

function printWeights(weights: readonly number[]): void {
  for (const [i, name] of NAMES.entries()) {
    process.stdout.write(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},\n`);
  }
}

await main(process.argv.slice(2));
