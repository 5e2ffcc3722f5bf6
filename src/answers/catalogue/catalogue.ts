import { idPartOf } from '../../articles/article-key.ts';
import { newestFirst } from '../../articles/newest-first.ts';
import { plainText } from '../../text/fold.ts';
import type { AnalysedArticle } from '../analysed-article.ts';
import { PeopleRegister } from './people-register.ts';
import { addTo, takeFrom } from './sets-by-key.ts';
import { SortedList } from './sorted-list.ts';
import { SpeakerRegister } from './speaker-register.ts';

/** An article with its title as people type it: in lower case, without diacritics. */
export interface ListedArticle {
  readonly entry: AnalysedArticle;
  readonly title: string;
}

/** The order of listed articles: newest first, undated last, then by id. */
export function byListing(a: ListedArticle, b: ListedArticle): number {
  return newestFirst(a.entry.article, b.entry.article);
}

/**
 * What commands look up in the articles of one shelf: the articles newest first, the people and the speakers. It is
 * kept up to date article by article, so that a change costs as much as one article and a question nothing.
 */
export class Catalogue {
  readonly people = new PeopleRegister();
  readonly speakers = new SpeakerRegister();
  readonly #articles = new SortedList<ListedArticle>(byListing);
  /** By the part of their keys that their ids decide. */
  readonly #byKey = new Map<string, Set<AnalysedArticle>>();

  /** Newest first. */
  get articles(): readonly ListedArticle[] {
    return this.#articles.values;
  }

  /** The articles whose keys have that part, as a rule one or none. */
  withKey(idPart: string): Iterable<AnalysedArticle> {
    return this.#byKey.get(idPart) ?? [];
  }

  add(entry: AnalysedArticle): void {
    addTo(this.#byKey, idPartOf(entry.article.id), entry);
    this.#articles.add({ entry, title: plainText(entry.article.title).trim() });
    this.people.add(entry);
    this.speakers.add(entry);
  }

  /** Takes out what was added before. */
  remove(entry: AnalysedArticle): void {
    takeFrom(this.#byKey, idPartOf(entry.article.id), entry);
    this.#articles.remove({ entry, title: '' });
    this.people.remove(entry);
    this.speakers.remove(entry);
  }
}
