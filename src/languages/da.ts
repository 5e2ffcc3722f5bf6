import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf, packagedStops } from './packages.ts';
import { SCANDINAVIAN_COMPOUNDS, stemScandinavian } from './sv/stem.ts';

/** Danish. */
export const da: Language = {
  tag: 'da',
  script: 'Latin',
  words: {
    stop: () => [
      ...packagedStops('danish'),
      ...listOf(
        `hvem hvad hvornår hvorfor hvordan hvilken hvilket hvilke hvis hvorhen mange af også blevet både mellem`,
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
