import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf, packagedStops } from './packages.ts';
import { SCANDINAVIAN_COMPOUNDS, stemScandinavian } from './sv/stem.ts';

/** Norwegian, in both its forms. */
export const no: Language = {
  tag: 'no',
  also: ['nb', 'nn'],
  script: 'Latin',
  words: {
    stop: () => [
      ...packagedStops('norwegian'),
      ...listOf(
        'hvem hva hvor når hvorfor hvordan hvilken hvilket hvilke mange av blir blitt mellom',
      ),
    ],
    stem: () => stemScandinavian,
  },
  compounds: SCANDINAVIAN_COMPOUNDS,
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      beforeNumber: 'nr kl kap',
      perhaps: 'mm',
    },
  },
  understood: WITHOUT_RULES,
};
