import type { RankedSentence } from './rank-sentences.ts';

/** One sentence to quote, or two neighbouring ones, the better one first. */
export type SelectedQuote = readonly [RankedSentence, ...RankedSentence[]];

/** How much worse than its neighbour a sentence may be to be quoted with it; and where that one begins with "She". */
const CLOSE = 2;
const CLOSE_TO_REFERRING = 4;
/** Least share of the question that each of two sentences has to add to the other. */
const ADDED = 0.1;

/**
 * The best sentences, each once. A sentence is joined with a neighbour that is nearly as good where each says a part
 * of what was asked that the other does not: one the who, the other the what. Sentences that stand word for word in
 * a better quote, as agency reports do in several articles, are left out.
 */
export function selectQuotes(ranked: readonly RankedSentence[], limit: number): SelectedQuote[] {
  const neighbours = new Map(ranked.map((one) => [keyOf(one, 0), one]));
  const taken = new Set<string>();
  const said = new Set<string>();
  const quotes: SelectedQuote[] = [];
  for (const one of ranked) {
    if (quotes.length >= limit) break;
    if (taken.has(keyOf(one, 0)) || said.has(wordsOf(one))) continue;
    const partner = findPartner(one, neighbours, taken);
    const quote: SelectedQuote = partner ? [one, partner] : [one];
    for (const sentence of quote) {
      taken.add(keyOf(sentence, 0));
      said.add(wordsOf(sentence));
    }
    quotes.push(quote);
  }
  return quotes;
}

function findPartner(
  one: RankedSentence,
  neighbours: ReadonlyMap<string, RankedSentence>,
  taken: ReadonlySet<string>,
): RankedSentence | null {
  const partners = [-1, 1].flatMap((step) => {
    const key = keyOf(one, step);
    const other = neighbours.get(key);
    return other && !taken.has(key) && complete(one, other) ? [other] : [];
  });
  partners.sort((a, b) => b.score - a.score || a.at - b.at);
  return partners[0] ?? null;
}

/** Whether two neighbours are about equally good, or one refers to the other, and each adds to the other. */
function complete(one: RankedSentence, other: RankedSentence): boolean {
  const [earlier, later] = one.at < other.at ? [one, other] : [other, one];
  if (later.features.before < ADDED || earlier.features.after < ADDED) return false;
  const refersBack = later === one && later.features.refers > 0;
  return one.score - other.score < (refersBack ? CLOSE_TO_REFERRING : CLOSE);
}

function keyOf({ hit, at }: RankedSentence, step: number): string {
  return `${hit.index.language} ${hit.owner.article.id} ${hit.slot} ${at + step}`;
}

function wordsOf({ sentence: { text, span } }: RankedSentence): string {
  return text.slice(span.start, span.end).replace(/\s+/gu, ' ');
}
