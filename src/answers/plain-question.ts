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
 * Answers a question that asks, in full, for what the articles know of somebody or for what somebody said: what was
 * found out about that is surer than what its words alone would find. Null for other questions, and where it fails.
 */
export function answerPlainQuestion(question: string, library: Library): Answer | null {
  const answer = read(question.trim(), library);
  return answer === null || answer.status === 'none' ? null : answer;
}

function read(question: string, library: Library): Answer | null {
  const [, who] = WHO_IS.exec(question) ?? [];
  if (who !== undefined) return known(who, library) && describePerson(who, library);
  const [, speaker, about = null] = WHAT_SAID.exec(question) ?? [];
  if (speaker === undefined) return null;
  return known(speaker, library) && findStatementsOf(speaker, about, library);
}

/** True where the articles know somebody of that name, else null. */
function known(name: string, library: Library): true | null {
  return library.findPerson(name) === null ? null : true;
}
