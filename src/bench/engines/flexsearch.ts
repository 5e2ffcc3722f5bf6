import FlexSearch from 'flexsearch';
import { type Engine, flatten } from '../engine.ts';

/** FlexSearch with its Latin encoder; passages that hold any word of the question. */
export function createFlexSearch(): Engine {
  const index = new FlexSearch.Index({
    tokenize: 'strict',
    encoder: FlexSearch.Charset.LatinBalance,
  });
  const texts: string[] = [];
  return {
    add(entries) {
      for (const { id, text } of flatten(entries, texts.length)) {
        index.add(id, text);
        texts.push(text);
      }
      return Promise.resolve();
    },
    ask(question) {
      const [best] = index.search(question, { limit: 1, suggest: true });
      return best === undefined ? null : (texts[Number(best)] ?? null);
    },
    save: () => Promise.resolve(null),
    restore: () => Promise.reject(new Error('saves in parts only')),
  };
}
