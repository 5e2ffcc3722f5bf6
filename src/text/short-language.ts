import { LANGUAGES, languageOfScript } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { foldWord } from './fold.ts';
import { stopWordsOf } from './stop-words.ts';

/** Scripts whose languages are told by their small words, where no letter tells. */
const BY_WORDS = new Set(['Latin', 'Cyrillic']);
/** Letters by which languages are told, in the order in which they are tried. */
const BY_LETTERS = LANGUAGES.flatMap(({ tag, script, letters }): [RegExp, string][] => {
  if (letters !== undefined) return [[letters, tag]];
  return BY_WORDS.has(script) ? [] : [[new RegExp(`\\p{Script=${script}}`, 'u'), tag]];
});
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
  return vote(text, wordsKnown('Latin', asked));
}

function guessByLetters(text: string, asked: (language: string) => boolean): string | null {
  return (
    BY_LETTERS.find(([letters, language]) => letters.test(text) && asked(language))?.[1] ?? null
  );
}

function guessCyrillic(text: string, asked: (language: string) => boolean): string | null {
  const { tag } = languageOfScript('Cyrillic');
  return (
    guessByLetters(text, asked) ??
    vote(text, wordsKnown('Cyrillic', asked)) ??
    (asked(tag) ? tag : null)
  );
}

function wordsKnown(script: string, asked: (language: string) => boolean): readonly Language[] {
  return LANGUAGES.filter(
    ({ tag, script: own, words }) => own === script && words?.stop !== undefined && asked(tag),
  );
}

/** The language that has most of the text's words among its stop words, if it leads clearly. */
function vote(text: string, languages: readonly Language[]): string | null {
  const votes = new Map<string, number>();
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const possible = languages.filter(({ words: own }) => !own?.typing?.lacksMarks(text));
  for (const word of words) {
    const knowing = possible
      .map(({ tag }) => tag)
      .filter((language) => stopWordsOf(language).has(foldWord(word, language)));
    for (const language of knowing) {
      votes.set(language, (votes.get(language) ?? 0) + 1 / knowing.length);
    }
  }
  const [best, next] = [...votes].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < LEAST_EVIDENCE || best[1] < (next?.[1] ?? 0) * LEAD) return null;
  return best[0];
}
