import type { NameUse } from './article-words.ts';
import { type Gender, genderOfName } from './gender.ts';
import { areApart, nameSimilarity } from './match-name.ts';
import { nameKey } from './name-key.ts';
import { isEndOf, type NameWords, nameWords } from './name-words.ts';

/** A name use with what stands around it. */
export interface NamedUse extends NameUse {
  /** From the title before it, if that says. */
  readonly gender: Gender;
}

/** The uses of names that are one person, as indices in order, and the fullest form. */
export interface NameGroup {
  name: string;
  /** The written forms, with how often each stands in the text. */
  readonly forms: Map<string, number>;
  readonly uses: number[];
  gender: Gender;
}

interface Candidate {
  readonly group: NameGroup;
  readonly words: NameWords;
}

/** What the article says of two full names that may be one person's: that they are two. */
export type AreTwo = (a: string, b: string) => boolean;

const SAME_PERSON = 0.9;
/** A form written once may be a slip for a longer name in the same article: "Ms. Bauchtman" for "Lydia Buchtmann". */
const SHORTEST_SLIP = 6;
/** A short form that has meant one person so many times goes on to. */
const OFTEN = 3;
/** How many people with like words in their names are compared with another. */
const MOST_CANDIDATES = 100;

/**
 * Put the names of one article together by person. Full names first; then shorter forms, which go to the full name that holds
 * them: by family name before given name, the last one mentioned before the first one after. `others` are full names that
 * stand outside the text, as in its title; `areTwo` keeps like names apart.
 */
export function groupNames(
  uses: readonly NamedUse[],
  others: readonly string[] = [],
  areTwo: AreTwo = () => false,
): NameGroup[] {
  const register = new Register(areTwo);
  const fullForms = new Set([...uses.map((use) => use.form), ...others].filter(isFull));
  // The fullest first, so that each shorter form finds it.
  for (const form of [...fullForms].sort((a, b) => wordCount(b) - wordCount(a)))
    register.addFull(form);
  uses.forEach((use, at) => {
    const group = register.groupOf(use);
    group.uses.push(at);
    group.forms.set(use.form, (group.forms.get(use.form) ?? 0) + 1);
    group.gender ??= use.gender;
  });
  return register.groups.filter((group) => group.uses.length > 0);
}

/** The people so far, found by the words of their names. */
class Register {
  readonly groups: NameGroup[] = [];
  readonly #areTwo: AreTwo;
  readonly #byForm = new Map<string, NameGroup>();
  readonly #byWord = new Map<string, Candidate[]>();

  constructor(areTwo: AreTwo) {
    this.#areTwo = areTwo;
  }

  addFull(form: string): void {
    const words = nameWords(form);
    const known = this.#near(words).filter(
      (candidate) =>
        isSameFullName(words, form, candidate) && !this.#areTwo(form, candidate.group.name),
    );
    const [only] = known;
    // "George Bush" beside "George W. Bush" and "George H.W. Bush" is whoever was named last.
    if (known.length > 1 && known.every((one) => hasSameWords(one.words, words))) return;
    if (only && known.length === 1) this.#byForm.set(form, only.group);
    else this.#open(form, words);
  }

  groupOf(use: NamedUse): NameGroup {
    const known = this.#byForm.get(use.form);
    if (known && isFull(use.form)) return known;
    const words = nameWords(use.form);
    return chooseGroup(use, words, this.#near(words)) ?? known ?? this.#open(use.form, words);
  }

  #open(form: string, words: NameWords): NameGroup {
    const group: NameGroup = { name: form, forms: new Map([[form, 0]]), uses: [], gender: null };
    this.groups.push(group);
    this.#byForm.set(form, group);
    for (const key of keysOf(words)) {
      const candidates = this.#byWord.get(key) ?? [];
      if (candidates.length < MOST_CANDIDATES) candidates.push({ group, words });
      this.#byWord.set(key, candidates);
    }
    return group;
  }

  #near(words: NameWords): Candidate[] {
    const found = new Map<NameGroup, Candidate>();
    for (const key of keysOf(words)) {
      for (const candidate of this.#byWord.get(key) ?? []) found.set(candidate.group, candidate);
    }
    return [...found.values()];
  }
}

/** Words that differ by a slip have the same beginning. */
function keysOf({ telling }: NameWords): string[] {
  return [...new Set(telling.map((word) => nameKey(word).slice(0, 2)))];
}

function isFull(form: string): boolean {
  return nameWords(form).telling.length > 1;
}

