import MiniSearch, { type Options } from 'minisearch';
import { analyseTerms } from '../../text/terms.ts';
import { type Engine, type FlatPassage, flatten } from '../engine.ts';

const PLAIN: Options<FlatPassage> = { fields: ['text'], storeFields: ['text'] };

/** MiniSearch with our stop words and stems. */
const ANALYSED: Options<FlatPassage> = {
  ...PLAIN,
  tokenize: (text) =>
    analyseTerms(text, 'en')
      .filter(({ stop }) => !stop)
      .map(({ term }) => term),
  processTerm: (term) => term,
};

/** MiniSearch as it comes, or with our analyser. */
export function createMiniSearch(analysed: boolean): Engine {
  const options = analysed ? ANALYSED : PLAIN;
  let engine = new MiniSearch<FlatPassage>(options);
  return {
    add: (entries) => engine.addAllAsync(flatten(entries, engine.documentCount), { chunkSize: 50 }),
    ask(question) {
      const [best] = engine.search(question);
      return best === undefined ? null : String(best.text);
    },
    save: () => Promise.resolve(Buffer.from(JSON.stringify(engine))),
    restore(saved) {
      engine = MiniSearch.loadJSON(Buffer.from(saved).toString('utf8'), options);
      return Promise.resolve();
    },
  };
}
