import { type Language, WITHOUT_RULES } from './language.ts';
import { snowball } from './packages.ts';

/** Tamil. */
export const ta: Language = {
  tag: 'ta',
  script: 'Tamil',
  words: {
    stem: () => snowball('tamil'),
  },
  understood: { ...WITHOUT_RULES, names: 'unmarked' },
};
