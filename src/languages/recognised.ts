import { type Language, WITHOUT_RULES } from './language.ts';

/** Languages that are recognised, and of which hardly anything else is known. What is more than a line gets a file of its own. */
export const RECOGNISED: readonly Language[] = [
  // Afrikaans.
  {
    tag: 'af',
    script: 'Latin',
    understood: WITHOUT_RULES,
  },
  // Estonian.
  {
    tag: 'et',
    script: 'Latin',
    understood: WITHOUT_RULES,
  },
  // Latvian.
  {
    tag: 'lv',
    script: 'Latin',
    understood: WITHOUT_RULES,
  },
  // Tagalog.
  {
    tag: 'tl',
    also: ['fil'],
    script: 'Latin',
    understood: WITHOUT_RULES,
  },
  // Belarusian.
  {
    tag: 'be',
    script: 'Cyrillic',
    understood: WITHOUT_RULES,
  },
  // Kazakh.
  {
    tag: 'kk',
    script: 'Cyrillic',
    understood: WITHOUT_RULES,
  },
  // Macedonian.
  {
    tag: 'mk',
    script: 'Cyrillic',
    understood: WITHOUT_RULES,
  },
  // Mongolian.
  {
    tag: 'mn',
    script: 'Cyrillic',
    understood: WITHOUT_RULES,
  },
  // Lao.
  {
    tag: 'lo',
    script: 'Lao',
    neverGuessed: true,
    words: {
      unspaced: true,
    },
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
  // Khmer.
  {
    tag: 'km',
    script: 'Khmer',
    words: {
      unspaced: true,
    },
    sentences: {
      ends: '។៕',
    },
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
  // Burmese.
  {
    tag: 'my',
    script: 'Myanmar',
    words: {
      unspaced: true,
    },
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
  // Bengali.
  {
    tag: 'bn',
    script: 'Bengali',
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
  // Telugu.
  {
    tag: 'te',
    script: 'Telugu',
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
  // Kannada.
  {
    tag: 'kn',
    script: 'Kannada',
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
  // Gujarati.
  {
    tag: 'gu',
    script: 'Gujarati',
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
  // Georgian.
  {
    tag: 'ka',
    script: 'Georgian',
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
  // Amharic.
  {
    tag: 'am',
    script: 'Ethiopic',
    sentences: {
      ends: '።፧',
    },
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
  // Tibetan.
  {
    tag: 'bo',
    script: 'Tibetan',
    neverGuessed: true,
    sentences: {
      ends: '།',
    },
    understood: { ...WITHOUT_RULES, names: 'unmarked' },
  },
];
