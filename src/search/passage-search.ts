import type { Passage } from '../text/passage.ts';
import type { IndexedArticle, LanguageIndex } from './language-index.ts';

/** A term that is searched for, with the terms that stand in for it. */
export interface QueryTerm {
  readonly term: string;
  /** How rare the term is in the passages asked, times how much the question cares. */
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
  /** Terms of the passages around it and of the title, by number. */
  readonly around: ReadonlySet<number>;
}

export interface PassageSearchOptions {
  /** Only these articles. */
  readonly articles?: ReadonlySet<string>;
  /** At most so many hits. */
  readonly limit: number;
  /** Visit at most about so many passages; rare terms choose them. */
  readonly candidates?: number;
}

/** BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.3;
/** What a term of the title counts for where the passage does not hold it. */
const TITLE_SHARE = 0.4;
const CANDIDATES = 4000;
/** How many times more passages than asked for are looked at with what surrounds them. */
const SURVEYED = 3;
/** Passages on each side that count as surroundings, and what a term counts that only they hold. */
const AROUND = 8;
const AROUND_SHARE = 0.2;

const NOTHING: ReadonlySet<number> = new Set();

/** The best passages of the indexes of one language, best first; ties by published date, id and place. */
export function searchPassages(
  terms: readonly QueryTerm[],
  indexes: readonly LanguageIndex[],
  options: PassageSearchOptions,
): PassageHit[] {
  const average = averageLength(indexes);
  const hits = indexes.flatMap((index) => scoreIndex(terms, index, average, options));
  return hits
    .sort(byRank)
    .slice(0, options.limit * SURVEYED)
    .map((hit) => addSurroundings(hit, numberTerms(terms, hit.index)))
    .sort(byRank)
    .slice(0, options.limit);
}

/** A passage's score with the terms that only the passages around it in the article hold. */
function addSurroundings(hit: PassageHit, weights: ReadonlyMap<number, number>): PassageHit {
  const own = termsOf(hit.index, hit.slot, hit.slot);
  const around = surroundings(hit);
  let surrounding = 0;
  for (const [number, weight] of weights) {
    if (around.has(number) && !own.has(number)) surrounding += weight;
  }
  return { ...hit, around, score: hit.score + surrounding * AROUND_SHARE };
}

/** The terms of the passages around a passage, of its article's title, and its own. */
function surroundings({ index, owner, slot }: PassageHit): ReadonlySet<number> {
  const from = Math.max(owner.first, slot - AROUND);
  const to = Math.min(owner.first + owner.passages.length - 1, slot + AROUND);
  const around = termsOf(index, from, to);
  for (const number of owner.titleTerms) around.add(number);
  return around;
}

function termsOf(index: LanguageIndex, from: number, to: number): Set<number> {
  const numbers = new Set<number>();
  for (let slot = from; slot <= to; slot++) index.visitTerms(slot, (number) => numbers.add(number));
  return numbers;
}

function averageLength(indexes: readonly LanguageIndex[]): number {
  let length = 0;
  let size = 0;
  for (const index of indexes) {
    length += index.totalLength;
    size += index.size;
  }
  return size > 0 ? length / size : 1;
}

function scoreIndex(
  terms: readonly QueryTerm[],
  index: LanguageIndex,
  average: number,
  options: PassageSearchOptions,
): PassageHit[] {
  const weights = numberTerms(terms, index);
  const hits: PassageHit[] = [];
  for (const slot of chooseCandidates(terms, index, options)) {
    const owner = index.ownerOf(slot);
    const passage = owner?.passages[slot - owner.first];
    if (!owner || !passage) continue;
    const score = scorePassage(slot, owner, index, weights, average);
    if (score > 0) hits.push({ index, owner, passage, slot, score, around: NOTHING });
  }
  return hits;
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

/** Passages that hold the rarest terms: terms are taken from the rarest on until they lead to enough passages. */
function chooseCandidates(
  terms: readonly QueryTerm[],
  index: LanguageIndex,
  options: PassageSearchOptions,
): Set<number> {
  const most = options.candidates ?? CANDIDATES;
  const forms = [...new Set(terms.flatMap((term) => [...term.forms.keys()]))]
    .map((form) => ({ form, frequency: index.documentFrequency(form) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency || (a.form < b.form ? -1 : 1));
  const slots = new Set<number>();
  let visited = 0;
  for (const { form, frequency } of forms) {
    if (visited > 0 && visited + frequency > most) break;
    visited += frequency;
    index.visitPassages(form, (slot) => {
      if (isAllowed(index, slot, options.articles)) slots.add(slot);
    });
  }
  return slots;
}

function isAllowed(index: LanguageIndex, slot: number, articles?: ReadonlySet<string>): boolean {
  if (!articles) return true;
  const owner = index.ownerOf(slot);
  return owner !== undefined && articles.has(owner.article.id);
}

function scorePassage(
  slot: number,
  owner: IndexedArticle,
  index: LanguageIndex,
  weights: ReadonlyMap<number, number>,
  average: number,
): number {
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * index.lengthOf(slot)) / average);
  const met = new Set<number>();
  let score = 0;
  index.visitTerms(slot, (number, count) => {
    const weight = weights.get(number);
    if (weight === undefined) return;
    met.add(number);
    score += (weight * count * (SATURATION + 1)) / (count + norm);
  });
  for (const [number, weight] of weights) {
    if (!met.has(number) && owner.titleTerms.has(number)) score += weight * TITLE_SHARE;
  }
  return score;
}

function byRank(a: PassageHit, b: PassageHit): number {
  return b.score - a.score || byArticle(a.owner, b.owner) || a.slot - b.slot;
}

/** Newer articles first, those without a date last, then by id. */
export function byArticle(a: IndexedArticle, b: IndexedArticle): number {
  const newer = (b.article.published ?? '').localeCompare(a.article.published ?? '');
  if (newer !== 0) return newer;
  if (a.article.id === b.article.id) return 0;
  return a.article.id < b.article.id ? -1 : 1;
}
