import { matchName, nameKey } from '../analysis/people/name-matching.ts';
import type { AnalysedArticle } from './shelf.ts';

/** One person of one article: an index into the article's people. */
export interface Sighting {
  readonly entry: AnalysedArticle;
  readonly person: number;
}

/** Everything that the articles write of one person. */
export interface KnownPerson {
  /** The form of the name that is written most. */
  readonly name: string;
  /** In the order of the articles, newest first. */
  readonly sightings: readonly Sighting[];
  /** How often the person is named, by name, description or pronoun. */
  readonly mentions: number;
}

/** The people of a corpus: the same full name in two articles is one person. */
export class PeopleDirectory {
  readonly #byKey = new Map<string, Sighting[]>();
  #all: readonly KnownPerson[] | null = null;

  constructor(articles: readonly AnalysedArticle[]) {
    for (const entry of articles) {
      for (const [person, { name }] of entry.analysis.people.entries()) {
        const key = nameKey(name);
        const sightings = this.#byKey.get(key);
        if (sightings === undefined) this.#byKey.set(key, [{ entry, person }]);
        else sightings.push({ entry, person });
      }
    }
  }

  /** Everybody, those who are named most first. */
  get all(): readonly KnownPerson[] {
    this.#all ??= [...this.#byKey.values()]
      .map(knownPerson)
      .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
    return this.#all;
  }

  /** Whoever is meant by a name as a member writes it: in full, the last name alone, misspelt; or null. */
  find(asked: string): KnownPerson | null {
    const names = this.all.map(({ name }) => name);
    const matches = matchName(asked, names);
    if (matches.length === 0) return null;
    const people = matches.flatMap(({ index }) => this.all[index] ?? []);
    const [first] = people;
    if (first === undefined) return null;
    // A last name alone may stand for the same person in an article that never writes the first name.
    const same = people.filter(({ name }) => isPartOfName(name, first.name));
    const sightings = same.flatMap((person) => person.sightings);
    return { ...knownPerson(sightings), name: first.name };
  }

  /** The person of one sighting. */
  of({ entry, person }: Sighting): KnownPerson | null {
    const name = entry.analysis.people[person]?.name;
    const sightings = name === undefined ? undefined : this.#byKey.get(nameKey(name));
    return sightings === undefined ? null : knownPerson(sightings);
  }
}

function isPartOfName(short: string, long: string): boolean {
  const words = nameKey(long).split(' ');
  return nameKey(short)
    .split(' ')
    .every((word) => words.includes(word));
}

function knownPerson(sightings: readonly Sighting[]): KnownPerson {
  let mentions = 0;
  const forms = new Map<string, number>();
  for (const { entry, person } of sightings) {
    const count = entry.analysis.personMentions.filter((m) => m.person === person).length;
    const name = entry.analysis.people[person]?.name ?? '';
    forms.set(name, (forms.get(name) ?? 0) + count);
    mentions += count;
  }
  const [name = ''] = [...forms].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { name, sightings, mentions };
}
