import { type Language, WITHOUT_RULES } from './language.ts';
import { chain, listOf, snowball } from './packages.ts';

/** Spanish. */
export const es: Language = {
  tag: 'es',
  script: 'Latin',
  words: {
    negation: /^(?:no|nunca|jamás|nadie|nada|ning[uú]n\p{L}*|ni|sin|tampoco)$/u,
    stop: () =>
      listOf(`a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras el la
        los las lo un una unos unas y e o u ni que qué quien quién quienes quiénes cual cuál cuales cuáles cuando cuándo
        cuanto cuánto cuanta cuánta cuantos cuántos cuantas cuántas como cómo donde dónde adónde porque porqué si sí no
        yo tú él ella ello nosotros vosotros ellos ellas usted ustedes me te se nos os le les mi mis tu tus su sus
        nuestro nuestra nuestros nuestras suyo suya suyos suyas este esta esto estos estas ese esa eso esos esas aquel
        aquella aquello aquellos aquellas es son era eran fue fueron ser sido siendo sea sean será serán sería está
        están estaba estaban estar estado ha han había habían haber habido hay hubo he tiene tienen tenía tenían tener
        también muy ya aún aunque pero sino pues así tan tanto más menos cada cual cuya cuyo cuyas cuyos otro otra otros
        otras mismo misma mismos mismas algo algún alguna alguno algunos algunas todo toda todos todas qué puede pueden
        podía podían hace`),
    stem: () => chain(spellSpanish, snowball('spanish')),
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'Sra Srta Dr Dra Dras Sres Av Avda p.ej',
      beforeNumber: 'núm pág págs',
      perhaps: 'Sr EE UU',
    },
    starters: 'el los las una su en y pero con por para este esta',
  },
  questions: {
    patterns: [
      ['name', `cómo se (?:llam|denomin|conoc)~|cuál (?:es|era|fue) el nombre`],
      ['duration', `cuánto tiempo|cuántos (?:años|días|meses|minutos|segundos|horas)`],
      ['amount', 'cuánto (?:dinero|cuesta|costó|cobra)'],
      ['number', `cuánt~|qué @(?:porcentaje|cantidad|número|proporción|tasa|edad|población)`],
      ['date', `cuándo|qué @(?:año|mes|día|fecha|siglo|década|época|periodo|período)`],
      [
        'place',
        `dónde|adónde|qué @(?:ciudad|país|países|lugar|estado|región|isla|río|continente|barrio|edificio|universidad|zona|provincia)~`,
      ],
      [
        'person',
        `quién(?:es)?|qué @(?:jugador|jugadora|actor|actriz|cantante|rey|reina|presidente|ministro|científico|autor|escritor|persona|hombre|mujer|político|general|gobernante|gobernador|entrenador|artista|arquitecto|director|líder|ingeniero|alcalde|abogado|juez)~`,
      ],
      ['reason', 'por qué|para qué|cuál(?:es)? (?:fue|es|era) la (?:razón|causa)'],
      ['manner', 'cómo'],
      ['thing', 'qué|cuál(?:es)?'],
    ],
  },
  answers: {
    numbers:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil millón millones mitad tercio cuarto',
    reason: { pattern: 'porque|debido|ya que|puesto que|para|causa~|razón|razones|motiv~|por' },
    manner: { pattern: 'mediante|por medio|a través|con|utiliz~|usa~|gracias' },
    refers:
      'est[aeo]s?|es[aeo]s?|ella?s?|ellos|su|sus|suy[oa]s?|dich[oa]s?|ambos|ambas|aquell?[oa]s?|le|les',
    amountAfter: 'millón|millones|mil\\s|por\\s?cien|milli|euro|dólar',
  },
  lexicon: new URL('./es/lexicon.txt', import.meta.url),
  understood: WITHOUT_RULES,
};

/**
 * The accent of "-ción", by which the Spanish stemmer knows the ending, where it was not typed; "ciudades" as "ciudad",
 * of which it takes more.
 */
function spellSpanish(word: string): string {
  return word.replace(/(?<=[cs]i)on$/u, 'ón').replace(/(?<=.dad)es$/u, '');
}
