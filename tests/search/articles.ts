import type { Article } from '../../src/articles/article.ts';
import {
  createPassageIndex,
  type Entry,
  type PassageIndex,
} from '../../src/search/passage-index.ts';
import { PackedPassages } from '../../src/text/packed-passages.ts';
import { splitPassages } from '../../src/text/passages.ts';

/** An article of the tests; English and undated unless said otherwise. */
export function article(id: string, text: string, more: Partial<Article> = {}): Article {
  return {
    id,
    title: '',
    published: null,
    publisher: null,
    url: null,
    language: 'en',
    text,
    ...more,
  };
}

/** An index of the articles, divided into passages as in the product. */
export function indexOf(...articles: readonly Article[]): PassageIndex {
  const index = createPassageIndex();
  for (const one of articles) index.add(one, splitPassages(one.text));
  return index;
}

/** An article with its passages, as an index takes it. */
export function entryOf(one: Article): Entry {
  return { article: one, passages: PackedPassages.of(splitPassages(one.text)) };
}

export const HARBOUR = article(
  'harbour',
  `The harbour of Brindaway was closed on Monday after a ferry hit the old pier. Nobody was hurt.

Mayor Ilse Okonjo said that 42 passengers were taken off the ferry by fishing boats. She thanked the crews at a
meeting in the town hall.

The company that owns the ferry, Norlund Lines, promised to pay for the damage because its captain had slept.`,
  { title: 'Ferry hits pier', published: '2024-03-05' },
);

export const ORCHARD = article(
  'orchard',
  `Apple growers in the Tessel valley expect a poor harvest. A late frost destroyed most of the blossom in April.

The growers' union asked the ministry for help. Minister Pavel Drumm will visit the valley next week.`,
  { title: 'Frost in the valley', published: '2024-05-02' },
);
