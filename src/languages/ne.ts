import { type Language, WITHOUT_RULES } from './language.ts';
import { snowball } from './packages.ts';

/** Nepali. */
export const ne: Language = {
  tag: 'ne',
  script: 'Devanagari',
  neverGuessed: true,
  words: {
    stem: () => snowball('nepali'),
  },
  understood: { ...WITHOUT_RULES, names: 'unmarked' },
};
