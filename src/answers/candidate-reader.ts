import type { ArticleTerms } from '../search/article-terms.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import { coverage, type Match, matchIn, matchTerms, withoutOverlaps } from './matching.ts';
import { PresentPeople } from './present-people.ts';
import type { Wanted } from './wanted.ts';

/** A sentence that may answer, and how far it and its surroundings speak of what is wanted. */
export interface Candidate {
  readonly entry: AnalysedArticle;
  /** Index into the article's sentences. */
  readonly sentence: number;
  readonly span: Span;
  /** The score of the search beneath that of its best, at most 0; null where the search did not find the sentence. */
  readonly rank: number | null;
  readonly match: Match;
  /** For each wanted word its credit in the sentence and, worth less the farther away, around it. */
  readonly credits: readonly number[];
  /** Weighted share of what is wanted in the sentence itself, from 0 to 1. */
  readonly own: number;
  /** Weighted share of what is wanted by `credits`. */
  readonly support: number;
  /** Weighted share of what is wanted that the whole article speaks of. */
  readonly topic: number;
}

/** What the surroundings of a sentence count, next to the sentence. */
const WORTH = { beside: 0.85, passage: 0.7, title: 0.75, article: 0.45 } as const;
/** How far around a sentence the sentences of its passage are looked at. */
const NEIGHBOURS = 6;

/** Reads the sentences of one article for one question: those alone that may speak of it. */
export class CandidateReader {
  readonly entry: AnalysedArticle;
  /** Weighted share of what is wanted that the whole article speaks of. */
  readonly topic: number;
  readonly #wanted: readonly Wanted[];
  readonly #held: ArticleTerms;
  readonly #people: PresentPeople;
  /** For each wanted word the person whom it names, among the article's people. */
  readonly #persons: readonly (number | undefined)[];
  readonly #matches: (Match | undefined)[] = [];
  readonly #headings = new Map<number, readonly number[]>();
  readonly #article: readonly number[];
  readonly #title: readonly number[];
  readonly #nothing: Match;

  /** `held` says which of the terms that can speak of what is wanted the article has, and where. */
  constructor(entry: AnalysedArticle, wanted: readonly Wanted[], held: ArticleTerms) {
    this.entry = entry;
    this.#wanted = wanted;
    this.#held = held;
    this.#people = new PresentPeople(entry);
    this.#persons = wanted.map(({ person }) => person?.personIn(entry));
    this.#nothing = { credits: wanted.map(() => 0), marks: [] };
    const inTitle = held.inTitle();
    const all = [...held.title, ...inTitle.keys(), ...held.passages.flatMap((terms) => [...terms])];
    this.#article = matchTerms(wanted, new Map(all.map((term) => [term, []]))).credits;
    this.#title = matchTerms(wanted, inTitle).credits;
    this.topic = coverage(wanted, this.#article);
  }

  /** The sentences that the search found, and of the first `most` those that speak of anything wanted. */
  worthReading(found: ReadonlyMap<number, number>, most: number): number[] {
    const count = Math.min(most, this.entry.analysis.sentences.length);
    const near: number[] = [...found.keys()].filter((at) => at >= count);
    for (let at = 0; at < count; at++) {
      if (found.has(at) || this.#match(at).credits.some((credit) => credit > 0)) near.push(at);
    }
    return near;
  }

  candidate(sentence: number, rank: number | null): Candidate {
    const { entry, topic } = this;
    const wanted = this.#wanted;
    const match = this.#match(sentence);
    const credits = match.credits.map((credit, i) => Math.max(credit, this.#around(sentence, i)));
    const own = coverage(wanted, match.credits);
    const { start, end } = entry.analysis.sentences[sentence] ?? { start: 0, end: 0 };
    const span = { start, end };
    return {
      entry,
      sentence,
      span,
      rank,
      match,
      credits,
      own,
      support: coverage(wanted, credits),
      topic,
    };
  }

  /** What the neighbours, the passage, the heading, the title and the rest of the article say of one word. */
  #around(sentence: number, word: number): number {
    const { passages, sentences } = this.entry.analysis;
    const passage = sentences[sentence]?.passage ?? -1;
    const heading = this.#heading(passages[passage]?.heading ?? null);
    const title = Math.max(this.#title[word] ?? 0, heading[word] ?? 0);
    let best = Math.max(WORTH.article * (this.#article[word] ?? 0), WORTH.title * title);
    for (let at = sentence - NEIGHBOURS; at <= sentence + NEIGHBOURS; at++) {
      const worth = this.#worthOf(at, sentence, passage);
      if (worth > 0) best = Math.max(best, worth * (this.#match(at).credits[word] ?? 0));
    }
    return best;
  }

  /** What a sentence near another one counts for it: the next ones most, then those of its passage. */
  #worthOf(at: number, sentence: number, passage: number): number {
    const other = this.entry.analysis.sentences[at];
    if (other === undefined || at === sentence) return 0;
    if (Math.abs(at - sentence) === 1) return WORTH.beside;
    return other.passage === passage ? WORTH.passage : 0;
  }

  #heading(heading: Span | null): readonly number[] {
    if (heading === null) return [];
    const known = this.#headings.get(heading.start);
    if (known !== undefined) return known;
    const { credits } = matchIn(this.#wanted, this.entry, heading);
    this.#headings.set(heading.start, credits);
    return credits;
  }

  #match(sentence: number): Match {
    const known = this.#matches[sentence];
    if (known !== undefined) return known;
    const { passage, start } = this.entry.analysis.sentences[sentence] ?? { passage: -1, start: 0 };
    const own = this.#held.passages[passage]?.size
      ? matchTerms(this.#wanted, this.#held.inSentence(sentence, start))
      : this.#nothing;
    const match = this.#withPeople(own, sentence);
    this.#matches[sentence] = match;
    return match;
  }

  /** A person who is named in the question may be "he" or "the minister" in the sentence, or take part in its meeting. */
  #withPeople(match: Match, sentence: number): Match {
    const found: Span[] = [...match.marks];
    let present = false;
    const credits = match.credits.map((credit, i) => {
      const person = credit === 1 ? undefined : this.#persons[i];
      if (person === undefined) return credit;
      const mention = this.#people.find(person, sentence);
      if (mention === undefined) return credit;
      if (mention !== null) found.push(mention);
      present = true;
      return 1;
    });
    return present ? { credits, marks: withoutOverlaps(found) } : match;
  }
}
