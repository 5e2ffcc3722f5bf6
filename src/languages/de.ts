import { type Language, WITHOUT_RULES } from './language.ts';
import { chain, listOf, packagedStops, snowball } from './packages.ts';

/** German. */
export const de: Language = {
  tag: 'de',
  script: 'Latin',
  words: {
    negation: /^(?:nicht|nie|niemals|niemand\p{L}*|nichts|kein\p{L}*|weder|noch|ohne|kaum)$/u,
    stop: () => [
      ...packagedStops('german'),
      ...listOf(`wer wem wen wessen wann warum wieso weshalb wo wohin woher womit wodurch wofür woran worauf worin woraus wovon
        wozu worüber worum welchem welchen wieviel wieviele viel viele vielen hieß dabei dafür daran darauf daraus davon
        dazu dass beim zum zur sowie sei seien werde würden worden wurde wurden`),
    ],
    stem: () => chain(spellGerman, snowball('german')),
  },
  compounds: {
    joints: ['', 's', 'n', 'en', 'es', 'er', 'e'],
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'Hr Frl Dr Prof Ing z.B z.b d.h bzw vgl ggf gegr sog u.a',
      beforeNumber: 'Nr nr Art Fig Tel Str',
      perhaps: 'usw Mio Mrd',
    },
    starters: `der die das ein eine er sie es wir in im am nach auch doch und aber mit bei seit dies diese dieser`,
    // "der 2. Weltkrieg", "am 3. Oktober".
    ordinals: {
      before: /(?<!\p{L})(?:[Dd](?:er|ie|as|en|em|es)|[AaIi]m|[VvZz][ou]m|[Bb]eim)\s$/u,
      after:
        /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhunderts?)$/u,
    },
  },
  questions: {
    patterns: [
      ['name', `wie (?:heiß|hieß|laute|nenn|nannt)~|welche~ @name~`],
      ['duration', `wie lange?|wie alt|wie viele? (?:jahr|tag|monat|stund|minut|woch)~`],
      ['amount', `wie viel (?:geld|kost|prozent)~|welche~ (?:prozentsatz|anteil)`],
      [
        'number',
        `wie\\s?viele?|welche~ @(?:anzahl|zahl|menge|summe|rate|höhe|länge|temperatur|alter|bevölkerung~)|wie (?:oft|hoch|gro(?:ß|ss)|weit|tief|breit|schnell|schwer|stark|häufig)`,
      ],
      [
        'date',
        `(?:seit|bis|ab )?wann|welche~ @(?:jahr|monat|tag|datum|zeit|epoche|saison|wochentag)~`,
      ],
      [
        'place',
        `wo|woher|wohin|welche~ @(?:stadt|städte|land|länder|landes|staat|bundesstaat|ort|region|insel|fluss|kontinent|stadtteil|gebäude|universität|gebiet|straße|see|meer|hafen|flughafen|provinz|stadion)~`,
      ],
      ['person', 'wer|wen|wem|wessen'],
      [
        'person',
        `welche~ @(?:spieler|schauspieler|sänger|könig|kaiser|präsident|minister|forscher|wissenschaftler|autor|schriftsteller|person|mann|frau|politiker|general|herrscher|trainer|künstler|architekt|sprecher|mitglied|ingenieur|gouverneur|bürgermeister|anwalt|richter)~`,
      ],
      ['reason', `warum|weshalb|wieso|wofür|wozu|weswegen|welche~ gr[uü]nd~`],
      ['manner', 'wie|womit|wodurch'],
      ['thing', `welche~|was|woran|worauf|woraus|wovon|worin`],
    ],
  },
  answers: {
    numbers:
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend million millionen milliarden hälfte drittel viertel',
    reason: {
      pattern:
        'weil|da|denn|wegen|aufgrund|grund|gründe~|daher|deshalb|deswegen|damit|um|verursach~|führte~|durch',
    },
    manner: { pattern: 'durch|indem|mit|mittels|mithilfe|anhand|verwend~|nutz~' },
    refers:
      'dies(?:e[rsnm]?)?|er|sie|es|ihr(?:e[rsnm]?)?|ihm|ihn(?:en)?|sein(?:e[rsnm]?)?|solche[rsnm]?|beide|dabei|dadurch|damit|darin|dort|jene[rsnm]?',
    amountAfter: 'prozent|millionen|milliarden|milli|euro',
  },
  lexicon: new URL('./de/lexicon.txt', import.meta.url),
  understood: { ...WITHOUT_RULES, names: 'two-capitals' },
};

/** Umlauts for "ae", "oe" and "ue" as in Snowball's second German stemmer, save where two vowels meet: "Steuer". */
function spellGerman(word: string): string {
  return word
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeqä])ue/gu, 'ü');
}
