import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf, packagedStops, snowball } from './packages.ts';

/** French. */
export const fr: Language = {
  tag: 'fr',
  script: 'Latin',
  words: {
    negation: /^(?:ne|n['’]\p{L}+|pas|jamais|rien|aucun\p{L}*|ni|sans|guère)$/u,
    stop: () => [
      ...packagedStops('french'),
      ...listOf(`où quand comment pourquoi combien lequel laquelle lesquels lesquelles duquel desquels auquel quoi dont si celui
        celle ceux celles lors afin ainsi plus très aussi leur leurs cela comme sous entre chez vers depuis était
        étaient être avoir fait font peut est-ce jusque lorsque puisque`),
    ],
    stem: () => snowball('french'),
  },
  compounds: {
    elision: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|presqu)['’ʼ](?=\p{L})/iu,
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'Mme Mlle p.ex av',
      beforeNumber: 'Num Art art',
    },
    starters: 'le la les un une il elle ils elles nous dans en et mais pour avec cette ce',
  },
  questions: {
    patterns: [
      ['name', `comment (?:s.appel|se nomm)~|quel est le nom`],
      ['duration', `combien de (?:temps|jours|mois|années|heures|minutes)`],
      ['number', `combien|quel~ @(?:nombre|pourcentage|taux|proportion|âge|population)`],
      ['date', `quand|quel~ @(?:année|mois|jour|date|siècle|décennie|époque)`],
      ['place', `où|quel~ @(?:ville|pays|lieu|état|région|île|fleuve|continent|endroit)`],
      ['reason', 'pourquoi'],
      ['manner', 'comment'],
      ['person', 'qui'],
      ['thing', `quel~|quoi|qu.est-ce`],
    ],
  },
  answers: {
    numbers:
      'deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent cents mille million millions milliards moitié tiers quart',
    reason: { pattern: 'parce|car|puisque|afin|pour|cause|raison~|grâce|en raison|dû|due' },
    manner: { pattern: 'par|avec|grâce|en utilisant|au moyen|à travers|utilis~' },
    refers: 'ce|cet|cette|ces|il|elle|ils|elles|son|sa|ses|leur|leurs|celui|celle|ceux|lui|eux',
    amountAfter: 'pour\\s?cent|milli|euro',
  },
  lexicon: new URL('./fr/lexicon.txt', import.meta.url),
  understood: WITHOUT_RULES,
};
