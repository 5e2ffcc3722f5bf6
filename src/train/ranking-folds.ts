import { byScore, type RankedSentence } from '../search/rank-sentences.ts';
import { selectQuotes } from '../search/select-quotes.ts';
import type { RankingContest } from './ranking-contests.ts';

/** Scores of the questions of one set; shares from 0 to 1, as in src/evaluate/xquad.ts. */
export interface RankingScores {
  readonly set: string;
  readonly questions: number;
  readonly hitAt1: number;
  readonly mrrAt10: number;
  readonly quoteAt1: number;
  readonly quoteAt3: number;
  readonly pairs: number;
}

const QUOTES = 100;

/** Deals the contests into folds; those of one group, whatever their set, into the same. */
export function dealFolds(contests: readonly RankingContest[], folds: number): RankingContest[][] {
  const groups = [...new Set(contests.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  return Array.from({ length: folds }, (_, fold) =>
    contests.filter(({ group }) => foldOf.get(group) === fold),
  );
}

/** What comes of one contest under some weights: ranks from 1, 0 for none. */
export interface RankingCase {
  readonly set: string;
  readonly passageRank: number;
  readonly quoteRank: number;
  readonly pair: boolean;
}

/** Ranks the sentences of a contest by other weights and selects the quotes as the product does. */
export function judge(contest: RankingContest, weights: readonly number[]): RankingCase {
  const { rows, right, ranked } = contest;
  const correct = new Set<string>();
  const weighed = ranked.map((one, row): RankedSentence => {
    let score = 0;
    for (const [i, weight] of weights.entries()) {
      score += weight * (rows[row * weights.length + i] ?? 0);
    }
    if (right[row]) correct.add(placeOf(one));
    return { ...one, score };
  });
  const quotes = selectQuotes(weighed.sort(byScore), QUOTES);
  const articles = [...new Set(quotes.map(([best]) => best.hit.owner.article.id))];
  return {
    set: contest.set,
    passageRank: articles.findIndex((id) => contest.articles.includes(id)) + 1,
    quoteRank: quotes.findIndex((quote) => quote.some((one) => correct.has(placeOf(one)))) + 1,
    pair: (quotes[0]?.length ?? 0) > 1,
  };
}

function placeOf({ hit, sentence: { span } }: RankedSentence): string {
  return `${hit.owner.article.id} ${span.start}`;
}

/** The scores of each set of questions. */
export function scoreSets(cases: readonly RankingCase[]): RankingScores[] {
  return [...new Set(cases.map(({ set }) => set))].map((set) => {
    const own = cases.filter((one) => one.set === set);
    const mean = (value: (one: RankingCase) => number) =>
      own.reduce((sum, one) => sum + value(one), 0) / own.length;
    const within = (rank: number, most: number) => (rank > 0 && rank <= most ? 1 : 0);
    return {
      set,
      questions: own.length,
      hitAt1: mean(({ passageRank }) => within(passageRank, 1)),
      mrrAt10: mean(({ passageRank }) => (within(passageRank, 10) ? 1 / passageRank : 0)),
      quoteAt1: mean(({ quoteRank }) => within(quoteRank, 1)),
      quoteAt3: mean(({ quoteRank }) => within(quoteRank, 3)),
      pairs: mean(({ pair }) => (pair ? 1 : 0)),
    };
  });
}
