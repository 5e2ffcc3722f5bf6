import type { Library } from '../src/answers/library.ts';
import { plainText } from '../src/text/fold.ts';
import type { Choice } from './command.ts';

/** Discord shows so many choices, each with so many characters (discord-rules). */
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;
/** Names that are looked up beside, for those that are too long to be shown. */
const SPARE = 25;

/** The people whose name holds what was typed, those who are named most first. */
export function suggestPeople(typed: string, library: Library): readonly Choice[] {
  const wanted = plainText(typed).trim();
  return library.people
    .mostMentioned(MOST_CHOICES + SPARE, wanted)
    .filter(({ name }) => name.length <= LONGEST_CHOICE)
    .slice(0, MOST_CHOICES)
    .map(({ name }) => ({ name, value: name }));
}

/** The people and bodies with statements in the articles, those who say most first. */
export function suggestSpeakers(typed: string, library: Library): readonly Choice[] {
  return library
    .speakers(typed, MOST_CHOICES + SPARE)
    .filter((name) => name.length <= LONGEST_CHOICE)
    .slice(0, MOST_CHOICES)
    .map((name) => ({ name, value: name }));
}
