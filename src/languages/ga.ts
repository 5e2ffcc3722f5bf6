import { type Language, WITHOUT_RULES } from './language.ts';
import { snowball } from './packages.ts';

/** Irish. */
export const ga: Language = {
  tag: 'ga',
  script: 'Latin',
  words: {
    stem: () => snowball('irish'),
  },
  understood: WITHOUT_RULES,
};
