import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf, packagedStops, snowball } from './packages.ts';

/** Finnish. */
export const fi: Language = {
  tag: 'fi',
  script: 'Latin',
  words: {
    stop: () => [
      ...packagedStops('finnish'),
      ...listOf(`kuka kenen kenet ketä keitä mikä minkä mitä mitkä milloin missä mistä mihin miksi miten kuinka moni monta
        montako paljonko kumpi millainen`),
    ],
    stem: () => snowball('finnish'),
  },
  compounds: {
    joints: ['', 's', 'n', 'en', 'es', 'er', 'e'],
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'esim',
    },
  },
  understood: WITHOUT_RULES,
};
