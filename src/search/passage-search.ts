import { newestFirst } from '../articles/newest-first.ts';
import type { Passage } from '../text/passage.ts';
import { BestSlots } from './best-slots.ts';
import { allPassages, choosePassages, TITLE_SHARE } from './choose-passages.ts';
import type { IndexedArticle, LanguageIndex } from './language-index.ts';
import type { Bm25, LaidOutWeights } from './passage-vectors.ts';

/** A term that is searched for, with the terms that stand in for it. */
export interface QueryTerm {
  readonly term: string;
  /** How rare the term is in the passages asked. */
  readonly weight: number;
  /** Terms that count as this one, and how much of it: the term itself has 1. */
  readonly forms: ReadonlyMap<string, number>;
  /** Words of like meaning, and how much of it they count as; they score but choose no candidates. */
  readonly related: ReadonlyMap<string, number>;
}

/** A passage with its score. */
export interface PassageHit {
  readonly index: LanguageIndex;
  readonly owner: IndexedArticle;
  readonly passage: Passage;
  readonly slot: number;
  readonly score: number;
  /** The sought terms that the passages around it and the title hold, by number. */
  readonly around: ReadonlySet<number>;
}

export interface PassageSearchOptions {
  /** Only these articles. */
  readonly articles?: ReadonlySet<string>;
  /** At most so many hits. */
  readonly limit: number;
  /** Score every passage that holds any of the terms instead of choosing candidates. */
  readonly exhaustive?: boolean;
}

const SATURATION = 1.2;
const LENGTH_SHARE = 0.3;
/** How many times more passages than asked for are looked at with what surrounds them. */
const SURVEYED = 2;
/** Passages on each side that count as surroundings. */
const AROUND = 8;
/** So many articles are searched passage by passage. */
const FEW_ARTICLES = 20;
/** What a term counts that only the passages around hold. */
const AROUND_SHARE = 0.2;

/** The best passages of the indexes of one language, best first; ties by published date, id and place. */
export function searchPassages(
  terms: readonly QueryTerm[],
  indexes: readonly LanguageIndex[],
  options: PassageSearchOptions,
): PassageHit[] {
  const averageLength = averageOf(indexes);
  return indexes
    .flatMap((index) => searchIndex(terms, index, averageLength, options))
    .sort(byRank)
    .slice(0, options.limit);
}

function averageOf(indexes: readonly LanguageIndex[]): number {
  const length = indexes.reduce((sum, index) => sum + index.totalLength, 0);
  const size = indexes.reduce((sum, index) => sum + index.size, 0);
  return length / Math.max(1, size) || 1;
}

function searchIndex(
  terms: readonly QueryTerm[],
  index: LanguageIndex,
  averageLength: number,
  options: PassageSearchOptions,
): PassageHit[] {
  const weights = numberTerms(terms, index);
  const precedes = (slot: number, other: number) => index.precedes(slot, other);
  const best = new BestSlots(options.limit * SURVEYED, precedes);
  const bm25 = { saturation: SATURATION, lengthShare: LENGTH_SHARE, averageLength };
  const candidates = chooseCandidates(terms, index, bm25, options);
  return index.withWeights(weights, (laidOut) => {
    for (const slot of candidates) {
      const owner = index.ownerOf(slot);
      if (owner) best.offer(slot, owner.vectors.score(slot - owner.first, laidOut, bm25));
    }
    return best.taken().flatMap(({ slot, score }) => {
      const owner = index.ownerOf(slot);
      const passage = owner?.passages.at(slot - owner.first);
      if (!owner || !passage) return [];
      const around = new Set<number>();
      return [addSurroundings({ index, owner, passage, slot, score, around }, weights, laidOut)];
    });
  });
}

/** Weight of each term by its number in the index; several forms of one term share its place. */
function numberTerms(terms: readonly QueryTerm[], index: LanguageIndex): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { forms, related, weight } of terms) {
    for (const [form, share] of [...forms, ...related]) {
      const number = index.numberOf(form);
      if (number === undefined) continue;
      weights.set(number, Math.max(weights.get(number) ?? 0, weight * share));
    }
  }
  return weights;
}

/** The passages that are scored: those of the articles asked, or those that hold most of what is sought. */
function chooseCandidates(
  terms: readonly QueryTerm[],
  index: LanguageIndex,
  bm25: Bm25,
  { articles, exhaustive }: PassageSearchOptions,
): Iterable<number> {
  if (articles && (exhaustive || articles.size <= FEW_ARTICLES)) {
    return [...articles].flatMap((id) => index.slotsOf(id));
  }
  const weights = new Map<string, number>();
  for (const { forms, related, weight } of terms) {
    for (const [form, share] of [...forms, ...related]) {
      weights.set(form, Math.max(weights.get(form) ?? 0, weight * share));
    }
  }
  return exhaustive
    ? allPassages(weights.keys(), index)
    : choosePassages(weights, index, bm25, articles);
}

/** A passage's score with the terms that only the title or the passages around it hold. */
function addSurroundings(
  hit: PassageHit,
  weights: ReadonlyMap<number, number>,
  laidOut: LaidOutWeights,
): PassageHit {
  const { owner, slot } = hit;
  const { vectors } = owner;
  const passage = slot - owner.first;
  const own = new Set<number>();
  vectors.collectWeighted(passage, laidOut, own);
  const around = new Set<number>();
  const end = Math.min(vectors.size, passage + AROUND + 1);
  for (let near = Math.max(0, passage - AROUND); near < end; near++) {
    vectors.collectWeighted(near, laidOut, around);
  }
  let score = hit.score;
  for (const [number, weight] of weights) {
    if (own.has(number)) continue;
    if (owner.titleTerms.has(number)) score += weight * TITLE_SHARE;
    else if (around.has(number)) score += weight * AROUND_SHARE;
  }
  return { ...hit, around, score };
}

function byRank(a: PassageHit, b: PassageHit): number {
  return b.score - a.score || byArticle(a.owner, b.owner) || a.slot - b.slot;
}

/** Newer articles first, those without a date last, then by id. */
export function byArticle(a: IndexedArticle, b: IndexedArticle): number {
  return newestFirst(a.article, b.article);
}
