import type { Evidence } from '../search/evidence.ts';
import { findEvidence } from '../search/evidence.ts';
import type { Expected } from '../search/expected-answer.ts';
import { understandQuestion } from '../search/question.ts';
import { plainText } from '../text/fold.ts';
import { detectLanguage } from '../text/language.ts';
import { type KnownPerson, PeopleDirectory } from './people-directory.ts';
import type { AnalysedArticle, Shelf } from './shelf.ts';

/** What commands ask: the articles that one question may search, with everything found in them. */
export class Library {
  readonly #shelves: readonly Shelf[];
  readonly #only: string | null;
  #directory: {
    version: string;
    people: PeopleDirectory;
    articles: readonly AnalysedArticle[];
  } | null = null;

  /** The first shelf comes first where two hold an article of the same id; `only` narrows to one article. */
  constructor(shelves: readonly Shelf[], only: string | null = null) {
    this.#shelves = shelves;
    this.#only = only;
  }

  /** The same library, narrowed to one article. */
  only(id: string): Library {
    return new Library(this.#shelves, id);
  }

  /** All articles, newest first, those without a date last, then by id. */
  get articles(): readonly AnalysedArticle[] {
    return this.#derived().articles;
  }

  /** Everybody who is named in the articles. */
  get people(): PeopleDirectory {
    return this.#derived().people;
  }

  /** The person who is meant by a name as a member writes it, or null. */
  findPerson(asked: string): KnownPerson | null {
    return this.people.find(asked);
  }

  /** The article with that id, else the one with that title, else null. */
  findArticle(idOrTitle: string): AnalysedArticle | null {
    const byId = this.article(idOrTitle);
    if (byId !== null) return byId;
    const wanted = plainText(idOrTitle).trim();
    return (
      this.articles.find(({ article }) => plainText(article.title) === wanted) ??
      // A label longer than Discord shows was cut; its beginning still says which one is meant.
      this.articles.find(
        ({ article }) => clipped(wanted) && plainText(article.title).startsWith(stem(wanted)),
      ) ??
      null
    );
  }

  /** The article with that id, or null. */
  article(id: string): AnalysedArticle | null {
    if (this.#only !== null && this.#only !== id) return null;
    for (const shelf of this.#shelves) {
      const found = shelf.articles.get(id);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The articles whose title or id holds what was typed, newest first. */
  matchArticles(typed: string): readonly AnalysedArticle[] {
    const wanted = plainText(typed).trim();
    return this.articles.filter(
      ({ article }) => plainText(article.title).includes(wanted) || article.id.includes(wanted),
    );
  }

  /** The spans that speak of a question or of an event, best first. */
  evidence(text: string, limit: number, expects?: Expected): readonly Evidence[] {
    const indexes = this.#shelves.map((shelf) => shelf.index);
    const articles = this.#only === null ? {} : { articles: new Set([this.#only]) };
    const question = understandQuestion(text, this.languageOf(text), expects);
    return findEvidence(question, indexes, { ...articles, limit });
  }

  /**
   * The language of a question, among those of the articles: a few words are soon taken for a language that nobody
   * here reads. English where that leaves none.
   */
  languageOf(question: string): string {
    const spoken = new Set(this.#shelves.flatMap(({ index }) => index.languages()));
    if (spoken.size === 1) return [...spoken][0] ?? 'en';
    const detected = detectLanguage(question);
    return spoken.has(detected) ? detected : 'en';
  }

  /** In how many passages of the corpus a term stands, and how many passages there are. */
  frequency(term: string): { passages: number; of: number } {
    let passages = 0;
    let of = 0;
    for (const { index } of this.#shelves) {
      passages += index.documentFrequency(term, 'en');
      of += index.size;
    }
    return { passages, of };
  }

  #derived(): { people: PeopleDirectory; articles: readonly AnalysedArticle[] } {
    const version = this.#shelves.map((shelf) => shelf.version).join(' ');
    if (this.#directory?.version === version) return this.#directory;
    const byId = new Map<string, AnalysedArticle>();
    for (const shelf of this.#shelves) {
      for (const [id, entry] of shelf.articles) if (!byId.has(id)) byId.set(id, entry);
    }
    const all = [...byId.values()].filter(
      ({ article }) => this.#only === null || article.id === this.#only,
    );
    const articles = all.sort((a, b) => newestFirst(a.article, b.article));
    this.#directory = { version, articles, people: new PeopleDirectory(articles) };
    return this.#directory;
  }
}

/** The order of articles wherever there is no better one: newest first, undated last, then by id. */
export function newestFirst(
  a: { readonly published: string | null; readonly id: string },
  b: { readonly published: string | null; readonly id: string },
): number {
  const byDate = (b.published ?? '').localeCompare(a.published ?? '');
  return byDate !== 0 ? byDate : a.id < b.id ? -1 : 1;
}

function clipped(title: string): boolean {
  return title.endsWith('…');
}

function stem(title: string): string {
  return title.replace(/…$/u, '').trim();
}
