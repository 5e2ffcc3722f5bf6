import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf, packagedStops } from './packages.ts';
import { SCANDINAVIAN_COMPOUNDS, stemScandinavian } from './sv/stem.ts';

/** Swedish. */
export const sv: Language = {
  tag: 'sv',
  script: 'Latin',
  words: {
    stop: () => [
      ...packagedStops('swedish'),
      ...listOf(`vem vems när var vart vad hur varför vilken vilket vilka många mycket vilkens genom också blivit varit både
        mellan`),
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
    starters: 'det den hon men sedan så',
  },
  questions: {
    patterns: [
      ['duration', 'hur länge|hur gammal'],
      ['number', `hur (?:många|mycket|ofta|hög|stor|långt)`],
      ['date', `när|vilket (?:år|datum|århundrade)|vilken (?:månad|dag)`],
      ['place', `var|vart|vilken (?:stad|plats|region|ö)|vilket land`],
      ['person', 'vem|vilka'],
      ['reason', 'varför'],
      ['manner', 'hur'],
      ['thing', `vad|vilken|vilket`],
    ],
  },
  answers: {
    numbers:
      'två tre fyra fem sex sju åtta nio tio elva tolv tjugo trettio hundra tusen miljon miljoner miljarder hälften',
    reason: { pattern: 'eftersom|därför|på grund|för att|orsak~|då' },
    manner: { pattern: 'genom|med|via|använd~' },
    refers: 'detta|denna|dessa|den|det|de|han|hon|hans|hennes|deras|dess|sådana|båda',
  },
  understood: WITHOUT_RULES,
};
