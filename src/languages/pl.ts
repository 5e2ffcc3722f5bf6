import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';

/** Polish. */
export const pl: Language = {
  tag: 'pl',
  script: 'Latin',
  words: {
    stop: () =>
      listOf(`a aby ale albo ani aż bardzo bez bo by był była było były być będzie będą co czego czemu czy czyj czyja czyje
        czym dla do gdy gdyż gdzie go i ich ile ilu im in inne inny iż ja jak jaka jaki jakie jakiego jakiej jakim
        jakich jaką jako je jeden jednak jego jej jemu jest jeśli jeszcze jeżeli już każdy kiedy kim kogo komu kto która
        które którego której któremu który których którym którymi którą którzy ku lub ma mają mi między mnie mogą może
        mu my na nad nam nas nasz nie nic nich nim nimi niż no o od on ona one oni ono oraz po pod podczas ponieważ poza
        przed przez przy są się sobie swój swoją swoje swego swojego swoich skąd ta tak taki takie tam te tego tej ten
        też to tu tych tym tylko u w we wam was wasz więc wy z za zaś ze że żeby dlaczego dokąd został została zostało
        zostały zostali jakże tę tą`),
    stem: () => stemPolish,
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'ul pl inż np tzw bł św m.in tj',
      beforeNumber: 'ok zł',
    },
    starters: 'potem był była było jest są ale po od',
  },
  questions: {
    patterns: [
      ['name', `jak (?:się )?(?:nazyw|nazw)~`],
      ['duration', 'jak długo|ile (?:lat|dni|miesięcy|godzin|minut)'],
      ['number', 'ile|ilu'],
      ['date', `kiedy|któr~ (?:rok|wiek|mies)~|jakim roku`],
      ['place', `gdzie|skąd|dokąd|(?:któr|jak)~ (?:mie[sś]|kraj|państw)~`],
      ['person', 'kto|kogo|komu|kim'],
      ['reason', 'dlaczego|czemu'],
      ['manner', 'jak'],
      ['thing', `co|czego|czym|któr~|jak(?:i|a|ie|iego|iej|im|ich)`],
    ],
  },
  answers: {
    numbers:
      'dwa dwie dwóch trzy trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć sto tysiąc tysięcy milion miliony milionów połowa',
    reason: { pattern: 'ponieważ|bo|gdyż|z powodu|dlatego|aby|żeby|przyczyn~|dzięki' },
    manner: { pattern: 'przez|poprzez|za pomocą|dzięki|używa~|wykorzyst~' },
    refers: 'ten|ta|to|ci|te|tego|tej|tych|on|ona|ono|oni|one|jego|jej|ich|jemu|im',
  },
  understood: WITHOUT_RULES,
};

const SHORTEST = 3;
/** Endings of case, number and person, the longest first. */
const CASE =
  /(?:iego|iemu|owie|iach|iami|ego|emu|ymi|imi|owi|ami|ach|iej|iem|ych|ich|ów|ej|om|em|ym|im|ie|ią|ię|ia|iu|io|mi|a|ą|e|ę|i|o|ó|u|y)$/u;
/** Of verbs and of what is made from them: "zbudować", "zbudował", "zbudowany". */
const VERB = /(?:[aeiy]ł|[aeiyą]ć|an|on|en)$/u;

/**
 * A light stem of a folded Polish word: the ending of case off, then that of a verb, with consonants that soften before
 * endings as they are elsewhere ("Polsce" as "Polska", "moście" as "most").
 */
function stemPolish(word: string): string {
  const plain = word
    .replace(/(?<=[aeiy])l[iy]$/u, 'ł')
    .replace(/(?<=..)dzi(?=e?$)/u, 'd')
    .replace(/(?<=..)ci(?=e?$)/u, 't');
  const base = without(without(without(plain, CASE), VERB), /[oó]w$/u);
  return base
    .replace(/dź$/u, 'd')
    .replace(/ć$/u, 't')
    .replace(/ś(?=t$)/u, 's')
    .replace(/ie(?=st$)/u, 'ia')
    .replace(/rz$/u, 'r')
    .replace(/dz$/u, 'g')
    .replace(/c$/u, 'k')
    .replace(/(?<=[^aeiouy])er$/u, 'r');
}

function without(word: string, ending: RegExp): string {
  const bare = word.replace(ending, '');
  return bare.length >= SHORTEST ? bare : word;
}
