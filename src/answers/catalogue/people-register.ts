import { nameKey } from '../../analysis/people/name-key.ts';
import { plainText } from '../../text/fold.ts';
import type { AnalysedArticle } from '../analysed-article.ts';
import { NameIndex } from './name-index.ts';
import { Namesakes, type Sighting } from './namesakes.ts';

/** Everybody who is named in some articles, by the key of the name; kept up to date article by article. */
export class PeopleRegister {
  readonly #byKey = new Map<string, Namesakes>();
  /** The keys of the people of each article, in their order. */
  readonly #keys = new Map<AnalysedArticle, readonly string[]>();
  /** The keys by the words of the names. */
  readonly names = new NameIndex();

  add(entry: AnalysedArticle): void {
    const people = peopleIn(entry);
    const ownKeys = keysFor(people.map(({ name }) => name));
    const keys = people.map(({ sighting, name }, at) => {
      const namesakes = this.#namesakesOf(ownKeys[at] ?? nameKey(name));
      if (!namesakes.forms.has(name)) this.names.add(name, namesakes.key);
      namesakes.add(sighting, name);
      return namesakes.key;
    });
    this.#keys.set(entry, keys);
  }

  /** Takes the people of an article out that was added before. */
  remove(entry: AnalysedArticle): void {
    const keys = this.#keys.get(entry) ?? [];
    this.#keys.delete(entry);
    for (const { sighting, name } of peopleIn(entry)) {
      const namesakes = this.#byKey.get(keys[sighting.person] ?? '');
      if (namesakes === undefined) continue;
      namesakes.remove(sighting, name);
      if (namesakes.sightings.length > 0) continue;
      this.#byKey.delete(namesakes.key);
      for (const form of namesakes.forms.keys()) this.names.remove(form, namesakes.key);
    }
  }

  get(key: string): Namesakes | undefined {
    return this.#byKey.get(key);
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** The keys of an article's people in their order, or undefined where the article is not among these. */
  keysOf(entry: AnalysedArticle): readonly string[] | undefined {
    return this.#keys.get(entry);
  }

  #namesakesOf(key: string): Namesakes {
    let namesakes = this.#byKey.get(key);
    if (namesakes === undefined) {
      namesakes = new Namesakes(key);
      this.#byKey.set(key, namesakes);
    }
    return namesakes;
  }
}

/** The key of each name; of two people of one article whose names have one key, "Evan Bell" and "Ewan Bell", each has their own. */
function keysFor(names: readonly string[]): string[] {
  const keys = names.map(nameKey);
  const shared = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
  return keys.map((key, at) => (shared.has(key) ? `${key} (${plainText(names[at] ?? '')})` : key));
}

function peopleIn(entry: AnalysedArticle) {
  const { people, personMentions, statements } = entry.analysis;
  const counts = people.map(() => 0);
  for (const { person } of personMentions) counts[person] = (counts[person] ?? 0) + 1;
  const speakers = new Set(statements.map(({ speaker }) => speaker?.person ?? null));
  return people.map(({ name }, person) => {
    const speaks = speakers.has(person);
    const sighting: Sighting = { entry, person, mentions: counts[person] ?? 0, speaks };
    return { sighting, name };
  });
}
