import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf, packagedStops, snowball } from './packages.ts';

/** Italian. */
export const it: Language = {
  tag: 'it',
  script: 'Latin',
  words: {
    stop: () => [
      ...packagedStops('italian'),
      ...listOf(`quando perché chi quali qual cosa cos come dove dov quand com quant d l all sia essere stato stata stati state
        può possono fra anche quest dopo prima durante mentre suoi propria proprio ciò cioè`),
    ],
    stem: () => snowball('italian'),
  },
  compounds: {
    elision:
      /^(?:[cdlmnst]|all|dall|dell|nell|sull|coll|quell|quest|un|gl|degl|dov|quand|com|cos)['’ʼ](?=\p{L})/iu,
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'sig dott avv p.es',
    },
    starters: 'poi nel nella ma dopo gli',
  },
  questions: {
    patterns: [
      ['name', `come si chiam~|qual è il nome`],
      ['duration', 'quanto tempo|quanti (?:anni|giorni|mesi|minuti)|quante ore'],
      ['number', `quant[ieoa]|che (?:percentuale|numero)|quale (?:percentuale|numero)`],
      ['date', `quando|(?:che|quale) (?:anno|mese|giorno|data|secolo|decennio|periodo)`],
      ['place', `dove|(?:che|quale) (?:città|paese|luogo|stato|regione|isola|fiume|continente)`],
      ['reason', 'perché'],
      ['manner', 'come'],
      ['person', 'chi'],
      ['thing', `quale|quali|cosa|che`],
    ],
  },
  answers: {
    numbers:
      'due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille mila milione milioni miliardi metà terzo quarto',
    reason: { pattern: 'perché|poiché|a causa|per|dovut~|caus~|ragion~|motiv~' },
    manner: { pattern: 'con|mediante|attraverso|tramite|per mezzo|utilizz~|usand~' },
    refers:
      'quest[aeio]|quell[aeio]|lui|lei|loro|egli|ella|essi|esse|esso|essa|suo|sua|suoi|sue|tale|tali|entramb[ie]',
  },
  understood: WITHOUT_RULES,
};
