import { stemCzech } from './cs/stem.ts';
import { type Language, WITHOUT_RULES } from './language.ts';

/** Slovak. */
export const sk: Language = {
  tag: 'sk',
  script: 'Latin',
  words: {
    stem: () => stemCzech,
    stemsBare: true,
  },
  numbers: { monthsTyped: true },
  understood: WITHOUT_RULES,
};
