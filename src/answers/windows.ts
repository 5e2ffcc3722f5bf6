import type { ReaderToken } from '../reader/tokenizer.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';

/** A sentence of an article, by its number in the analysis. */
export interface Seed {
  readonly entry: AnalysedArticle;
  readonly sentence: number;
}

/** A run of whole sentences of one article, short enough to be read at once. */
export interface Window extends Span {
  readonly entry: AnalysedArticle;
  /** Numbers of the first and the last sentence. */
  readonly first: number;
  readonly last: number;
  /** Number of the sentence for which it is read. */
  readonly seed: number;
  readonly tokens: readonly ReaderToken[];
}

/** Gives the tokens of a span of an article. */
export type Tokenize = (text: string, span: Span) => readonly ReaderToken[];

/**
 * Windows around the seeds, in their order, each of at most as many tokens as there is room for in its article; a seed
 * that stands in a window before it needs none of its own.
 */
export function* windowsAround(
  seeds: Iterable<Seed>,
  roomIn: (entry: AnalysedArticle) => number,
  tokenize: Tokenize,
): Generator<Window> {
  const read = new Map<AnalysedArticle, Set<number>>();
  for (const seed of seeds) {
    const known = read.get(seed.entry) ?? new Set<number>();
    if (known.has(seed.sentence)) continue;
    const window = windowAround(seed, roomIn(seed.entry), tokenize);
    read.set(seed.entry, known);
    for (let at = window.first; at <= window.last; at++) known.add(at);
    yield window;
  }
}

/**
 * The window around one seed: it grows by the sentence before, then the one behind, as long as there is room. `lean`
 * from 0 to 1 is the share of the room that goes to what stands before.
 */
export function windowAround(
  { entry, sentence: seed }: Seed,
  room: number,
  tokenize: Tokenize,
  lean = 0.5,
): Window {
  const { sentences } = entry.analysis;
  const { text } = entry.article;
  const tokensOf = (at: number) => {
    const span = sentences[at];
    return span === undefined ? null : tokenize(text, span);
  };
  const own = (tokensOf(seed) ?? []).slice(0, room);
  const before: (readonly ReaderToken[])[] = [];
  const behind: (readonly ReaderToken[])[] = [];
  let left = room - own.length;
  const grown = { before: 0, behind: 0 };
  const grow = (side: 'before' | 'behind') => {
    const next = tokensOf(side === 'before' ? seed - before.length - 1 : seed + behind.length + 1);
    if (next === null || next.length > left) return false;
    if (side === 'before') before.unshift(next);
    else behind.push(next);
    left -= next.length;
    grown[side] += next.length;
    return true;
  };
  for (;;) {
    const isBehind = grown.before * (1 - lean) > grown.behind * lean;
    const [one, other] = isBehind
      ? (['behind', 'before'] as const)
      : (['before', 'behind'] as const);
    if (!grow(one) && !grow(other)) break;
  }
  const first = seed - before.length;
  const last = seed + behind.length;
  const tokens = [...before.flat(), ...own, ...behind.flat()];
  return {
    entry,
    first,
    last,
    seed,
    tokens,
    start: sentences[first]?.start ?? 0,
    end: sentences[last]?.end ?? 0,
  };
}