/** Of as many telling words the one with more others is fuller: "Guillermo del Toro" before "Del Toro". */
function wordCount(form: string): number {
  const { telling, all, suffix } = nameWords(form);
  return telling.length + all.length / 100 + (suffix === '' ? 0 : 1 / 1000);
}

function hasSameWords(a: NameWords, b: NameWords): boolean {
  return a.telling.join(' ') === b.telling.join(' ');
}

function isSameFullName(
  words: NameWords,
  form: string,
  { group, words: known }: Candidate,
): boolean {
  if (areApart(words, known)) return false;
  if (nameSimilarity(form, group.name) >= SAME_PERSON || isEndOf(words, known)) return true;
  const isContained = words.telling.every((word) => known.telling.includes(word));
  const sameEnd = words.telling.at(-1) === known.telling.at(-1);
  // "George Bush" is "George Walker Bush"; "Vieira de Mello" is "Sergio Vieira de Mello".
  return isContained && (sameEnd || words.telling[0] === known.telling[0]);
}

/** The group that a short form belongs to, null where no longer name holds it. */
function chooseGroup(
  use: NamedUse,
  words: NameWords,
  candidates: readonly Candidate[],
): NameGroup | null {
  const fits = candidates.filter((one) => mayBe(use, words, one));
  for (const isPart of [isFamilyName, isGivenName, isInside, isSlip]) {
    const found = fits.filter((one) => isPart(words.telling, one.words.telling));
    const groups = likeliest(use, words, found).map(({ group }) => group);
    const chosen = usualOf(use.form, groups) ?? latestUsed(groups);
    if (chosen) return chosen;
  }
  return null;
}

/** Neither the title, nor "Jr.", nor the initials say that it is somebody else. */
function mayBe(use: NamedUse, words: NameWords, { group, words: full }: Candidate): boolean {
  const gender = genderOf(group);
  if (use.gender && gender && use.gender !== gender) return false;
  if (areApart(words, full)) return false;
  const first = full.initials === '' ? (full.telling[0] ?? '') : full.initials;
  return words.initials === '' || words.initials.startsWith(first.charAt(0));
}

/** Those among them of whom more is said to be so: the gender of the given name, "Jr." or none, the very spelling. */
function likeliest(
  use: NamedUse,
  words: NameWords,
  found: readonly Candidate[],
): readonly Candidate[] {
  const signs: readonly ((one: Candidate) => boolean)[] = [
    ({ words: full }) => full.suffix === words.suffix,
    ({ group }) => use.gender === null || genderOf(group) === use.gender,
    ({ words: full }) => words.telling.every((word) => full.telling.includes(word)),
  ];
  let left = found;
  for (const sign of signs) {
    const better = left.filter(sign);
    if (better.length > 0) left = better;
  }
  return left;
}

/** What title or given name says. */
function genderOf({ gender, name }: NameGroup): Gender {
  return gender ?? genderOfName(name);
}

/** The one group that the form has meant so far, where it has often: others of the family are then written out. */
function usualOf(form: string, groups: readonly NameGroup[]): NameGroup | null {
  const used = groups.filter((group) => group.forms.has(form) && group.name !== form);
  const only = used.length === 1 ? used[0] : undefined;
  return only && (only.forms.get(form) ?? 0) >= OFTEN ? only : null;
}

/** The group used last so far; before any is used, the first. */
function latestUsed(groups: readonly NameGroup[]): NameGroup | null {
  let best = groups[0] ?? null;
  for (const group of groups) {
    if ((group.uses.at(-1) ?? -1) > (best?.uses.at(-1) ?? -1)) best = group;
  }
  return best;
}

type Part = readonly string[];

function isFamilyName(part: Part, full: Part): boolean {
  const start = full.length - part.length;
  return start >= 0 && part.every((word, at) => sameWord(word, full[start + at] ?? ''));
}

function isGivenName(part: Part, full: Part): boolean {
  return part.length <= full.length && part.every((word, at) => sameWord(word, full[at] ?? ''));
}

/** Spanish and Portuguese family names: "Perez" of "Felipe Perez Roque". */
function isInside(part: Part, full: Part): boolean {
  return part.length === 1 && full.length > 2 && full.slice(1).includes(part[0] ?? '');
}

function isSlip(part: Part, full: Part): boolean {
  const word = part[0] ?? '';
  return (
    part.length === 1 && word.length >= SHORTEST_SLIP && nameSimilarity(word, full.at(-1) ?? '') > 0
  );
}

function sameWord(a: string, b: string): boolean {
  return a === b || (a.length > 3 && nameKey(a) === nameKey(b));
}
