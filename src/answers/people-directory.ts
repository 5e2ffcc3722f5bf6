import { isTitleWord } from '../analysis/names/titles.ts';
import { nameSimilarity } from '../analysis/people/match-name.ts';
import { nameKey } from '../analysis/people/name-key.ts';
import type { AnalysedArticle } from './shelf.ts';

/** Names from this likeness on may be meant; from the other on they may be one person's. */
const ALIKE = 0.7;
const ONE_PERSON = 0.85;

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
  readonly #found = new Map<string, KnownPerson | null>();
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
    const known = this.#found.get(asked);
    if (known !== undefined) return known;
    const found = this.#search(asked) ?? this.#search(withoutTitle(asked));
    this.#found.set(asked, found);
    return found;
  }

  #search(asked: string): KnownPerson | null {
    const alike = this.all
      .map((person) => ({ person, likeness: nameSimilarity(asked, person.name) }))
      .filter(({ likeness }) => likeness >= ALIKE);
    const best = Math.max(...alike.map(({ likeness }) => likeness));
    // A last name alone is exact for an article that writes no more; it may be the same person elsewhere.
    const meant = alike.filter(({ likeness }) => likeness >= Math.min(best, ONE_PERSON));
    const full = meant.filter(
      ({ likeness }) => likeness > ONE_PERSON && asked.trim().includes(' '),
    );
    const [first] = full.length > 0 ? full : meant;
    if (first === undefined) return null;
    const same = this.all.filter(
      ({ name }) => nameSimilarity(name, first.person.name) >= ONE_PERSON,
    );
    return { ...knownPerson(same.flatMap(({ sightings }) => sightings)), name: fullest(same) };
  }

  /** The person of one sighting. */
  of({ entry, person }: Sighting): KnownPerson | null {
    const name = entry.analysis.people[person]?.name;
    const sightings = name === undefined ? undefined : this.#byKey.get(nameKey(name));
    return sightings === undefined ? null : knownPerson(sightings);
  }
}

/** "Prime Minister Key" is "Key". */
function withoutTitle(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words.findIndex((word) => !isTitleWord(word));
  return words.slice(Math.max(0, first)).join(' ');
}

/** The name that is written most among those with the most words. */
function fullest(people: readonly KnownPerson[]): string {
  const words = (name: string) => Math.min(2, name.split(' ').length);
  return people.reduce(
    (top, { name }) => (words(name) > words(top) ? name : top),
    people[0]?.name ?? '',
  );
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
