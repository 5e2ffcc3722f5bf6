import { foldWord } from './fold.ts';
import { stopWordsOf } from './stop-words.ts';
import { lacksMarks } from './vietnamese-marks.ts';

/** Languages that share a script and whose small words are known. */
const LATIN = 'en da de cs es fi fr hu id it nl no pl pt ro sv tr vi'.split(' ');
/** Letters that tell languages of one script apart, the surest first; the last line of a script is what is left. */
const BY_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/[ٹڈڑںےہھ]/u, 'ur'],
  [/[پچژگکی]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[іїєґ]/iu, 'uk'],
  [/[јљњћђџ]/iu, 'sr'],
  [/^[^ыэё]*ъ[^ыэё]*$/iu, 'bg'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Ethiopic}/u, 'am'],
];
/** A word of one language alone counts 1, one of two a half; less than this is no evidence. */
const LEAST_EVIDENCE = 0.9;
/** One word is a name as often as not. */
const FEWEST_WORDS = 2;
/** By how much the best has to be better than the next. */
const LEAD = 1.25;

/**
 * The language of a title or question too short for a statistical guess, told by its letters and by its small words ("who",
 * "le", "der"); null where they leave it open. `among` narrows the languages that come into question.
 */
export function guessShort(text: string, among?: ReadonlySet<string>): string | null {
  const asked = (language: string) => !among || among.has(language);
  if (/\p{Script=Cyrillic}/u.test(text)) return guessCyrillic(text, asked);
  if (!/\p{Script=Latin}/u.test(text)) return guessByLetters(text, asked);
  const marked = !lacksMarks(text);
  return vote(
    text,
    LATIN.filter((language) => asked(language) && (marked || language !== 'vi')),
  );
}

function guessByLetters(text: string, asked: (language: string) => boolean): string | null {
  return (
    BY_LETTERS.find(([letters, language]) => letters.test(text) && asked(language))?.[1] ?? null
  );
}

function guessCyrillic(text: string, asked: (language: string) => boolean): string | null {
  return (
    guessByLetters(text, asked) ??
    vote(text, ['ru', 'uk', 'bg'].filter(asked)) ??
    (asked('ru') ? 'ru' : null)
  );
}

/** The language that has most of the text's words among its stop words, if it leads clearly. */
function vote(text: string, languages: readonly string[]): string | null {
  const votes = new Map<string, number>();
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  for (const word of words) {
    const knowing = languages.filter((language) =>
      stopWordsOf(language).has(foldWord(word, language)),
    );
    for (const language of knowing) {
      votes.set(language, (votes.get(language) ?? 0) + 1 / knowing.length);
    }
  }
  const [best, next] = [...votes].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < LEAST_EVIDENCE || best[1] < (next?.[1] ?? 0) * LEAD) return null;
  return best[0];
}
