import { type Language, WITHOUT_RULES } from './language.ts';

/** Azerbaijani. */
export const az: Language = {
  tag: 'az',
  script: 'Latin',
  neverGuessed: true,
  words: {
    stopsKeepMarks: true,
    casing: 'tr',
  },
  compounds: {
    endingsApart: true,
  },
  understood: WITHOUT_RULES,
};
