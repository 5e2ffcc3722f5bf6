import { isTitleWord } from '../analysis/names/titles.ts';
import { nameSimilarity } from '../analysis/people/match-name.ts';
import { nameKey } from '../analysis/people/name-key.ts';
import { nameWords } from '../analysis/people/name-words.ts';
import { plainText } from '../text/fold.ts';
import { inLatin, soundsOf } from '../text/translations/sounds.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import {
  type IsServed,
  MergedNamesakes,
  type RegisteredPerson,
  ServedNamesakes,
} from './catalogue/merged-namesakes.ts';
import type { PersonInArticle, Sighting } from './catalogue/namesakes.ts';
import type { PeopleRegister } from './catalogue/people-register.ts';
import { firstOf } from './catalogue/sorted-list.ts';

/** Names from this likeness on may be meant; from the other on they may be one person's. */
const ALIKE = 0.7;
const ONE_PERSON = 0.85;

/** Names of fewer consonants sound like too many others; so many more may be the ending of a case. */
const LEAST_SOUNDS = 2;
const LONGEST_ENDING = 1;

/** With how many like names one is compared article by article. */
const MOST_COMPARED = 20;

/** Everything that the articles write of one person. */
export interface CorpusPerson {
  /** The form of the name that is written most. */
  readonly name: string;
  /** Newest first, for one spelling of the name after the other; thousands of them, of somebody whom the news is full of. */
  readonly sightings: () => Iterable<Sighting>;
  /** How often the person is named, by name, description or pronoun. */
  readonly mentions: number;
  /** The person among an article's people, by number, or undefined where the article does not know the person. */
  readonly personIn: (entry: AnalysedArticle) => number | undefined;
  /** Whether one of an article's people, by number, is the person. */
  readonly isIn: (entry: AnalysedArticle, person: number) => boolean;
}

/** The people of a corpus: the same full name in two articles is one person. Valid until an article changes. */
export class PeopleDirectory {
  readonly #registers: readonly PeopleRegister[];
  readonly #isServed: IsServed | null;
  readonly #found = new Map<string, CorpusPerson | null>();
  /** The words of people's names by how they sound; made when it is first asked for. */
  #sounds: ReadonlyMap<string, readonly string[]> | null = null;

  /** `isServed` is given only where some article of the registers is not. */
  constructor(registers: readonly PeopleRegister[], isServed: IsServed | null = null) {
    this.#registers = registers;
    this.#isServed = isServed;
  }

  /** The people who are named most, those alone whose name holds `typed`, which is in lower case without diacritics. */
  mostMentioned(most: number, typed = ''): CorpusPerson[] {
    return firstOf(this.#allHolding(typed), most, byMentions).map((one) => this.#known([one]));
  }

  /** Whoever is meant by a name as a member writes it: in full, the last name alone, misspelt; or null. */
  find(asked: string): CorpusPerson | null {
    const before = this.#found.get(asked);
    if (before !== undefined) return before;
    const others = [withoutTitle(asked), withoutQualifier(asked)].filter((each) => each !== asked);
    const found = [asked, ...others].reduce<CorpusPerson | null>(
      (known, each) => known ?? this.#search(each),
      null,
    );
    this.#found.set(asked, found);
    return found;
  }

  /** Whoever is called by what a member writes in another script, "Путин", or null. */
  findWritten(asked: string): CorpusPerson | null {
    if (asked === inLatin(asked)) return null;
    const words = asked.split(/\s+/u).flatMap((word) => this.namesLike(word).slice(0, 1));
    return words.length === 0 ? null : this.find(words.join(' '));
  }

  /** The words of people's names that sound like one of another script, those of who is named most first. */
  namesLike(written: string): readonly string[] {
    const sounds = soundsOf(written);
    const known = this.#sounds ?? this.#collectSounds();
    for (let length = sounds.length; length >= LEAST_SOUNDS; length--) {
      // A case may have put an ending behind the name.
      const found = known.get(sounds.slice(0, length));
      if (found !== undefined && sounds.length - length <= LONGEST_ENDING) return found;
    }
    return [];
  }

  #collectSounds(): ReadonlyMap<string, readonly string[]> {
    const mentions = new Map<string, number>();
    for (const person of this.#allHolding('')) {
      for (const word of nameWords(person.name).telling) {
        mentions.set(word, (mentions.get(word) ?? 0) + person.mentions);
      }
    }
    const known = new Map<string, string[]>();
    for (const [word] of [...mentions].sort((a, b) => b[1] - a[1])) {
      const sounds = soundsOf(word);
      known.set(sounds, [...(known.get(sounds) ?? []), word]);
    }
    this.#sounds = known;
    return known;
  }

