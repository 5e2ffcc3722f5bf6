import { type Question, understandQuestion } from '../search/question.ts';
import { guessShort } from '../text/short-language.ts';
import { inLatin } from '../text/translations/sounds.ts';

/** What a command asks, in its own terms. */
export type Asked =
  | { readonly command: 'who-met'; readonly person: string; readonly when?: string | undefined }
  | { readonly command: 'when' | 'where'; readonly event: string }
  | { readonly command: 'who-said'; readonly words: string }
  | { readonly command: 'what-said'; readonly person: string; readonly about?: string | undefined }
  | { readonly command: 'who-is'; readonly person: string }
  | { readonly command: 'ask'; readonly question: string };

/** The kind of short answer that is wanted: a `speaker` is a person who says so; a `reason` is why, `any` where the question word does not say, `none` where a statement is. */
export type AnswerKind =
  | 'person'
  | 'speaker'
  | 'date'
  | 'place'
  | 'number'
  | 'role'
  | 'thing'
  | 'reason'
  | 'any'
  | 'none';

/** The question in the words in which the reader learned to be asked it. */
export function readerQuestion(asked: Asked): string {
  switch (asked.command) {
    case 'who-met':
      return `Who met ${asked.person}${asked.when === undefined ? '' : `, when: ${asked.when}`}?`;
    case 'when':
      return `When: ${asked.event}`;
    case 'where':
      return `Where: ${asked.event}`;
    case 'who-said':
      return `Who said: ${asked.words}`;
    case 'what-said':
      return `What did ${asked.person} say${asked.about === undefined ? '' : ` about ${asked.about}`}?`;
    case 'who-is':
      return `Who is ${asked.person}?`;
    case 'ask':
      return asked.question;
  }
}

/** The words that the search is asked for; of somebody whose name was written in another script, as the articles write it. */
export function soughtWords(asked: Asked, person: { readonly name: string } | null = null): string {
  const isForeign = 'person' in asked && inLatin(asked.person) !== asked.person;
  if (isForeign && person !== null) return soughtWords({ ...asked, person: person.name });
  switch (asked.command) {
    case 'when':
    case 'where':
      return asked.event;
    case 'who-said':
      return asked.words;
    default:
      return readerQuestion(asked);
  }
}

/** The kind of short answer that a command promises, or that the question word of `/ask` calls for. */
export function answerKind(asked: Asked): AnswerKind {
  switch (asked.command) {
    case 'who-met':
      return 'person';
    case 'who-said':
      return 'speaker';
    case 'when':
      return 'date';
    case 'where':
      return 'place';
    case 'who-is':
      return 'role';
    case 'what-said':
      return 'none';
    case 'ask':
      return kindOfQuestion(asked.question);
  }
}

/** More words are a sentence. */
const MOST_KEYWORDS = 4;

/** Whether words are only put beside each other to be found: "harbour", "mens race". */
export function isKeywords(question: string): boolean {
  const { expects, words } = understood(question);
  return expects === 'statement' && words.length <= MOST_KEYWORDS && !question.includes('?');
}

/** Read as English where it has a question word of English, else as the language that its letters and small words say. */
function understood(question: string): Question {
  const english = understandQuestion(question);
  const language = english.expects === 'statement' ? guessShort(question) : null;
  return language === null ? english : understandQuestion(question, language);
}

function kindOfQuestion(question: string): AnswerKind {
  if (isKeywords(question)) return 'none';
  switch (understood(question).expects) {
    case 'date':
      return 'date';
    case 'place':
      return 'place';
    case 'person':
      return 'person';
    case 'number':
    case 'amount':
    case 'duration':
      return 'number';
    case 'name':
    case 'thing':
      return 'thing';
    case 'reason':
      return 'reason';
    default:
      return 'any';
  }
}
