import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';

/** Turkish. */
export const tr: Language = {
  tag: 'tr',
  script: 'Latin',
  words: {
    negation: /^(?:değil|hiç|asla|hiçbir|yok)$/u,
    stop: () =>
      listOf(`acaba ama ancak artık aslında ayrıca bana bazı belki ben beni benim bile bir biri birçok biz bizi bizim böyle
        böylece bu buna bunda bundan bunlar bunları bunların bunu bunun burada da daha de değil diye en etti eden ederek
        fakat gibi göre hangi hangisi hangileri hani hem hep hepsi her herkes hiç için ile ilgili ise iken işte kaç
        kaçta kaçıncı kadar karşı kendi kendisi kez ki kim kime kimi kimin kimdir kimler kimden mi mı mu mü midir mıdır
        mudur müdür nasıl ne neden neler nedir nedeniyle nerede nereden nereye neresi neresidir neyi niçin niye o olan
        olarak oldu olduğu olduğunu olmak olması olur olup ona ondan onlar onları onların onu onun orada oysa pek rağmen
        sadece sanki sen seni siz şey şu şöyle tarafından tüm üzere var vardır ve veya ya yani yok zaman zamanlar çok
        çünkü öyle üzerinde üzerine ettiği edilen dır dir dur dür tır tir`),
    stopsKeepMarks: true,
    stem: () => stemTurkish,
    stemsBare: true,
    casing: 'tr',
  },
  compounds: {
    endingsApart: true,
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'av',
    },
    starters: 'sonra ancak daha',
  },
  questions: {
    patterns: [
      ['number', 'kaç|ne kadar'],
      ['date', 'ne zaman|hangi (?:yıl|ay|gün|tarih|yüzyıl)'],
      ['place', `nere~|hangi (?:şehir|ülke|kent|bölge|ada)`],
      ['person', `kim~`],
      ['reason', 'neden|niçin|niye'],
      ['manner', 'nasıl'],
      ['thing', `hangi|ne|nedir`],
    ],
  },
  answers: {
    numbers: 'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz yüz bin milyon milyar yarısı',
    reason: { pattern: 'çünkü|nedeniyle|yüzünden|için|dolayı|sebebi~|nedeni~' },
    manner: { pattern: 'ile|aracılığıyla|kullanarak|yoluyla|sayesinde' },
    refers: 'bu|bunlar|o|onlar|onun|onların|bunun|şu',
  },
  lexicon: new URL('./tr/lexicon.txt', import.meta.url),
  understood: WITHOUT_RULES,
};

const LONGEST = 5;
/** Plural and case; a single vowel only where four letters are left. */
const ENDING =
  /(?<=.{3})(?:l[ae]r|[dt][ae]n?|n[iu]n|s[iu]|n[dt][ae]n?)$|(?<=.{4})(?:[iu]n|y?[aeiu])$/u;

/**
 * The first five letters of a folded Turkish word without diacritics, which find as well as full analysis does (Can et al., "Information
 * Retrieval on Turkish Texts", 2008); words of fewer letters without plural and case ("okul", "okullarda"). Missing dots
 * and tails of letters do not matter.
 */
function stemTurkish(word: string): string {
  let stem = word;
  for (let bare = ''; bare !== stem; ) {
    bare = stem;
    stem = stem.replace(ENDING, '');
  }
  return stem.slice(0, LONGEST);
}
