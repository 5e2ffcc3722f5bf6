import type { Word } from '../../text/words.ts';
import { PREPOSITIONS } from '../phrases/word-classes.ts';
import type { Gender } from './gender.ts';
import type { Role } from './roles.ts';

/** A person as the resolver knows it so far. Gender and roles are filled in while the article is read. */
export interface KnownPerson {
  gender: Gender;
  readonly roles: Role[];
  /** The sentence that mentioned the person last, -1 before any. */
  lastSentence: number;
}

/** A person present in a sentence. */
export interface Presence {
  readonly person: number;
  /** Index of the first word of the mention, title included, in its sentence. */
  readonly at: number;
  /** The first person of the sentence, not after a preposition and no possessor. */
  readonly isSubject: boolean;
  /** After a preposition or before "'s". */
  readonly isOblique: boolean;
  readonly isQuoted: boolean;
}

/** Describe the presence of a person whose mention covers the words `[at, last]`. */
export function presenceOf(
  words: readonly Word[],
  person: number,
  at: number,
  last: number,
  earlier: readonly Presence[],
  isQuoted: boolean,
): Presence {
  let before = at - 1;
  if (/^(?:the|a|an)$/iu.test(words[before]?.text ?? '')) before--;
  const isAfterPreposition = PREPOSITIONS.has((words[before]?.text ?? '').toLowerCase());
  const isPossessor = /^(?:'s|’s|'|’)$/u.test(words[last + 1]?.text ?? '');
  const isOblique = isAfterPreposition || isPossessor;
  const isSubject = !isOblique && !earlier.some((other) => other.isQuoted === isQuoted);
  return { person, at, isSubject, isOblique, isQuoted };
}

/** For each word of each sentence whether it stands inside quotation marks; a paragraph's end closes them. */
export function quotedWords(
  sentences: readonly (readonly Word[])[],
  endsParagraph: readonly boolean[],
): boolean[][] {
  let isOpen = false;
  return sentences.map((words, at) => {
    const quoted = words.map((_, place) => {
      isOpen = opensQuote(words, place) ?? isOpen;
      return isOpen;
    });
    if (endsParagraph[at]) isOpen = false;
    return quoted;
  });
}

/** Whether a quotation is open behind a mark; null for what is no quotation mark. A straight mark leans on what it encloses. */
function opensQuote(words: readonly Word[], at: number): boolean | null {
  const word = words[at];
  if (word === undefined) return null;
  if (word.text === '“' || word.text === '``' || word.text === '„') return true;
  if (word.text === '”' || word.text === "''") return false;
  if (word.text !== '"') return null;
  return words[at - 1]?.end !== word.start;
}
