import type { Word } from '../../text/words.ts';
import { isHonorific, isTitleWord } from '../names/titles.ts';
import { isRoleNoun } from '../phrases/role-nouns.ts';
import { PREPOSITIONS } from '../phrases/word-classes.ts';
import type { NameUse } from './article-words.ts';

/** What an article says a person is: "Chinese Defence Minister" has the head "minister". */
export interface Role {
  readonly head: string;
  /** First letters of the words beside the head, enough to know "China's" and "Chinese" for one: "chin", "defe". */
  readonly marks: readonly string[];
}

const LONGEST_TITLE = 8;
const LONGEST_APPOSITION = 12;
const MARK_LENGTH = 4;
const UNMARKED = new Set(
  "the a an of for and in to s 's ’s former new then late visiting his her its their own".split(
    ' ',
  ),
);

/** The mark of a word beside a role's head, null for words that mark nothing. */
export function markOf(word: string): string | null {
  const lower = word
    .toLowerCase()
    .replace(/defence/u, 'defense')
    .replace(/\./gu, '');
  if (UNMARKED.has(lower) || !/\p{L}/u.test(lower)) return null;
  return lower.slice(0, MARK_LENGTH);
}

/** The words before a name that are its title, in order: "Chinese Defence Minister". */
export function titleBefore(words: readonly Word[], use: NameUse): readonly Word[] {
  let first = use.first;
  while (use.first - first < LONGEST_TITLE && belongsToTitle(words, first - 1, use.first)) first--;
  return words.slice(first, use.first);
}

function belongsToTitle(words: readonly Word[], at: number, name: number): boolean {
  const word = words[at]?.text ?? '';
  if (isTitleWord(word)) return true;
  if (at === name - 1) {
    // "Secretary of State Colin Powell": the word before the name is no title word itself.
    return (
      /^\p{Lu}/u.test(word) &&
      words[at - 1]?.text === 'of' &&
      isTitleWord(words[at - 2]?.text ?? '')
    );
  }
  if (word === 'of' || word === 'for') return isTitleWord(words[at - 1]?.text ?? '');
  return /^\p{Lu}[\p{L}.-]*$/u.test(word) || /^(?:'s|’s)$/u.test(word);
}

/** The roles that stand beside a name: its title, and the apposition after it ("Li Shangfu, China's defence minister,"). */
export function rolesOf(words: readonly Word[], use: NameUse): Role[] {
  const title = roleIn(titleBefore(words, use).map((word) => word.text));
  const role = words[use.last + 1]?.text === ',' ? roleIn(apposition(words, use.last + 2)) : null;
  return [title, role].filter((found) => found !== null);
}

function apposition(words: readonly Word[], first: number): string[] {
  const phrase: string[] = [];
  for (const word of words.slice(first, first + LONGEST_APPOSITION)) {
    if (word.kind === 'punctuation' || endsApposition(word.text, phrase)) break;
    phrase.push(word.text);
  }
  return phrase;
}

function endsApposition(word: string, phrase: readonly string[]): boolean {
  if (/^(?:who|which|said|says|told|and|has|had|is|was)$/u.test(word)) return true;
  // "Putin, during his meeting with …" is no apposition; "Li, minister of defence" goes on.
  return PREPOSITIONS.has(word) && !(phrase.length > 0 && (word === 'of' || word === 'for'));
}

function roleIn(phrase: readonly string[]): Role | null {
  const at = phrase.findIndex(
    (word, place) =>
      !isHonorific(word) &&
      isRoleNoun(word.toLowerCase()) &&
      !isRoleNoun((phrase[place + 1] ?? '').toLowerCase()),
  );
  const head = phrase[at]?.toLowerCase();
  if (head === undefined) return null;
  const marks = phrase.filter((_, place) => place !== at).map(markOf);
  return { head, marks: marks.filter((mark) => mark !== null) };
}
