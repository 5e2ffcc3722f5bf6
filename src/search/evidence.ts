import type { Article } from '../articles/article.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { canTranslate } from '../text/translations/lexicon.ts';
import type { PassageIndex } from './passage-index.ts';
import { type PassageHit, searchPassages } from './passage-search.ts';
import { weighTerms } from './query-terms.ts';
import { type Question, understandQuestion } from './question.ts';
import { type RankedSentence, rankSentences } from './rank-sentences.ts';
import { selectQuotes } from './select-quotes.ts';
import type { SentenceFeatures } from './sentence-features.ts';
import { type NamesLike, translateQuestion } from './translate-question.ts';

/** A sentence that may answer a question, or two neighbouring ones. */
export interface Evidence {
  readonly article: Article;
  readonly span: Span;
  readonly passage: Passage;
  /** Higher is better; comparable between the evidence of one question only. */
  readonly score: number;
  /** Share of the question's weight, by rarity, that the words of the span cover. */
  readonly coverage: number;
  /** The same with the rest of the passage, the title and the passages around it. */
  readonly coverageAround: number;
  /** The matched words, in order, inside `span`. */
  readonly matched: readonly Span[];
  /** Words of the question, as it writes them. */
  readonly matchedTerms: readonly string[];
  readonly missingTerms: readonly string[];
  /** Words of the question that were found in another spelling only. */
  readonly readAs: readonly { readonly asked: string; readonly as: string }[];
  /** Of the sentence, or of the better one of two. */
  readonly features: SentenceFeatures;
}

export interface EvidenceOptions {
  /** Only these articles. */
  readonly articles?: ReadonlySet<string>;
  /** At most so many of articles in the question's language, a third of it in each other; ten where it is not given. */
  readonly limit?: number;
  /** Added to a sentence's score: what the caller knows of its people, dates and places. */
  readonly bonus?: (articleId: string, sentence: Span) => number;
  /** Score every passage that holds any of the terms instead of choosing candidates; for measuring. */
  readonly exhaustive?: boolean;
  /** Finds the names of the articles that a question writes in another script. */
  readonly namesLike?: NamesLike;
}

/** Passages whose sentences are ranked. */
const PASSAGES = 15;
/** Of articles in each other language than that of the question so many times fewer sentences are looked at. */
const FEWER_ELSEWHERE = 3;

/**
 * The sentences that best answer a question, best first, none repeating another; articles in the question's language
 * before all others. Ties by published date (newer first), article id and place.
 */
export function findEvidence(
  question: Question,
  indexes: readonly PassageIndex[],
  options: EvidenceOptions = {},
): Evidence[] {
  const { limit = 10, namesLike = noNames } = options;
  const found: Evidence[] = [];
  for (const language of languagesOf(question, indexes)) {
    // Articles in the question's own language leave some room for what others say.
    const room = found.length === 0 ? limit : Math.ceil(limit / FEWER_ELSEWHERE);
    const read = inLanguage(question, language, namesLike);
    found.push(...findInLanguage(read, indexes, { ...options, limit: room }));
  }
  return found;
}

function noNames(): readonly string[] {
  return [];
}

/** The passages that speak most of a question, best first, articles in the question's language before all others. */
export function findPassages(
  question: Question,
  indexes: readonly PassageIndex[],
  {
    articles,
    limit,
    namesLike,
  }: Required<Pick<EvidenceOptions, 'articles' | 'limit' | 'namesLike'>>,
): PassageHit[] {
  return languagesOf(question, indexes)
    .flatMap((language) => {
      const own = indexes.flatMap((index) => index.inLanguage(language) ?? []);
      const read = inLanguage(question, language, namesLike);
      return searchPassages(weighTerms(read, own), own, { limit, articles });
    })
    .slice(0, limit);
}

/** The languages of the articles, that of the question first. */
function languagesOf({ language }: Question, indexes: readonly PassageIndex[]): string[] {
  const languages = new Set(indexes.flatMap((index) => index.languages()));
  languages.delete(language);
  return [language, ...[...languages].sort()];
}

/** The question as it is read in a language. */
function inLanguage(question: Question, language: string, namesLike: NamesLike): Question {
  if (language === question.language) return question;
  return canTranslate(question.language, language)
    ? translateQuestion(question, language, namesLike)
    : understandQuestion(question.text, language, question.expects);
}

function findInLanguage(
  question: Question,
  indexes: readonly PassageIndex[],
  options: EvidenceOptions,
): Evidence[] {
  const ranked = findSentences(question, indexes, options);
  return selectQuotes(ranked, options.limit ?? 10).map((quote) => toEvidence(question, quote));
}

/** The sentences of the best passages in the question's language, best first, before quotes are selected from them. */
export function findSentences(
  question: Question,
  indexes: readonly PassageIndex[],
  options: EvidenceOptions = {},
): RankedSentence[] {
  const own = indexes.flatMap((index) => index.inLanguage(question.language) ?? []);
  if (own.length === 0) return [];
  const sought = weighTerms(question, own);
  const hits = searchPassages(sought, own, {
    limit: PASSAGES,
    ...(options.articles && { articles: options.articles }),
    ...(options.exhaustive && { exhaustive: true }),
  });
  return rankSentences(question, sought, hits, options.bonus);
}

/** One or two ranked sentences, the better one first, as evidence. */
function toEvidence(
  question: Question,
  quote: readonly [RankedSentence, ...RankedSentence[]],
): Evidence {
  const [best] = quote;
  const inOrder = [...quote].sort((a, b) => a.sentence.span.start - b.sentence.span.start);
  const met = new Set(
    best.sought.flatMap(({ term }, i) =>
      quote.some(({ sentence }) => sentence.places[i]?.length) ? [term] : [],
    ),
  );
  const written = (found: boolean) =>
    question.terms
      .filter(({ term }) => met.has(term) === found)
      .map(({ start, end }) => question.text.slice(start, end));
  const { covered, before, after, around, title, article } = best.features;
  return {
    article: best.hit.owner.article,
    span: {
      start: inOrder[0]?.sentence.span.start ?? best.sentence.span.start,
      end: inOrder.at(-1)?.sentence.span.end ?? best.sentence.span.end,
    },
    passage: best.hit.passage,
    score: best.score,
    coverage: coverageOf(best, met),
    coverageAround: covered + before + after + around + title + article,
    matched: inOrder.flatMap(matchedSpans),
    matchedTerms: [...new Set(written(true))],
    missingTerms: [...new Set(written(false))],
    readAs: readAs(question, best),
    features: best.features,
  };
}

function coverageOf({ sought }: RankedSentence, met: ReadonlySet<string>): number {
  const total = sought.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return sought.reduce((sum, { term, weight }) => sum + (met.has(term) ? weight : 0), 0) / total;
}

function matchedSpans({ sentence }: RankedSentence): Span[] {
  const places = new Set(sentence.places.flat());
  return sentence.words
    .filter((_, place) => places.has(place))
    .map(({ start, end }) => ({ start, end }));
}

/** Where a word was forgiven its spelling: as the question writes it, and as the sentence does. */
function readAs(question: Question, { sought, sentence }: RankedSentence) {
  return sought.flatMap(({ term, misspelt }, i) => {
    const asked = question.terms.find((other) => other.term === term);
    const found = sentence.words[sentence.places[i]?.[0] ?? -1];
    if (!misspelt || !asked || !found) return [];
    return [
      {
        asked: question.text.slice(asked.start, asked.end),
        as: sentence.text.slice(found.start, found.end),
      },
    ];
  });
}
