import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf, snowball } from './packages.ts';

/** Hungarian. */
export const hu: Language = {
  tag: 'hu',
  script: 'Latin',
  words: {
    stop: () =>
      listOf(`a az és is hogy nem egy ez azt ezt ki kik kit kinek mi mit mely melyik melyek mikor hol hova hová honnan hogyan
        miért mennyi hány milyen volt van vannak voltak lesz lett meg csak de ha már még mint el le fel be ki akik aki
        ami amely amelyek amelyet ahol amikor mert vagy pedig ő ők én te mi ti ezek azok ennek annak ebben abban ezen
        azon után alatt között által számára szerint során felé nélkül lenne lehet kell sem se itt ott így úgy nagyon
        minden más való volna után előtt mellett`),
    stem: () => snowball('hungarian'),
  },
  compounds: {
    joints: ['', 's', 'n', 'en', 'es', 'er', 'e'],
  },
  numbers: { monthsTyped: true },
  understood: WITHOUT_RULES,
};
