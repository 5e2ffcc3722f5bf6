import { nameKey } from '../../analysis/people/name-key.ts';
import type { AnalysedArticle } from '../analysed-article.ts';
import { NameIndex } from './name-index.ts';
import { Namesakes, type Sighting } from './namesakes.ts';

/** Everybody who is named in some articles, by the key of the name; kept up to date article by article. */
export class PeopleRegister {
  readonly #byKey = new Map<string, Namesakes>();
  /** The keys by the words of the names. */
  readonly names = new NameIndex();

  add(entry: AnalysedArticle): void {
    for (const { sighting, name, mentions } of peopleIn(entry)) {
      const key = nameKey(name);
      let namesakes = this.#byKey.get(key);
      if (namesakes === undefined) {
        namesakes = new Namesakes();
        this.#byKey.set(key, namesakes);
      }
      if (!namesakes.forms.has(name)) this.names.add(name, key);
      namesakes.add(sighting, name, mentions);
    }
  }

  /** Takes the people of an article out that was added before. */
  remove(entry: AnalysedArticle): void {
    for (const { sighting, name, mentions } of peopleIn(entry)) {
      const key = nameKey(name);
      const namesakes = this.#byKey.get(key);
      if (namesakes === undefined) continue;
      namesakes.remove(sighting, name, mentions);
      if (namesakes.sightings.length > 0) continue;
      this.#byKey.delete(key);
      for (const form of namesakes.forms.keys()) this.names.remove(form, key);
    }
  }

  get(key: string): Namesakes | undefined {
    return this.#byKey.get(key);
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }
}

function peopleIn(entry: AnalysedArticle) {
  const { people, personMentions } = entry.analysis;
  const mentions = people.map(() => 0);
  for (const { person } of personMentions) mentions[person] = (mentions[person] ?? 0) + 1;
  return people.map(({ name }, person) => {
    const sighting: Sighting = { entry, person };
    return { sighting, name, mentions: mentions[person] ?? 0 };
  });
}
