import { newestFirst } from '../articles/newest-first.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer } from './answer.ts';
import { candidatesFor } from './candidates.ts';
import { coverageOf } from './coverage.ts';
import type { Library } from './library.ts';
import { coverage, matchTerms, tellingTerms } from './matching.ts';
import { distinctQuotes, MOST_QUOTES, noAnswer, quoteOf } from './quotes.ts';
import { type Wanted, wantedIn } from './wanted.ts';

/** An article and how far it, its title and its headings speak of each wanted word. */
interface Listed {
  readonly entry: AnalysedArticle;
  readonly credits: readonly number[];
  /** Weighted share of what is wanted. */
  readonly topic: number;
}

/** The most passages that the search is asked for, of one article or of as many. */
const PASSAGES = 300;
/** An article that speaks of less is about something else. */
const LEAST_TOPIC = 0.6;
/** What another article has to reach of the best one's topic. */
const NEARLY = 0.75;

/** The articles, or those about something by their titles or texts, newest first, each with its first sentence. */
export async function listArticles(about: string | null, library: Library): Promise<Answer> {
  if (about === null) return answerWith(library.articles, [], []);
  const wanted = wantedIn(about, library);
  const found = articlesAbout(about, wanted, library);
  const [best] = found;
  if (best === undefined) return noAnswer({ missing: wanted.map(({ text }) => text) });
  const { matched, missing } = coverageOf(wanted, best.credits);
  if (best.topic < LEAST_TOPIC || lacksName(wanted, missing)) {
    const { candidates: closest } = await candidatesFor(about, library, MOST_QUOTES);
    return noAnswer({ matched, missing, closest });
  }
  const entries = found
    .filter(({ topic }) => topic >= NEARLY * best.topic)
    .map(({ entry }) => entry)
    .sort((a, b) => newestFirst(a.article, b.article));
  return answerWith(entries, matched, missing);
}

/** Those that speak most of it first. */
function articlesAbout(about: string, wanted: readonly Wanted[], library: Library): Listed[] {
  const passages = library.passagesAbout(about, library.articles, PASSAGES);
  const terms = tellingTerms(wanted);
  const entries = new Set(passages.map(({ entry }) => entry));
  return [...entries]
    .map((entry): Listed => {
      const held = library.termsIn(entry, terms);
      const all = [...held.title, ...held.passages.flatMap((some) => [...some])];
      const { credits } = matchTerms(wanted, new Map(all.map((term) => [term, []])));
      return { entry, credits, topic: coverage(wanted, credits) };
    })
    .sort((a, b) => b.topic - a.topic);
}

/** Articles about nobody or nothing of that name are about something else, whatever they share with it. */
function lacksName(wanted: readonly Wanted[], missing: readonly string[]): boolean {
  return wanted.some(({ kind, text }) => kind !== 'word' && missing.includes(text));
}

function answerWith(
  entries: readonly AnalysedArticle[],
  matched: readonly string[],
  missing: readonly string[],
): Answer {
  if (entries.length === 0) return noAnswer({ missing: ['articles'] });
  const quotes = entries.slice(0, MOST_QUOTES).flatMap((entry) => {
    const [first] = entry.analysis.sentences;
    return first === undefined ? [] : [quoteOf(entry, first)];
  });
  return {
    status: missing.length === 0 ? 'answered' : 'partial',
    answers: entries.map(({ article }) => ({
      text: article.title,
      kind: 'article',
      note: article.published ?? 'undated',
    })),
    quotes: distinctQuotes(quotes),
    missing,
    matched,
    readAs: [],
  };
}
