import type { Article } from '../articles/article.ts';
import type { Entry } from '../search/passage-index.ts';
import { PackedPassages } from '../text/packed-passages.ts';
import { splitPassages } from '../text/passages.ts';
import { seeded } from '../train/random.ts';

type Random = () => number;

/** Passages in an article and sentences in a passage, at least and at most. */
const PASSAGES = [2, 12] as const;
const SENTENCES = [3, 6] as const;
const QUESTION_WORDS = [3, 8] as const;

/** An article in one piece with its passages, ready to be indexed by any engine. */
export interface BenchCorpus {
  readonly entries: readonly Entry[];
  readonly passages: number;
  /** Made of words of the corpus's own sentences. */
  readonly questions: readonly string[];
}

/**
 * A corpus of about so many passages out of the sentences of a text in chance order; the same for the same text,
 * size and seed; ids begin with `prefix`. One word in each sentence is made up, so that the vocabulary grows with the corpus as it does in life.
 */
export function makeCorpus(
  text: string,
  size: number,
  questions: number,
  seed: number,
  prefix = 'article',
): BenchCorpus {
  const random = seeded(seed);
  const sentences = splitPassages(text)
    .flatMap((passage) => passage.sentences)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '))
    .filter((sentence) => sentence.split(' ').length > 3);
  const entries: Entry[] = [];
  let passages = 0;
  while (passages < size) {
    const count = Math.min(size - passages, between(random, PASSAGES));
    entries.push(makeEntry(sentences, `${prefix}-${entries.length}`, count, random));
    passages += count;
  }
  return {
    entries,
    passages,
    questions: Array.from({ length: questions }, () => makeQuestion(entries, random)),
  };
}

/** One article out of the texts of several, as long as `length` characters where they are enough. */
export function joinEntries(entries: readonly Entry[], length: number): Entry {
  const [first] = entries;
  if (first === undefined) throw new Error('there are no articles to join');
  const text = entries
    .map(({ article }) => article.text)
    .join('\n\n')
    .slice(0, length);
  const article: Article = { ...first.article, id: `${first.article.id}-long`, text };
  return { article, passages: PackedPassages.of(splitPassages(text)) };
}

function makeEntry(sentences: readonly string[], id: string, count: number, random: Random): Entry {
  const paragraphs = Array.from({ length: count }, () =>
    Array.from({ length: between(random, SENTENCES) }, () =>
      withName(pick(random, sentences), random),
    ).join(' '),
  );
  const text = paragraphs.join('\n\n');
  const article: Article = {
    id,
    title: pick(random, sentences).split(' ').slice(0, 8).join(' '),
    published: null,
    publisher: null,
    url: null,
    language: 'en',
    text,
  };
  return { article, passages: PackedPassages.of(splitPassages(text)) };
}

/** The sentence with one of its words replaced by a made-up name, commoner names more often. */
function withName(sentence: string, random: Random): string {
  const words = sentence.split(' ');
  words[Math.floor(random() * (words.length - 1))] = makeName(random);
  return words.join(' ');
}

function makeName(random: Random): string {
  const number = Math.floor(20_000 * random() ** 3);
  const syllables = ['ba', 'ko', 'ri', 'ten', 'mur', 'sal', 'ved', 'lin', 'dro', 'pha'];
  const name = String(number)
    .split('')
    .map((digit) => syllables[Number(digit)])
    .join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Some words of one sentence in their order. */
function makeQuestion(entries: readonly Entry[], random: Random): string {
  const { article, passages } = pick(random, entries);
  const { start, end } = pick(random, pick(random, passages.list()).sentences);
  const words = article.text.slice(start, end).split(/\s+/u);
  const wanted = between(random, QUESTION_WORDS);
  const kept = words.filter(() => random() < wanted / words.length);
  return kept.length > 1 ? kept.join(' ') : words.slice(0, 6).join(' ');
}

function between(random: Random, [least, most]: readonly [number, number]): number {
  return least + Math.floor(random() * (most - least + 1));
}

function pick<T>(random: Random, list: readonly T[]): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('the text has no sentences to make a corpus of');
  return picked;
}
