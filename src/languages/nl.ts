import { type Language, WITHOUT_RULES } from './language.ts';
import { chain, listOf, packagedStops, snowball } from './packages.ts';

/** Dutch. */
export const nl: Language = {
  tag: 'nl',
  script: 'Latin',
  words: {
    stop: () => [
      ...packagedStops('dutch'),
      ...listOf(`wie wat waar wanneer waarom welk welke wiens hoeveel waarin waarop waarvan waarmee waardoor waaruit naartoe heen
        hen hij hoelang hoezo werden worden wel dan tussen tijdens vanaf hebt`),
    ],
    stem: () => chain(snowball('dutch'), hardenDutch),
  },
  compounds: {
    joints: ['', 's', 'n', 'en', 'es', 'er', 'e'],
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'Dr Drs drs Dhr dhr mevr Mevr bijv d.w.z o.a ca',
      beforeNumber: 'nr',
    },
    starters: 'hij zij het maar daarna',
  },
  questions: {
    patterns: [
      ['name', `hoe (?:heet|heette|heten)|wat is de naam`],
      ['duration', 'hoe lang|hoe oud|hoeveel (?:jaar|dagen|maanden|uur|minuten)'],
      ['number', `hoeveel|welk @(?:percentage|aantal)|hoe (?:vaak|hoog|groot|ver|diep|snel)`],
      ['date', `wanneer|welke? @(?:jaar|maand|dag|datum|eeuw|periode)`],
      ['place', `waar|welke? @(?:stad|land|plaats|staat|regio|eiland|rivier|continent)`],
      ['person', 'wie|wiens'],
      ['reason', 'waarom|waardoor'],
      ['manner', 'hoe|waarmee'],
      ['thing', `welke?|wat|waarvan|waarin`],
    ],
  },
  answers: {
    numbers:
      'twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig honderd duizend miljoen miljard helft derde',
    reason: { pattern: 'omdat|want|wegens|vanwege|door|doordat|zodat|om|reden~|oorza~|dankzij' },
    manner: { pattern: 'door|met|via|middels|gebruik~' },
    refers: 'dit|deze|dat|die|hij|zij|ze|het|hun|haar|zijn|hem|hen|zulke|beide',
  },
  understood: WITHOUT_RULES,
};

/** The consonant that Dutch writes at the end of a word: "huis" of "huizen", "brief" of "brieven", "brug" of "bruggen". */
function hardenDutch(stem: string): string {
  return stem
    .replace(/z$/u, 's')
    .replace(/v$/u, 'f')
    .replace(/([^aeiou])\1$/u, '$1');
}
