import { type Language, WITHOUT_RULES } from './language.ts';

/** Icelandic. */
export const is: Language = {
  tag: 'is',
  script: 'Latin',
  compounds: {
    joints: ['', 's', 'n', 'en', 'es', 'er', 'e'],
  },
  understood: WITHOUT_RULES,
};
