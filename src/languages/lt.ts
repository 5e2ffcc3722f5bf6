import { type Language, WITHOUT_RULES } from './language.ts';
import { snowball } from './packages.ts';

/** Lithuanian. */
export const lt: Language = {
  tag: 'lt',
  script: 'Latin',
  words: {
    stem: () => snowball('lithuanian'),
  },
  understood: WITHOUT_RULES,
};
