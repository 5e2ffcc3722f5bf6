/** The choices of one question, row after row of as many features as there are weights, and which of them are right. */
export interface Contest {
  readonly rows: Float32Array;
  readonly right: readonly boolean[];
}

/** Steps within which the weights settle, and the largest change that counts as settled. */
const STEPS = 30;
const SETTLED = 1e-3;
/** Least share of a softmax that is worth counting. */
const LEAST_ODDS = 1e-5;

/**
 * The weights under which the right choices of all contests get the largest share of a softmax (a conditional logit),
 * held small by a penalty on their squares. Newton's method, from the weights given.
 */
export function fitConditionalLogit(
  contests: readonly Contest[],
  start: readonly number[],
  penalty: number,
): number[] {
  const weights = [...start];
  const decided = contests.filter(({ right }) => right.includes(true));
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => -penalty * weight);
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? penalty : 0)));
    for (const contest of decided) addContest(contest, weights, slope, curvature);
    const change = solve(curvature, slope);
    for (const [i, by] of change.entries()) weights[i] = (weights[i] ?? 0) + by;
    if (Math.max(...change.map(Math.abs)) < SETTLED) break;
  }
  return weights;
}

/** Adds what moves weight from all choices to the right ones, and how the choices vary. */
function addContest(
  contest: Contest,
  weights: readonly number[],
  slope: number[],
  curvature: readonly number[][],
): void {
  const { rows, right } = contest;
  const odds = oddsOf(contest, weights);
  const won = odds.reduce((sum, share, row) => sum + (right[row] ? share : 0), 0);
  const mean = weights.map(() => 0);
  for (const [row, share] of odds.entries()) {
    const pull = (right[row] ? share / Math.max(won, Number.MIN_VALUE) : 0) - share;
    if (share < LEAST_ODDS && pull < LEAST_ODDS) continue;
    const values = rows.subarray(row * weights.length, (row + 1) * weights.length);
    for (const [i, value] of values.entries()) {
      slope[i] = (slope[i] ?? 0) + pull * value;
      mean[i] = (mean[i] ?? 0) + share * value;
    }
    addSquares(curvature, values, share);
  }
  addSquares(curvature, mean, -1);
}

/** The share of each choice in the softmax. */
function oddsOf({ rows, right }: Contest, weights: readonly number[]): number[] {
  const scores = right.map((_, row) => {
    let score = 0;
    for (let i = 0; i < weights.length; i++) {
      score += (weights[i] ?? 0) * (rows[row * weights.length + i] ?? 0);
    }
    return score;
  });
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, share) => sum + share, 0);
  return odds.map((share) => share / all);
}

function addSquares(squares: readonly number[][], values: ArrayLike<number>, share: number): void {
  for (let i = 0; i < values.length; i++) {
    const line = squares[i];
    const scaled = (values[i] ?? 0) * share;
    if (!line || scaled === 0) continue;
    for (let j = 0; j < values.length; j++) line[j] = (line[j] ?? 0) + scaled * (values[j] ?? 0);
  }
}

/** Solves a symmetric positive system by Gauss' elimination. */
function solve(matrix: readonly (readonly number[])[], result: readonly number[]): number[] {
  const lines = matrix.map((line, i) => [...line, result[i] ?? 0]);
  for (const [i, line] of lines.entries()) {
    for (const [k, other] of lines.entries()) if (k !== i) eliminate(other, line, i);
  }
  return lines.map((line, i) => (line.at(-1) ?? 0) / (line[i] ?? 1));
}

/** Takes as much of a line off another that nothing of its column `i` is left. */
function eliminate(from: number[], line: readonly number[], i: number): void {
  const share = (from[i] ?? 0) / (line[i] ?? 1);
  for (let j = i; j < from.length; j++) from[j] = (from[j] ?? 0) - share * (line[j] ?? 0);
}
