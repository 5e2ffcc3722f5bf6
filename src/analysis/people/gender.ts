import type { Word } from '../../text/words.ts';
import type { Person } from '../analysis.ts';
import { LISTS, lookUp } from '../names/lexicon.ts';

export type Gender = Person['gender'];

const MALE = new Set(
  'mr sir lord king prince sultan emperor duke count baron sheikh sheik imam mullah ayatollah father brother monsignor pope spokesman chairman congressman councilman businessman actor husband son uncle nephew grandson grandfather boyfriend widower stepson stepfather señor senor don herr monsieur'.split(
    ' ',
  ),
);
const FEMALE = new Set(
  'mrs ms miss madam madame mme lady dame queen princess empress duchess countess baroness sister spokeswoman chairwoman congresswoman councilwoman businesswoman actress wife mother daughter aunt niece granddaughter grandmother girlfriend widow stepdaughter stepmother señora senora doña frau'.split(
    ' ',
  ),
);

/** The gender that a title says, null where it says none. */
export function genderOfTitle(words: readonly { readonly text: string }[]): Gender {
  for (const { text } of words) {
    const word = text.toLowerCase().replace(/\.$/u, '');
    if (MALE.has(word)) return 'male';
    if (FEMALE.has(word)) return 'female';
  }
  return null;
}

/** The gender that a relation before a name says: "her husband, Tom Marsh, said", not "spoke with his mother, Marsh said". */
export function genderOfRelation(words: readonly Word[], first: number, last: number): Gender {
  const isApposition = words[first - 1]?.text === ',';
  if (isApposition && /\p{L}/u.test(words[last + 1]?.text ?? '')) return null;
  const noun = isApposition ? first - 2 : first - 1;
  const whose = words.slice(Math.max(0, noun - 2), noun).map(({ text }) => text);
  const isRelation = whose.some((word) => /^(?:his|her|their|my|['’]s)$/iu.test(word));
  return isRelation ? genderOfTitle(words.slice(noun, noun + 1)) : null;
}

/** The gender of somebody with a spouse: "Ann Marsh and her husband". */
export function genderOfSpouse(words: readonly Word[], lastOfName: number): Gender {
  const next = words.slice(lastOfName + 1, lastOfName + 4).map(({ text }) => text);
  if (/^and her (?:husband|partner)$/u.test(next.join(' '))) return 'female';
  return /^and his (?:wife|partner)$/u.test(next.join(' ')) ? 'male' : null;
}

/** Family names that stand before the given name, which then says no gender: "Xi Jinping", "Kim Jong-un", "Nguyen Van Thanh". */
const FAMILY_FIRST = new Set(
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin yi chang qiao lai gong wen xi bo hua zha kim lee park choi jung kang cho yoon jang lim oh shin seo kwon hwang ahn roh ri pak chung ban nguyen tran pham le hoang phan vu vo dang bui do ho ngo duong ly'.split(
    ' ',
  ),
);

/** The gender that the given name of a full name says. */
export function genderOfName(name: string): Gender {
  const [given = '', second] = name.split(' ');
  return second === undefined ? null : genderOfGivenName(given);
}

/** The gender of most people with that given name; null for names that both have, or that no list has. */
export function genderOfGivenName(name: string): Gender {
  const lower = name.toLowerCase();
  if (FAMILY_FIRST.has(lower)) return null;
  const flags = lookUp(lower).flags || lookUp(lower.split('-')[0] ?? '').flags;
  const isMale = (flags & LISTS.male) !== 0;
  const isFemale = (flags & LISTS.female) !== 0;
  if (isMale === isFemale) return null;
  return isMale ? 'male' : 'female';
}
