import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';

/** Hebrew. */
export const he: Language = {
  tag: 'he',
  script: 'Hebrew',
  words: {
    stop: () =>
      listOf(`של את על אל עם מן הוא היא הם הן אני אתה אתם אנחנו זה זו זאת אלה אלו היה היתה הייתה היו יהיה תהיה יהיו להיות מי
        מה מתי איפה היכן איך כיצד כמה למה מדוע האם איזה איזו אילו לאן מאין מהו מהי מהם מיהו מיהי כי אם או גם רק לא אין
        יש כל כך כן אבל אך אולם אשר ש בין לפני אחרי אחר עד מאז תחת ללא בלי כמו לפי בו בה בהם בהן לו לה להם להן ממנו ממנה
        מהן אותו אותה אותם אותן שלו שלה שלהם שלהן שלנו עליו עליה ידי עצמו עצמה כאשר כש לכן אז שם פה כאן יותר מאוד עוד
        כבר ב ה ו כ ל מ באיזה באיזו באילו לאיזה לאיזו לאילו מאיזה מאיזו במה לכמה בכמה ממי למי שהוא שהיא שהם מכיוון בגלל`),
    stem: () => stemHebrew,
  },
  numbers: { thousands: ',' },
  understood: { ...WITHOUT_RULES, names: 'unmarked' },
};

/** "And", "the", "that", "in", "as", "to", "from" are written onto a word, several at a time. */
const PREFIX = /^(?:[והבכלמש](?=.{3})|ה(?=.{2}$))/u;
const SUFFIX = /(?<=.{2})(?:ים|ות)$|(?<=.{3})ה$|(?<=.{4})(?:ית|ת|י)$/u;
const FINALS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }),
);

/**
 * A folded Hebrew word without prefixes and endings. Prefixes go as long as three letters are left, also where they
 * belong to the word: what matters is that "הממשלה", "בממשלה" and "ממשלה" end up as one.
 */
function stemHebrew(word: string): string {
  let stem = word.replace(SUFFIX, '');
  while (PREFIX.test(stem)) stem = stem.slice(1);
  return stem.replace(/[ךםןףץ]$/u, (letter) => FINALS.get(letter) ?? letter);
}
