import type { Word } from '../../text/words.ts';
import { isTitleWord } from '../names/titles.ts';
import { isRoleNoun } from '../phrases/role-nouns.ts';
import type { KnownPerson } from './references.ts';
import { markOf, type Role } from './roles.ts';

/** A definite description: the words `[first, last]`, "the Chinese defence minister". */
export interface DescriptionUse {
  readonly first: number;
  readonly last: number;
  readonly role: Role;
}

const LONGEST = 6;
const BESIDE =
  /^(?:former|visiting|outgoing|new|late|ousted|deposed|embattled|incoming|veteran|retired)$/u;
/** Roles whose holders are called "the leader" of their country. */
const LEADERS = new Set('president premier minister chancellor king queen emir sultan'.split(' '));
/** Heads that are other words more often: "the general public", "the people". */
const NOT_ALONE = new Set(
  'general people member official head representative person man woman guest host'.split(' '),
);
/** How many sentences back one of several people of a role counts as the one meant. */
const NEAR = 2;

/** The description that begins with "the" at word `at`, null where none does. */
export function descriptionAt(words: readonly Word[], at: number): DescriptionUse | null {
  if (words[at]?.text.toLowerCase() !== 'the') return null;
  let last = at + 1;
  while (last < at + LONGEST && !isHead(words, last) && mayStandBeside(words[last])) last++;
  const head = (words[last]?.text ?? '').toLowerCase();
  if (!isHead(words, last) || goesOn(words, last) || NOT_ALONE.has(head)) return null;
  const marks = words.slice(at + 1, last).map(({ text }) => markOf(text));
  return { first: at, last, role: { head, marks: marks.filter((mark) => mark !== null) } };
}

function mayStandBeside(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return false;
  return isTitleWord(word.text) || /^\p{Lu}/u.test(word.text) || BESIDE.test(word.text);
}

function isHead(words: readonly Word[], at: number): boolean {
  const next = (words[at + 1]?.text ?? '').toLowerCase();
  return (
    isRoleNoun((words[at]?.text ?? '').toLowerCase()) && !isRoleNoun(next) && !isTitleWord(next)
  );
}

/** "the president of Georgia", "the minister who resigned", "the President Bush": says more than the role. */
function goesOn(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  return (
    next !== undefined &&
    (/^(?:of|for|who|whose|whom|in|from|-)$/u.test(next.text) || /^\p{Lu}/u.test(next.text))
  );
}

/** The one person whose role the description names, null where none or several do. */
export function describedPerson(
  { role }: DescriptionUse,
  people: readonly KnownPerson[],
  sentence: number,
): number | null {
  const fitting = people.flatMap((person, index) =>
    person.lastSentence >= 0 && person.roles.some((held) => covers(held, role)) ? [index] : [],
  );
  if (fitting.length < 2) return fitting[0] ?? null;
  const near = fitting.filter((index) => sentence - (people[index]?.lastSentence ?? -NEAR) <= NEAR);
  return near.length === 1 ? (near[0] ?? null) : null;
}

function covers(held: Role, asked: Role): boolean {
  const isLeader = asked.head === 'leader' && asked.marks.length > 0 && LEADERS.has(held.head);
  if (held.head !== asked.head && !isLeader) return false;
  return asked.marks.every((mark) => held.marks.includes(mark));
}
