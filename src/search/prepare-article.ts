import type { Article } from '../articles/article.ts';
import type { PackedPassages } from '../text/packed-passages.ts';
import { analyseTerms } from '../text/terms.ts';
import { contentTerms, headingTerms } from './content-terms.ts';
import { type PackedWords, WordPacker } from './packed-words.ts';
import { type CountedPassage, PassageVectors } from './passage-vectors.ts';
import type { PostingLists } from './posting-lists.ts';
import type { TermNumbers } from './term-numbers.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordReadings } from './word-readings.ts';

/** An article with its passages, and the terms of them as numbers. */
export interface IndexedArticle {
  readonly article: Article;
  readonly passages: PackedPassages;
  readonly vectors: PassageVectors;
  /** The words of its sentences, all passages' in order, and then those of its title. */
  readonly words: PackedWords;
  /** Numbers of the terms of the title and the headings: they hold for all its passages. */
  readonly titleTerms: ReadonlySet<number>;
  /** Number of its first passage; the others follow. */
  readonly first: number;
}

/** What an index knows of terms, of which a new article brings more. */
interface KnownTerms {
  readonly language: string;
  readonly numbers: TermNumbers;
  readonly lists: PostingLists;
  readonly vocabulary: Vocabulary;
  readonly readings: WordReadings;
}

/** Reads an article into numbers, a passage a step, and puts its passages, numbered from `first`, on the lists of their terms. */
export function* prepareArticle(
  article: Article,
  passages: PackedPassages,
  first: number,
  known: KnownTerms,
): Generator<void, IndexedArticle> {
  const { language, lists, readings } = known;
  const list = passages.list();
  const title = analyseTerms(article.title, language);
  const overall = [...contentTerms(title), ...headingTerms(article, list, language)];
  const titleNumbers: ReadonlySet<number> = new Set(numberTerms(overall, known));
  const counted: CountedPassage[] = [];
  const packer = new WordPacker(readings);
  for (const [i, { sentences }] of list.entries()) {
    const terms: string[] = [];
    for (const sentence of sentences) {
      const words = analyseTerms(article.text, language, sentence);
      packer.add(sentence.start, words);
      terms.push(...contentTerms(words));
    }
    const one = countNumbers(numberTerms(terms, known));
    counted.push(one);
    for (const [number, count] of one.counts) lists.add(number, first + i, count);
    for (const number of titleNumbers) {
      if (!one.counts.has(number)) lists.add(number, first + i, 0);
    }
    yield;
  }
  packer.add(0, title);
  const vectors = PassageVectors.of(counted);
  const words = packer.finish();
  return { article, passages, vectors, words, titleTerms: titleNumbers, first };
}

/** The numbers of terms in their order; new ones become known. */
function numberTerms(terms: readonly string[], { numbers, vocabulary }: KnownTerms): number[] {
  const before = numbers.size;
  const found = terms.map((term) => numbers.add(term));
  vocabulary.add(numbers.terms.slice(before));
  return found;
}

function countNumbers(numbers: readonly number[]): CountedPassage {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return { counts, length: numbers.length };
}
