import { type Language, WITHOUT_RULES } from './language.ts';
import { chain, listOf, packagedStops, snowball } from './packages.ts';

/** Portuguese. */
export const pt: Language = {
  tag: 'pt',
  script: 'Latin',
  words: {
    negation: /^(?:não|nunca|jamais|ninguém|nada|nenhum\p{L}*|nem|sem)$/u,
    stop: () => [
      ...packagedStops('portuguese'),
      ...listOf(`que quê qual quais quem quando onde aonde donde como quanto quanta quantos quantas porquê porque por cujo cuja
        cujos cujas sobre após durante desde até sob contra ser estar ter são está foi foram sido pode podem todo toda
        todos todas num numa dum duma`),
    ],
    stem: () => chain(spellPortuguese, snowball('portuguese')),
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'Dr Dra Dras Av séc p.ex',
      beforeNumber: 'núm pág págs n.º',
    },
    starters: 'depois os em mas ele ela isso',
  },
  questions: {
    patterns: [
      ['name', `como se cham~|qual (?:é|era|foi) o nome`],
      ['duration', 'quanto tempo|quantos (?:anos|dias|meses|minutos)|quantas horas'],
      ['number', `quant[oa]s?|que (?:percentagem|porcentagem|número|quantidade)`],
      ['date', `quando|que (?:ano|mês|dia|data|século|década|época)`],
      ['place', `onde|aonde|que (?:cidade|país|lugar|estado|região|ilha|rio|continente)`],
      ['reason', 'por\\s?qu[eê]'],
      ['manner', 'como'],
      ['person', 'quem'],
      ['thing', `que|quais|qual`],
    ],
  },
  answers: {
    numbers:
      'dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta cem cento mil milhão milhões bilhões metade terço quarto',
    reason: { pattern: 'porque|pois|devido|já que|para|caus~|razão|razões|motiv~|por' },
    manner: { pattern: 'mediante|por meio|através|com|utiliz~|usa~|graças' },
    refers:
      'est[ae]s?|ess[ae]s?|ist[oa]|isso|eles?|elas?|seu|seus|sua|suas|dele|dela|deles|tal|tais|ambos|ambas',
    amountAfter: 'mil\\s|milli|euro|dólar',
  },
  lexicon: new URL('./pt/lexicon.txt', import.meta.url),
  understood: WITHOUT_RULES,
};

/**
 * One ending for "construção" and "construções", "animal" and "animais", which the Portuguese stemmer keeps apart; also
 * as typed without marks.
 */
function spellPortuguese(word: string): string {
  return word
    .replace(/(?<=..)ais$/u, 'al')
    .replace(/[õo]es$/u, 'ão')
    .replace(/(?<=[aeiur])c[aã]o$/u, 'ção');
}
