/**
 * Fits the weights of src/search/weights.ts on questions whose answers are known, and prints them:
 *
 *     npx tsx src/train/fit-ranking.ts XQUAD.json WIKINEWS_QUESTIONS.jsonl CORPUS_FOLDER…
 *
 * For each question the sentences of its best passages compete: the weights are those under which the right ones get
 * the largest share of a softmax (a conditional logit), held small by a penalty.
 */
import { readFileSync } from 'node:fs';
import { readCorpusFolders } from '../articles/corpus-folder.ts';
import { parseXquad, wholePassage } from '../evaluate/xquad.ts';
import { createPassageIndex, type PassageIndex } from '../search/passage-index.ts';
import { searchPassages } from '../search/passage-search.ts';
import { weighTerms } from '../search/query-terms.ts';
import { understandQuestion } from '../search/question.ts';
import { type RankedSentence, rankSentences } from '../search/rank-sentences.ts';
import type { FeatureName } from '../search/sentence-features.ts';
import { WEIGHTS } from '../search/weights.ts';
import { isRecord } from '../text/json.ts';
import { splitPassages } from '../text/passages.ts';

const STEPS = 600;
const RATE = 0.1;
const PENALTY = 1;
const PASSAGES = 20;

/** The sentences of one question, as rows of features, and which of them are right. */
interface Contest {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

const NAMES = Object.keys(WEIGHTS) as FeatureName[];

async function main([xquad, questions, ...folders]: readonly string[]): Promise<void> {
  if (xquad === undefined || questions === undefined || folders.length === 0) {
    throw new Error('give a file of XQuAD, one of questions, and the folders of its articles');
  }
  const contests = [
    ...contestsOfXquad(JSON.parse(readFileSync(xquad, 'utf8'))),
    ...(await contestsOfNews(readFileSync(questions, 'utf8'), folders)),
  ].filter(({ right }) => right.includes(true));
  const weights = fitWeights(contests);
  for (const [i, name] of NAMES.entries()) {
    process.stdout.write(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},\n`);
  }
}

function contestsOfXquad(json: unknown): Contest[] {
  const paragraphs = parseXquad(json, 'en');
  const index = createPassageIndex();
  for (const { article } of paragraphs) index.add(article, [wholePassage(article.text)]);
  return paragraphs.flatMap(({ article, questions }) =>
    questions.map(({ question, starts }) =>
      contest(index, question, ({ hit, sentence: { span } }) => {
        const held = starts.some((at) => span.start <= at && at < span.end);
        return held && hit.owner.article.id === article.id;
      }),
    ),
  );
}

async function contestsOfNews(lines: string, folders: readonly string[]): Promise<Contest[]> {
  const { articles } = await readCorpusFolders(folders);
  const index = createPassageIndex();
  for (const article of articles) index.add(article, splitPassages(article.text));
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
    .filter(isRecord)
    .map(({ options, evidence }) => {
      const text = isRecord(options) ? Object.values(options).join(' ') : '';
      const quotes = Array.isArray(evidence) ? evidence.filter(isRecord) : [];
      return contest(index, text, ({ hit, sentence: { span } }) => {
        const { id, text: body } = hit.owner.article;
        const sentence = body.slice(span.start, span.end);
        return quotes.some(
          ({ article, quote }) => article === id && share(String(quote), sentence),
        );
      });
    });
}

/** Whether one text holds the other, white space squashed. */
function share(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replace(/\s+/gu, ' ').trim());
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
}

function contest(
  index: PassageIndex,
  text: string,
  isRight: (sentence: RankedSentence) => boolean,
): Contest {
  const question = understandQuestion(text);
  const indexes = [index.inLanguage('en') ?? []].flat();
  const sought = weighTerms(question, indexes);
  const hits = searchPassages(sought, indexes, { limit: PASSAGES });
  const ranked = rankSentences(question, sought, hits);
  return {
    rows: ranked.map(({ features }) => NAMES.map((name) => features[name])),
    right: ranked.map(isRight),
  };
}

/** Gradient ascent on the penalised likelihood, with the step sizes of Adam (Kingma and Ba, 2015). */
function fitWeights(contests: readonly Contest[]): number[] {
  const weights = NAMES.map(() => 0);
  const mean = NAMES.map(() => 0);
  const square = NAMES.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => -PENALTY * weight);
    for (const one of contests) addGradient(one, weights, gradient);
    for (const [i, slope] of gradient.entries()) {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const size = Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8;
      weights[i] = (weights[i] ?? 0) + (RATE * mean[i]) / (1 - 0.9 ** step) / size;
    }
  }
  return weights;
}

/** Adds what moves weight from all sentences of a contest to the right ones. */
function addGradient(
  { rows, right }: Contest,
  weights: readonly number[],
  gradient: number[],
): void {
  const scores = rows.map((row) =>
    row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0),
  );
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const won = odds.reduce((sum, value, i) => sum + (right[i] ? value : 0), 0);
  for (const [k, row] of rows.entries()) {
    const pull = (right[k] ? (odds[k] ?? 0) / won : 0) - (odds[k] ?? 0) / all;
    for (const [i, value] of row.entries()) gradient[i] = (gradient[i] ?? 0) + pull * value;
  }
}

await main(process.argv.slice(2));
