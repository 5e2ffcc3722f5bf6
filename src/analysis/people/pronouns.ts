import type { Word } from '../../text/words.ts';
import type { Gender } from './gender.ts';
import type { KnownPerson, Presence } from './references.ts';

const PRONOUNS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** Words at which another clause begins, so that "him" may be the subject before them. */
const CLAUSE =
  /^(?:,|;|:|--|–|—|that|who|whom|when|and|but|as|after|before|while|if|because|where|since|until)$/iu;
/** How many sentences back a pronoun may reach. */
const REACH = 3;

/** The gender of a pronoun for a person, null for any other word. */
export function genderOfPronoun(word: string): Gender {
  return PRONOUNS.get(word.toLowerCase()) ?? null;
}

/** What a pronoun is resolved against. */
export interface PronounContext {
  readonly words: readonly Word[];
  /** Index of the pronoun in `words`. */
  readonly at: number;
  readonly isQuoted: boolean;
  /** People mentioned before it in its sentence. */
  readonly here: readonly Presence[];
  /** People of the sentences before, the nearest first. */
  readonly before: readonly (readonly Presence[])[];
  readonly people: readonly KnownPerson[];
}

/**
 * The person that a pronoun plainly stands for, null where it is not plain: the only one of its gender before it in the
 * sentence, or in the nearest sentence that has one; of several the subject, where the others stand after prepositions or
 * in a sentence before.
 */
export function resolvePronoun(context: PronounContext): number | null {
  const { here, before, isQuoted } = context;
  const gender = genderOfPronoun(context.words[context.at]?.text ?? '');
  const fits = ({ person, isQuoted: other }: Presence): boolean => {
    const known = context.people[person]?.gender ?? null;
    return other === isQuoted && (known === null || known === gender);
  };
  const near = here.filter(fits).filter((presence) => !isOwnSubject(context, presence));
  if (near.length > 0) return choose(near, (others) => others.every((other) => other.isOblique));
  if (isQuoted) return null;
  for (const sentence of before.slice(0, REACH)) {
    const found = sentence.filter(fits);
    if (found.length > 0) return choose(found, () => isFirst(context));
  }
  return null;
}

function choose(
  found: readonly Presence[],
  isSubjectPlain: (others: readonly Presence[]) => boolean,
): number | null {
  const people = new Set(found.map(({ person }) => person));
  if (people.size === 1) return found[0]?.person ?? null;
  const subject = found.find(({ isSubject }) => isSubject);
  if (!subject) return null;
  const others = found.filter(({ person }) => person !== subject.person);
  return isSubjectPlain(others) ? subject.person : null;
}

/** "Putin met him": an object in the same clause is never its subject. */
function isOwnSubject({ words, at }: PronounContext, presence: Presence): boolean {
  if (!presence.isSubject || !isObject(words, at)) return false;
  return !words.slice(presence.at, at).some(({ text }) => CLAUSE.test(text));
}

function isObject(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text.toLowerCase();
  if (word === 'him') return true;
  const next = words[at + 1];
  return word === 'her' && (next === undefined || next.kind !== 'word' || CLAUSE.test(next.text));
}

/** Whether the pronoun is among the first words of its sentence, where subjects stand. */
function isFirst({ at, here, words }: PronounContext): boolean {
  return (
    here.length === 0 && !words.slice(0, at).some(({ text }) => genderOfPronoun(text) !== null)
  );
}
