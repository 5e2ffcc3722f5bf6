import { newestFirst } from '../articles/newest-first.ts';
import type { WindowReader } from '../reader/window-reader.ts';
import { type ArticleTerms, NOTHING_HELD, termsOfArticle } from '../search/article-terms.ts';
import type { Evidence } from '../search/evidence.ts';
import { findEvidence, findPassages } from '../search/evidence.ts';
import type { Expected } from '../search/expected-answer.ts';
import { languageOfQuestion, loadLanguages, termsElsewhere } from '../search/languages-of-words.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type Question, understandQuestion } from '../search/question.ts';
import { type NamesLike, translateQuestion } from '../search/translate-question.ts';
import { plainText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import { byListing, Catalogue, type ListedArticle } from './catalogue/catalogue.ts';
import { firstOf, mergeSorted } from './catalogue/sorted-list.ts';
import { type CorpusPerson, PeopleDirectory } from './people-directory.ts';
import type { Shelf } from './shelf.ts';

/** In how many passages a term stands, of how many. */
export interface Frequency {
  readonly passages: number;
  readonly of: number;
}

/** What a library looks up in all its articles; valid until one of them changes. */
interface Derived {
  readonly version: string;
  /** Made when it is first asked for. */
  listed: readonly ListedArticle[] | null;
  readonly people: PeopleDirectory;
  /** Whether two shelves hold an article of the same id. */
  readonly isDoubled: boolean;
}

/** What commands ask: the articles that one question may search, with everything found in them. */
export class Library {
  readonly #shelves: readonly Shelf[];
  readonly #only: string | null;
  /** Reads windows of the articles, or null where nothing here can. */
  readonly reader: Pick<WindowReader, 'tokenizer' | 'read'> | null;
  #derived: Derived | null = null;

  /** The first shelf comes first where two hold an article of the same id; `only` narrows to one article. */
  constructor(
    shelves: readonly Shelf[],
    reader: Pick<WindowReader, 'tokenizer' | 'read'> | null = null,
    only: string | null = null,
  ) {
    this.#shelves = shelves;
    this.reader = reader;
    this.#only = only;
  }

  /** The same library, read by another reader or by none. */
  withReader(reader: Library['reader']): Library {
    return new Library(this.#shelves, reader, this.#only);
  }

  /** The same library, narrowed to one article. */
  only(id: string): Library {
    return new Library(this.#shelves, this.reader, id);
  }

  /** All articles, newest first, those without a date last, then by id. */
  get articles(): readonly AnalysedArticle[] {
    return this.#listed().map(({ entry }) => entry);
  }

  /** Everybody who is named in the articles. */
  get people(): PeopleDirectory {
    return this.#look().people;
  }

  /** The person who is meant by a name as a member writes it, in any script, or null. */
  findPerson(asked: string): CorpusPerson | null {
    const { people } = this;
    return people.find(asked) ?? people.findWritten(asked);
  }

  /** The articles in which a ministry, an agency or an unnamed speaker says something who is called by all of the words; newest first. */
  articlesWithSpeaker(words: readonly string[]): AnalysedArticle[] {
    const found = this.#catalogues().flatMap(({ speakers }) => [...speakers.articlesOf(words)]);
    return found
      .filter((entry) => this.#serves(entry))
      .sort((a, b) => newestFirst(a.article, b.article));
  }

  /** The names of speakers that hold what was typed, those with most statements first, at most `most`. */
  speakers(typed: string, most: number): string[] {
    const counts = new Map<string, number>();
    const wanted = plainText(typed).trim();
    for (const { speakers } of this.#catalogues()) speakers.countInto(counts, wanted);
    const first = firstOf(counts, most, (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return first.map(([name]) => name);
  }

  /** The article with that id, else the one with that title, else null. */
  findArticle(idOrTitle: string): AnalysedArticle | null {
    const byId = this.article(idOrTitle);
    if (byId !== null) return byId;
    const listed = this.#listed();
    const wanted = plainText(idOrTitle).trim();
    const exact = listed.find(({ title }) => title === wanted);
    if (exact !== undefined) return exact.entry;
    // A label longer than Discord shows was cut; its beginning still says which one is meant.
    const [cut] = /^.+(?=…$)/su.exec(idOrTitle.trim()) ?? [];
    if (cut === undefined) return null;
    const beginning = plainText(cut).trim();
    return listed.find(({ title }) => title.startsWith(beginning))?.entry ?? null;
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

  /** The articles whose keys have that part of their ids, as a rule one or none. */
  articlesWithKey(idPart: string): AnalysedArticle[] {
    return this.#catalogues()
      .flatMap((catalogue) => [...catalogue.withKey(idPart)])
      .filter((entry) => this.#serves(entry));
  }

  /** The articles whose title or id holds what was typed, newest first, at most `most`. */
  matchArticles(typed: string, most: number): AnalysedArticle[] {
    const wanted = plainText(typed).trim();
    const found: AnalysedArticle[] = [];
    for (const { title, entry } of this.#listed()) {
      if (found.length >= most) break;
      if (title.includes(wanted) || entry.article.id.includes(wanted)) found.push(entry);
    }
    return found;
  }

  /** The spans that speak of a question or of an event, best first. */
  evidence(text: string, limit: number, expects?: Expected): readonly Evidence[] {
    const indexes = this.#indexes();
    const articles = this.#only === null ? {} : { articles: new Set([this.#only]) };
    const question = understandQuestion(text, this.languageOf(text), expects);
    return findEvidence(question, indexes, { ...articles, limit, namesLike: this.#namesLike });
  }

  /** The passages of some articles that speak of something, best first, at most `most`. */
  passagesAbout(
    about: string,
    entries: Iterable<AnalysedArticle>,
    most: number,
  ): { readonly entry: AnalysedArticle; readonly span: Span }[] {
    const byId = new Map(Array.from(entries, (entry) => [entry.article.id, entry]));
    const indexes = this.#indexes();
    const question = understandQuestion(about, this.languageOf(about));
    const articles = new Set(byId.keys());
    const options = { articles, limit: most, namesLike: this.#namesLike };
    return findPassages(question, indexes, options).flatMap(({ owner, passage }) => {
      const entry = byId.get(owner.article.id);
      return entry?.article === owner.article ? [{ entry, span: passage }] : [];
    });
  }

  /** The language of a question: one of the articles', or one that can be looked up in theirs. */
  languageOf(question: string): string {
    return languageOfQuestion(question, this.#indexes());
  }

  /** Loads, in slices, what is needed to look a question's words up in other languages; without it the first such question holds up others. */
  async loadLanguages(question: string): Promise<void> {
    await loadLanguages(question, this.#indexes());
  }

  /** A question as the articles are asked it: in the language of most of them where none is in its own. */
  understand(text: string): Question {
    const question = understandQuestion(text, this.languageOf(text));
    const sizes = this.#indexes().flatMap((index) => index.indexes());
    const isOwn = sizes.some(({ language, size }) => size > 0 && language === question.language);
    const [largest] = sizes.sort((a, b) => b.size - a.size);
    return isOwn || largest === undefined
      ? question
      : translateQuestion(question, largest.language, this.#namesLike);
  }

  readonly #namesLike: NamesLike = (written) => this.people.namesLike(written);

  /** A word as articles in other languages hold it, a set of terms for each language. */
  termsElsewhere(word: string, language: string): string[][] {
    return termsElsewhere(word, language, this.#indexes());
  }

  /** In how many passages of a language a term stands, and how many passages the corpus has. */
  frequency(term: string, language: string): Frequency {
    let passages = 0;
    let of = 0;
    for (const { index } of this.#shelves) {
      passages += index.documentFrequency(term, language);
      of += index.size;
    }
    // A title counts as one more passage.
    return { passages: Math.min(passages, of), of };
  }

  /** Terms of the articles that are spelt with one letter more, less or other than this one, in order. */
  termsLike(term: string): string[] {
    const like = this.#shelves.flatMap(({ index }) =>
      index.indexes().flatMap((one) => one.similarTerms(term, 1)),
    );
    return [...new Set(like)].filter((other) => mayBeMisspelt(term, other)).sort();
  }

  /** Which of some terms stand where in an article. */
  termsIn({ article }: AnalysedArticle, terms: ReadonlySet<string>): ArticleTerms {
    const shelf = this.#shelves.find(
      ({ articles }) => articles.get(article.id)?.article === article,
    );
    return shelf ? termsOfArticle(shelf.index, article.id, terms) : NOTHING_HELD;
  }

  #indexes(): readonly PassageIndex[] {
    return this.#shelves.map(({ index }) => index);
  }

  #look(): Derived {
    const version = this.#shelves.map((shelf) => shelf.version).join(' ');
    if (this.#derived?.version === version) return this.#derived;
    const registers = this.#catalogues().map(({ people }) => people);
    const isDoubled = this.#isDoubled();
    const people = new PeopleDirectory(
      registers,
      isDoubled ? (entry) => this.#serves(entry) : null,
    );
    this.#derived = { version, listed: null, people, isDoubled };
    return this.#derived;
  }

  /** All articles in their order. */
  #listed(): readonly ListedArticle[] {
    const derived = this.#look();
    if (derived.listed === null) {
      const lists = this.#catalogues().map(({ articles }) => articles);
      const merged = mergeSorted(lists, byListing);
      derived.listed = derived.isDoubled
        ? merged.filter(({ entry }) => this.#serves(entry))
        : merged;
    }
    return derived.listed;
  }

  /** The catalogues of the shelves; of a library of one article, one of that alone. */
  #catalogues(): readonly Catalogue[] {
    if (this.#only === null) return this.#shelves.map(({ catalogue }) => catalogue);
    const entry = this.article(this.#only);
    const catalogue = new Catalogue();
    if (entry !== null) catalogue.add(entry);
    return [catalogue];
  }

  /** Whether two shelves hold an article of the same id. */
  #isDoubled(): boolean {
    if (this.#only !== null) return false;
    const [first, ...others] = [...this.#shelves].sort((a, b) => a.articles.size - b.articles.size);
    const ids = [...(first?.articles.keys() ?? [])];
    return ids.some((id) => others.some(({ articles }) => articles.has(id)));
  }

  /** False for an article of an id that an earlier shelf has. */
  #serves(entry: AnalysedArticle): boolean {
    return this.article(entry.article.id) === entry;
  }
}

/** Shorter words have too many others one letter away. */
const LEAST_LETTERS = 5;

/** Whether both of two words that are one letter apart are long enough for a slip, which spares the first letter. */
function mayBeMisspelt(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= LEAST_LETTERS && a[0] === b[0];
}
