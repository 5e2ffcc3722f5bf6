import type { Article } from '../articles/article.ts';
import { BlockLists } from './block-lists.ts';
import { LanguageIndex } from './language-index.ts';
import type { Entry } from './passage-index.ts';
import { BLOCK, blocksOf, type PreparedArticle } from './prepare-article.ts';
import type { TermNumbers } from './term-numbers.ts';
import { Turns } from './turns.ts';
import { Vocabulary } from './vocabulary.ts';

/** An article as it was saved; `entry` is null where it is gone or was changed since. */
export interface SavedArticle extends Pick<PreparedArticle, 'vectors' | 'titleTerms'> {
  readonly id: string;
  readonly entry: Entry | null;
}

/** The index of one language out of what was saved of it; lets other work through meanwhile. */
export async function restoreIndex(
  language: string,
  numbers: TermNumbers,
  saved: readonly SavedArticle[],
): Promise<LanguageIndex> {
  const prepared = placeInBlocks(language, saved);
  const lists = await listBlocks(numbers.size, prepared);
  const index = new LanguageIndex(
    language,
    numbers,
    lists,
    await Vocabulary.restore(numbers.terms),
  );
  const turns = new Turns();
  for (const [i, article] of prepared.entries()) {
    if (saved[i]?.entry) index.enter(article);
    else index.drop(article);
    if (turns.due) await turns.pause();
  }
  return index;
}

function placeInBlocks(language: string, saved: readonly SavedArticle[]): PreparedArticle[] {
  let firstBlock = 0;
  return saved.map(({ id, entry, vectors, titleTerms }) => {
    const article = entry?.article ?? missing(id, language);
    const passages = entry?.passages ?? new Array(vectors.size).fill(NOWHERE);
    const placed = { article, passages, vectors, titleTerms, firstBlock };
    firstBlock += blocksOf(placed);
    return placed;
  });
}

const NOWHERE = { start: 0, end: 0, heading: null, sentences: [] };

/** Stands for an article that is gone, until the index has let go of it. */
function missing(id: string, language: string): Article {
  return { id, language, title: '', published: null, publisher: null, url: null, text: '' };
}

function listBlocks(terms: number, articles: readonly PreparedArticle[]): Promise<BlockLists> {
  const ownerOf = articles.flatMap((article) =>
    new Array<PreparedArticle>(blocksOf(article)).fill(article),
  );
  return BlockLists.of(terms, ownerOf.length, (block, visit) => {
    const article = ownerOf[block];
    if (!article) return;
    article.titleTerms.forEach(visit);
    const from = (block - article.firstBlock) * BLOCK;
    const end = Math.min(from + BLOCK, article.vectors.size);
    for (let passage = from; passage < end; passage++) article.vectors.visitTerms(passage, visit);
  });
}
