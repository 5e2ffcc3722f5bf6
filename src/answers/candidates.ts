import type { Expected } from '../search/expected-answer.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Library } from './library.ts';
import { coverage, type Match, matchIn, matchTerms, withoutOverlaps } from './matching.ts';
import { type ReadArticle, readArticle } from './read-article.ts';
import type { AnalysedArticle } from './shelf.ts';
import { type Wanted, wantedIn } from './wanted.ts';

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
/** How many articles are read whole, and how many sentences of one at most. */
const ARTICLES = 4;
const SENTENCES = 600;
/** How many sightings of a person are looked through for them: one article may have several. */
const NAMED = 4 * ARTICLES;

/** The sentences that may answer a question or tell of an event, best of the search first. */
export function candidatesFor(
  text: string,
  library: Library,
  limit: number,
  expects?: Expected,
): { wanted: readonly Wanted[]; candidates: readonly Candidate[] } {
  const wanted = wantedIn(text, library);
  const ranks = new Map<AnalysedArticle, Map<number, number>>();
  const evidence = library.evidence(text, limit, expects);
  const best = evidence[0]?.score ?? 0;
  for (const { articleId, span, score } of evidence) {
    const entry = library.article(articleId);
    if (entry === null) continue;
    const places = ranks.get(entry) ?? new Map<number, number>();
    for (const at of sentencesIn(entry, span))
      places.set(at, Math.max(places.get(at) ?? -99, score - best));
    ranks.set(entry, places);
  }
  for (const entry of namedArticles(wanted)) if (!ranks.has(entry)) ranks.set(entry, new Map());
  const readers = [...ranks.keys()].map((entry) => new CandidateReader(entry, wanted));
  readers.sort((a, b) => b.topic - a.topic);
  const candidates = readers.flatMap((reader, order) => {
    const places = ranks.get(reader.entry) ?? new Map<number, number>();
    const sentences = order < ARTICLES ? reader.worthReading(places) : [...places.keys()];
    return sentences.map((at) => reader.candidate(at, places.get(at) ?? null));
  });
  return { wanted, candidates: candidates.sort((a, b) => (b.rank ?? -99) - (a.rank ?? -99)) };
}

/** The newest articles about people whom the question names, whatever else they say. */
function namedArticles(wanted: readonly Wanted[]): AnalysedArticle[] {
  const entries = wanted.flatMap(
    ({ person }) => person?.sightings.slice(0, NAMED).map(({ entry }) => entry) ?? [],
  );
  return [...new Set(entries)].slice(0, ARTICLES);
}

/** One sentence as a candidate, for what is wanted or for nothing in particular. */
export function candidateAt(
  entry: AnalysedArticle,
  sentence: number,
  wanted: readonly Wanted[],
): Candidate {
  return new CandidateReader(entry, wanted).candidate(sentence, null);
}

/** Reads the sentences of one article for one question. */
class CandidateReader {
  readonly entry: AnalysedArticle;
  readonly topic: number;
  readonly #wanted: readonly Wanted[];
  readonly #read: ReadArticle;
  readonly #matches: (Match | undefined)[] = [];
  readonly #headings = new Map<number, readonly number[]>();
  readonly #article: readonly number[];
  readonly #title: readonly number[];

  constructor(entry: AnalysedArticle, wanted: readonly Wanted[]) {
    this.entry = entry;
    this.#wanted = wanted;
    this.#read = readArticle(entry);
    const all = new Map([...this.#read.all].map((term) => [term, []]));
    this.#article = matchTerms(wanted, all).credits;
    this.#title = matchTerms(wanted, this.#read.title).credits;
    this.topic = coverage(wanted, this.#article);
  }

  /** The sentences that the search found and those that speak of anything wanted. */
  worthReading(found: ReadonlyMap<number, number>): number[] {
    const count = Math.min(SENTENCES, this.entry.analysis.sentences.length);
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
    const match = this.#withPeople(
      matchTerms(this.#wanted, this.#read.sentences[sentence] ?? new Map()),
      sentence,
    );
    this.#matches[sentence] = match;
    return match;
  }

  /** A person who is named in the question may be "he" or "the minister" in the sentence, or take part in its meeting. */
  #withPeople({ credits, marks }: Match, sentence: number): Match {
    const found: Span[] = [...marks];
    const withPeople = credits.map((credit, i) => {
      const sighting = this.#wanted[i]?.person?.sightingIn(this.entry);
      if (credit === 1 || sighting === undefined) return credit;
      const mention = this.#mentionOf(sighting.person, sentence);
      if (mention !== undefined) found.push(mention);
      return mention !== undefined || this.#takesPart(sighting.person, sentence) ? 1 : credit;
    });
    return { credits: withPeople, marks: withoutOverlaps(found) };
  }

  #mentionOf(person: number, sentence: number): Span | undefined {
    const { personMentions, sentences } = this.entry.analysis;
    const span = sentences[sentence];
    return personMentions.find(
      (m) => m.person === person && span !== undefined && overlaps(m, span),
    );
  }

  #takesPart(person: number, sentence: number): boolean {
    return this.entry.analysis.meetings.some(
      (meeting) =>
        meeting.sentence === sentence && meeting.parties.some((party) => party.person === person),
    );
  }
}

/** Indices of the sentences that a span overlaps. */
export function sentencesIn({ analysis }: AnalysedArticle, span: Span): number[] {
  const { sentences } = analysis;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const found: number[] = [];
  for (let i = low; i < sentences.length && (sentences[i]?.start ?? 0) < span.end; i++)
    found.push(i);
  return found;
}
