import { type Language, WITHOUT_RULES } from './language.ts';
import { packagedStops, snowball } from './packages.ts';

/** Armenian. */
export const hy: Language = {
  tag: 'hy',
  script: 'Armenian',
  words: {
    stop: () => packagedStops('armenian'),
    stem: () => snowball('armenian'),
  },
  sentences: {
    ends: '։',
  },
  understood: WITHOUT_RULES,
};
