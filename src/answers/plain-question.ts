import type { Asked } from './asked.ts';
import type { Library } from './library.ts';

/** A name as it is written in a question. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|al|bin|da|de|del|der|la|van|von)){0,4}`;
const WHO_IS = new RegExp(`^[Ww]ho(?:['’]s|\\s+(?:is|was))\\s+(${NAME})\\s*\\?*$`, 'u');
const WHAT_SAID = new RegExp(
  `^[Ww]hat\\s+(?:did|does|has)\\s+(${NAME})\\s+(?:say|said)(?:\\s+(?:about|on)\\s+(.+?))?\\s*\\?*$`,
  'u',
);
const WHO_MET = new RegExp(
  `^[Ww]hom?\\s+(?:met|saw|received|visited|hosted)\\s+(?:with\\s+)?(${NAME})\\s*\\?*$`,
  'u',
);
const WHOM_MET = new RegExp(
  `^[Ww]hom?\\s+(?:did|does|has|had|will)\\s+(${NAME})\\s+(?:meet|met|see|receive|visit|host)(?:\\s+with)?\\s*\\?*$`,
  'u',
);
const WHO_SAID = /^[Ww]ho\s+said\s+(?:that\s+)?(\S+\s+\S+\s+.*?[^\s?])[\s?]*$/su;

/**
 * What a question in plain words asks: for what the articles know of somebody whom they know, for whom they met, for what
 * somebody said, for who said some words, or for anything else.
 */
export function readPlainQuestion(question: string, library: Library): Asked {
  const asked = question.trim();
  const [, who] = WHO_IS.exec(asked) ?? [];
  if (who !== undefined && library.findPerson(who) !== null)
    return { command: 'who-is', person: who };
  const [, speaker, about] = WHAT_SAID.exec(asked) ?? [];
  if (speaker !== undefined && library.findPerson(speaker) !== null) {
    return { command: 'what-said', person: speaker, about };
  }
  const [, met] = WHO_MET.exec(asked) ?? WHOM_MET.exec(asked) ?? [];
  if (met !== undefined && library.findPerson(met) !== null) {
    return { command: 'who-met', person: met };
  }
  const [, words] = WHO_SAID.exec(asked) ?? [];
  return words === undefined ? { command: 'ask', question } : { command: 'who-said', words };
}
