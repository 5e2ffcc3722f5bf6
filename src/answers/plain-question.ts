import type { Answer } from './answer.ts';
import { describePerson } from './describe-person.ts';
import { findStatementsOf } from './find-statements-of.ts';
import type { Library } from './library.ts';

/** A name as it is written in a question. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|al|bin|da|de|del|der|la|van|von)){0,4}`;
const WHO_IS = new RegExp(`^[Ww]ho(?:['’]s|\\s+(?:is|was))\\s+(${NAME})\\s*\\?*$`, 'u');
const WHAT_SAID = new RegExp(
  `^[Ww]hat\\s+(?:did|does|has)\\s+(${NAME})\\s+(?:say|said)(?:\\s+(?:about|on)\\s+(.+?))?\\s*\\?*$`,
  'u',
);

/**
 * Answers a question that asks, in full, for what the articles know of somebody or for what somebody said. Where they
 * know the person and have no such thing, the answer says so: sentences with the same words would be about, or by, another.
 * Null for other questions, and for somebody of whom nothing is known.
 */
export function answerPlainQuestion(question: string, library: Library): Answer | null {
  const asked = question.trim();
  const [, who] = WHO_IS.exec(asked) ?? [];
  if (who !== undefined) return library.findPerson(who) && describePerson(who, library);
  const [, speaker, about = null] = WHAT_SAID.exec(asked) ?? [];
  if (speaker === undefined) return null;
  const answer = findStatementsOf(speaker, about, library);
  return answer.status === 'none' && library.findPerson(speaker) === null ? null : answer;
}
