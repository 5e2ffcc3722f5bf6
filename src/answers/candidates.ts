import { NOTHING_HELD } from '../search/article-terms.ts';
import type { Evidence } from '../search/evidence.ts';
import type { Expected } from '../search/expected-answer.ts';
import { inSlices, Turns } from '../text/turns.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import { type Candidate, CandidateReader } from './candidate-reader.ts';
import { firstFew } from './first-few.ts';
import type { Library } from './library.ts';
import { tellingTerms } from './matching.ts';
import { sentencesIn } from './sentences-in.ts';
import { type Wanted, wantedIn } from './wanted.ts';

/** How many articles are read whole, and how many sentences of one at most. */
const ARTICLES = 4;
const SENTENCES = 600;
/** How many sightings of a person are looked through for them: one article may have several. */
const NAMED = 4 * ARTICLES;

/** The sentences that may answer a question or tell of an event, best of the search first; found in slices. */
export async function candidatesFor(
  text: string,
  library: Library,
  limit: number,
  expects?: Expected,
): Promise<{
  wanted: readonly Wanted[];
  candidates: readonly Candidate[];
  /** Any sentence of an article that has a candidate, as one. */
  at: (entry: AnalysedArticle, sentence: number) => Candidate | null;
}> {
  const turns = new Turns();
  const wanted = wantedIn(text, library);
  await turns.pause();
  const ranks = ranksIn(library.evidence(text, limit, expects), library);
  await turns.pause();
  for (const entry of namedArticles(wanted)) if (!ranks.has(entry)) ranks.set(entry, new Map());
  const terms = tellingTerms(wanted);
  const readers = await inSlices(
    ranks.keys(),
    (entry) => new CandidateReader(entry, wanted, library.termsIn(entry, terms)),
  );
  readers.sort((a, b) => b.topic - a.topic);
  const candidates = await inSlices(readers.entries(), ([order, reader]) => {
    const places = ranks.get(reader.entry) ?? new Map<number, number>();
    const sentences =
      order < ARTICLES ? reader.worthReading(places, SENTENCES) : [...places.keys()];
    return sentences.map((at) => reader.candidate(at, places.get(at) ?? null));
  });
  const byArticle = new Map(readers.map((reader) => [reader.entry, reader]));
  return {
    wanted,
    candidates: candidates.flat().sort((a, b) => (b.rank ?? -99) - (a.rank ?? -99)),
    at: (entry, sentence) => byArticle.get(entry)?.candidate(sentence, null) ?? null,
  };
}

/** How far the sentences with evidence are beneath the best of it, by article and by their number. */
function ranksIn(
  evidence: readonly Evidence[],
  library: Library,
): Map<AnalysedArticle, Map<number, number>> {
  const ranks = new Map<AnalysedArticle, Map<number, number>>();
  const best = evidence[0]?.score ?? 0;
  for (const { article, span, score } of evidence) {
    const entry = library.article(article.id);
    // Of two articles with one id, evidence from the one that is not served says nothing about the other.
    if (entry?.article !== article) continue;
    const places = ranks.get(entry) ?? new Map<number, number>();
    for (const at of sentencesIn(entry, span))
      places.set(at, Math.max(places.get(at) ?? -99, score - best));
    ranks.set(entry, places);
  }
  return ranks;
}

/** The newest articles about people whom the question names, whatever else they say. */
function namedArticles(wanted: readonly Wanted[]): AnalysedArticle[] {
  const entries = wanted.flatMap(({ person }) =>
    person === null ? [] : firstFew(person.sightings(), NAMED).map(({ entry }) => entry),
  );
  return [...new Set(entries)].slice(0, ARTICLES);
}

/** One sentence as a candidate for nothing in particular. */
export function candidateAt(entry: AnalysedArticle, sentence: number): Candidate {
  return new CandidateReader(entry, [], NOTHING_HELD).candidate(sentence, null);
}
