import { newestFirst } from '../../articles/newest-first.ts';
import { plainText } from '../../text/fold.ts';
import type { AnalysedArticle } from '../analysed-article.ts';
import { SortedList } from './sorted-list.ts';

/** One person of one article: an index into the article's people. */
export interface PersonInArticle {
  readonly entry: AnalysedArticle;
  readonly person: number;
}

/** The same with what the article has of the person. */
export interface Sighting extends PersonInArticle {
  /** How often the person is mentioned, by name, description or pronoun. */
  readonly mentions: number;
  /** Whether the person says anything: most of those whom the news is full of do so in a few articles. */
  readonly speaks: boolean;
}

/** The order of sightings: that of their articles, newest first. */
export function bySighting(a: Sighting, b: Sighting): number {
  return newestFirst(a.entry.article, b.entry.article) || a.person - b.person;
}

/** The people of different articles whose names differ in spelling only, and so are taken for one. */
export class Namesakes {
  /** The key of all the forms of the name. */
  readonly key: string;
  readonly #sightings = new SortedList<Sighting>(bySighting);
  /** How often each form of the name is meant; a form that is gone stays with 0. */
  readonly #forms = new Map<string, number>();
  #mentions = 0;
  #name: { readonly written: string; readonly plain: string } | null = null;

  constructor(key: string) {
    this.key = key;
  }

  /** In the order of the articles, newest first. */
  get sightings(): readonly Sighting[] {
    return this.#sightings.values;
  }

  /** How often the person is named, by name, description or pronoun. */
  get mentions(): number {
    return this.#mentions;
  }

  /** Every form of the name that was ever added, with its mentions. */
  get forms(): ReadonlyMap<string, number> {
    return this.#forms;
  }

  /** The form of the name that is meant most. */
  get name(): string {
    return this.#named().written;
  }

  /** The name in lower case without diacritics. */
  get plainName(): string {
    return this.#named().plain;
  }

  add(sighting: Sighting, form: string): void {
    this.#sightings.add(sighting);
    this.#count(form, sighting.mentions);
  }

  remove(sighting: Sighting, form: string): void {
    this.#sightings.remove(sighting);
    this.#count(form, -sighting.mentions);
  }

  #count(form: string, more: number): void {
    this.#forms.set(form, (this.#forms.get(form) ?? 0) + more);
    this.#mentions += more;
    this.#name = null;
  }

  #named() {
    if (this.#name === null) {
      const written = mostMeant([this]);
      this.#name = { written, plain: plainText(written) };
    }
    return this.#name;
  }
}

/** The form that is meant most among namesakes; of equals the first in the order of their letters. */
export function mostMeant(namesakes: readonly Pick<Namesakes, 'forms'>[]): string {
  const counts = new Map<string, number>();
  for (const { forms } of namesakes) {
    for (const [form, count] of forms) counts.set(form, (counts.get(form) ?? 0) + count);
  }
  const [top = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return top[0];
}
