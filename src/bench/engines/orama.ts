import { create, insertMultiple, load, save, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import { type Engine, flatten } from '../engine.ts';

function createDatabase() {
  return create({
    schema: { text: 'string' } as const,
    components: {
      tokenizer: { language: 'english', stemming: true, stemmer, stopWords: stopwords },
    },
  });
}

/** Orama with English stems and stop words. */
export function createOrama(): Engine {
  let database = createDatabase();
  return {
    async add(entries) {
      const passages = flatten(entries).map(({ text }) => ({ text }));
      await insertMultiple(database, passages, 50);
    },
    ask(question) {
      // To Orama no word at all means every passage.
      if (question.trim() === '') return null;
      const found = search(database, { term: question, limit: 1 });
      if (found instanceof Promise) throw new Error('Orama answered later');
      return found.hits[0]?.document.text ?? null;
    },
    save: () => Promise.resolve(Buffer.from(JSON.stringify(save(database)))),
    restore(saved) {
      database = createDatabase();
      load(database, JSON.parse(Buffer.from(saved).toString('utf8')));
      return Promise.resolve();
    },
  };
}
