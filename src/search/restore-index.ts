import type { Article } from '../articles/article.ts';
import { PackedPassages } from '../text/packed-passages.ts';
import { Turns } from '../text/turns.ts';
import { type IndexedArticle, LanguageIndex } from './language-index.ts';
import type { Entry } from './passage-index.ts';
import { PostingLists } from './posting-lists.ts';
import type { TermNumbers } from './term-numbers.ts';
import { Vocabulary } from './vocabulary.ts';
import type { WordReadings } from './word-readings.ts';

/** An article as it was saved; `entry` is null where it is gone or was changed since. */
export interface ArticleInSnapshot
  extends Pick<IndexedArticle, 'vectors' | 'words' | 'titleTerms'> {
  readonly id: string;
  readonly entry: Entry | null;
}

/** The index of one language out of what was saved of it; lets other work through meanwhile. */
export async function restoreIndex(
  language: string,
  numbers: TermNumbers,
  readings: WordReadings,
  saved: readonly ArticleInSnapshot[],
): Promise<LanguageIndex> {
  const articles = place(language, saved);
  const lists = await listPostings(numbers.size, articles);
  const vocabulary = await Vocabulary.restore(numbers.terms);
  const index = new LanguageIndex(language, numbers, lists, vocabulary, readings);
  const turns = new Turns();
  for (const [i, article] of articles.entries()) {
    if (saved[i]?.entry) index.enter(article);
    else index.drop(article);
    if (turns.due) await turns.pause();
  }
  return index;
}

const NO_PASSAGES = PackedPassages.of([]);

/** Numbers the passages of all articles one after the other. */
function place(language: string, saved: readonly ArticleInSnapshot[]): IndexedArticle[] {
  let first = 0;
  return saved.map(({ id, entry, vectors, words, titleTerms }) => {
    const article = entry?.article ?? missing(id, language);
    const passages = entry?.passages ?? NO_PASSAGES;
    const placed = { article, passages, vectors, words, titleTerms, first };
    first += vectors.size;
    return placed;
  });
}

/** Stands for an article that is gone, until the index has let go of it. */
function missing(id: string, language: string): Article {
  return { id, language, title: '', published: null, publisher: null, url: null, text: '' };
}

function listPostings(terms: number, articles: readonly IndexedArticle[]): Promise<PostingLists> {
  const ownerOf: IndexedArticle[] = [];
  for (const article of articles) {
    for (let i = 0; i < article.vectors.size; i++) ownerOf.push(article);
  }
  return PostingLists.of(terms, ownerOf.length, (slot, visit) => {
    const article = ownerOf[slot];
    if (!article) return;
    const inPassage = new Set<number>();
    article.vectors.visitTerms(slot - article.first, (number, count) => {
      if (article.titleTerms.has(number)) inPassage.add(number);
      visit(number, count);
    });
    for (const number of article.titleTerms) if (!inPassage.has(number)) visit(number, 0);
  });
}