  #search(asked: string): CorpusPerson | null {
    const exact = this.#closestFirst(asked, this.#sharing(asked));
    const meant = exact.length > 0 ? exact : this.#misspelt(asked);
    const full = meant.filter(
      ({ name }) => asked.trim().includes(' ') && nameSimilarity(asked, name) > ONE_PERSON,
    );
    const [first] = full.length > 0 ? full : meant;
    if (first === undefined) return null;
    // A last name alone is exact for an article that writes no more; it may be the same person elsewhere.
    const same = first.key === nameKey(asked) ? exact : this.#sharing(first.name);
    return this.#known(this.#besides(first, same));
  }

  /** The very name before others that are like it: "Evan Bell" before "Ewan Bell", who is named more. */
  #closestFirst(asked: string, people: readonly RegisteredPerson[]): readonly RegisteredPerson[] {
    const isFull = asked.trim().includes(' ');
    const plain = plainText(asked.trim());
    const at = isFull ? people.findIndex(({ plainName }) => plainName === plain) : -1;
    const own = people[at];
    return own === undefined ? people : [own, ...people.filter((one) => one !== own)];
  }

  /** A person and those who may be the same one; whoever stands beside the person in an article is another. */
  #besides(person: RegisteredPerson, same: readonly RegisteredPerson[]): RegisteredPerson[] {
    const others = same.filter(({ key }) => key !== person.key);
    if (others.length === 0 || others.length > MOST_COMPARED) return [person, ...others];
    return [person, ...others.filter((other) => !this.#areTogether(person, other))];
  }

  #areTogether(a: RegisteredPerson, b: RegisteredPerson): boolean {
    const [fewer, more] = a.mentions < b.mentions ? [a, b] : [b, a];
    for (const { entry } of fewer.sightings) {
      if (this.#keysOf(entry).includes(more.key)) return true;
    }
    return false;
  }

  /** Those who may be the person whose name is spelt rightly; who is named most comes first. */
  #sharing(name: string): RegisteredPerson[] {
    const keys = new Set<string>();
    for (const { names } of this.#registers) names.collectSharing(name, keys);
    // A word alone is a part of every name that has it: there may be thousands of them.
    const isWord = nameWords(name).all.length === 1;
    return isWord ? this.#people(keys).sort(byMentions) : this.#alike(name, keys, ONE_PERSON);
  }

  #misspelt(name: string): RegisteredPerson[] {
    const keys = new Set<string>();
    for (const { names } of this.#registers) names.collectMisspelt(name, keys);
    return this.#alike(name, keys, ALIKE);
  }

  #alike(name: string, keys: Iterable<string>, least: number): RegisteredPerson[] {
    return this.#people(keys)
      .filter((person) => nameSimilarity(name, person.name) >= least)
      .sort(byMentions);
  }

  /** Whoever one of the people of an article is. */
  of({ entry, person }: PersonInArticle): CorpusPerson | null {
    const key = this.#keysOf(entry)[person];
    const found = key === undefined ? null : this.#person(key);
    return found === null ? null : this.#known([found]);
  }

  #keysOf(entry: AnalysedArticle): readonly string[] {
    for (const register of this.#registers) {
      const keys = register.keysOf(entry);
      if (keys !== undefined) return keys;
    }
    return [];
  }

  /** Several spellings of one person's name, at least one, who is named most first. */
  #known(same: readonly RegisteredPerson[]): CorpusPerson {
    let known: Map<string, number> | null = null;
    const order = () => {
      known ??= new Map(same.map(({ key }, at) => [key, at]));
      return known;
    };
    return {
      name: fullest(same),
      sightings: () => sightingsOf(same),
      mentions: same.reduce((sum, { mentions }) => sum + mentions, 0),
      personIn: (entry) => firstAmong(this.#keysOf(entry), order()),
      isIn: (entry, person) => order().has(this.#keysOf(entry)[person] ?? ''),
    };
  }

  #people(keys: Iterable<string>): RegisteredPerson[] {
    return [...keys].flatMap((key) => this.#person(key) ?? []);
  }

  *#allHolding(typed: string): Generator<RegisteredPerson> {
    for (const [i, register] of this.#registers.entries()) {
      const before = this.#registers.slice(0, i);
      for (const key of register.keys()) {
        if (before.some((other) => other.get(key) !== undefined)) continue;
        const found = this.#person(key);
        if (found?.plainName.includes(typed)) yield found;
      }
    }
  }

  #person(key: string): RegisteredPerson | null {
    const all = this.#registers.flatMap((register) => register.get(key) ?? []);
    const [only] = all;
    if (only === undefined) return null;
    if (this.#isServed === null) return all.length === 1 ? only : new MergedNamesakes(all);
    const served = new ServedNamesakes(all, this.#isServed);
    return served.sightings.length === 0 ? null : served;
  }
}

/** Who is named most comes first; of equals, the first in the order of their letters. */
function byMentions(a: RegisteredPerson, b: RegisteredPerson): number {
  return b.mentions - a.mentions || (a.name < b.name ? -1 : 1);
}

/** The place of the key that comes first in the order, or undefined where none is in it. */
function firstAmong(
  keys: readonly string[],
  order: ReadonlyMap<string, number>,
): number | undefined {
  let first: number | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const [at, key] of keys.entries()) {
    const place = order.get(key) ?? best;
    if (place >= best) continue;
    best = place;
    first = at;
  }
  return first;
}

/** "Prime Minister Key" is "Key". */
function withoutTitle(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words.findIndex((word) => !isTitleWord(word));
  return words.slice(Math.max(0, first)).join(' ');
}

/** What members put behind a name to say who or which occasion is meant: "Osuna, the geologist", "Verhoef in Oslo". */
const QUALIFIER =
  /(?:\s*[,;(–—…]|\s*\.{2,}|\s(?:the|in|at|on|from|of|outside|during|after|before|when|with|w\/)\s).*$/iu;
/** A role rather than a name. */
const OF_A_ROLE = /^(?:the|a|an|that|this|his|her|their)\s/iu;

function withoutQualifier(name: string): string {
  return OF_A_ROLE.test(name.trim()) ? name : withoutTitle(name.replace(QUALIFIER, ''));
}

function* sightingsOf(same: readonly RegisteredPerson[]): Generator<Sighting> {
  for (const { sightings } of same) yield* sightings;
}

/** The name that is written most among those of more than one word, else among all. */
function fullest(people: readonly RegisteredPerson[]): string {
  return (people.find(({ name }) => name.includes(' ')) ?? people[0])?.name ?? '';
}
