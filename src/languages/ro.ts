import { type Language, WITHOUT_RULES } from './language.ts';
import { chain, listOf, snowball } from './packages.ts';

/** Romanian. */
export const ro: Language = {
  tag: 'ro',
  script: 'Latin',
  words: {
    stop: () =>
      listOf(`a ai al ale am ar are aș asupra au avea aveau avem aveți avut ca că când cât câte câți câtă care căror cărui
        cărei ce cea cei cel cele celor celui cine cu cui cum cumva da dacă dar de deci decât deși despre din dintr
        dintre doar după e ea ei el ele era erau este eu face fi fie fiecare fiind fost fără i iar în între într îi îl
        îmi îi își îs la le li lor lui lângă mai mea mele meu mi mine mă ne nici nimic niște noi noastră nostru nu o ori
        orice pe pentru peste prin printr sa sale sau se să său săi sunt spre și te ți tot toate toți tu un una unde
        unei unele unor unui unul va vă vei voi vom vor vostru acea aceasta această aceste acestea acest acesta acestei
        acestor acestui acei acel acela acele unde până cam spre de_ce`),
    stem: () => chain(spellRomanian, snowball('romanian'), shortenRomanian),
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'Dl dl dna Dna str de.ex',
    },
    starters: 'apoi dar ea',
  },
  questions: {
    patterns: [
      ['duration', 'cât timp|câți ani|câte (?:zile|luni|ore|minute)'],
      ['number', `câ[tțţ][iăe]?|ce (?:procent|număr|cantitate)`],
      ['date', `când|ce (?:an|lună|zi|dată|secol|deceniu)`],
      ['place', `unde|ce (?:oraș|țară|loc|stat|regiune|insulă|râu|continent)`],
      ['person', 'cine|cui'],
      ['reason', 'de ce'],
      ['manner', 'cum'],
      ['thing', `ce|care`],
    ],
  },
  answers: {
    numbers:
      'doi două trei patru cinci șase șapte opt nouă zece sute sută mie mii milion milioane miliarde jumătate',
    reason: { pattern: 'pentru|deoarece|fiindcă|din cauza|datorită|cauz~|motiv~' },
    manner: { pattern: 'prin|cu|folosind|utiliz~' },
    refers: 'acest~|acel~|el|ea|ei|ele|său|sa|săi|sale|lor|lui',
  },
  understood: WITHOUT_RULES,
};

/** Romanian letters as the stemmer knows them: with cedillas, also where the last "-ști" was typed without. */
function spellRomanian(word: string): string {
  return word
    .replaceAll('ș', 'ş')
    .replaceAll('ț', 'ţ')
    .replace(/(?<=[aeiou])s(?=ti$)/u, 'ş');
}

/** What the Romanian stemmer leaves of the article and of plurals: "ministru", "președintelui", "poduri". */
function shortenRomanian(stem: string): string {
  return stem.replace(/(?<=.{4})u$|(?<=.{5})el$|(?<=.{3})ur$/u, '');
}
