import { overlaps, type Span, textOf } from '../text/span.ts';
import { type AnalysedArticle, isBare } from './analysed-article.ts';
import type { Library } from './library.ts';
import type { CorpusPerson } from './people-directory.ts';

/** Somebody whom words of an article name or mean. */
export interface NamedPerson {
  /** The full name where the articles know it, else the words. */
  readonly name: string;
  /** Where the words stand. */
  readonly span: Span;
  /** Index into the article's people; null for a party that is only described. */
  readonly person: number | null;
}

/** Longer words are a clause rather than a party. */
const LONGEST = 70;
/** A name stands beside a title where no more characters are between them. */
const BESIDE = 2;
/** What does not belong to a party at its ends. */
const EDGES = /^[\s,;:.–—“”"'‘’()[\]]+|[\s,;:.–—“”"‘’()[\]]+$/gu;
const NAME = /^\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)+(?=\s+\p{Ll})/u;
const PRONOUN =
  /^(?:i|me|we|us|you|he|him|his|she|her|hers|they|them|their|it|its|both|who|whom|all|one|each other)$/iu;

/** The people whom a span names or means, in order, without the one who is asked about. */
export function peopleNamed(
  entry: AnalysedArticle,
  span: Span,
  library: Library,
  asked: CorpusPerson | null = null,
): NamedPerson[] {
  const { analysis } = entry;
  const found: NamedPerson[] = [];
  for (const mention of analysis.personMentions) {
    if (!overlaps(mention, span) || asked?.isIn(entry, mention.person)) continue;
    const name =
      library.people.of({ entry, person: mention.person })?.name ??
      analysis.people[mention.person]?.name;
    if (name === undefined || found.some(({ person }) => person === mention.person)) continue;
    found.push({ name, span: { start: mention.start, end: mention.end }, person: mention.person });
  }
  return found;
}

/** Whom a title or description in a span belongs to: the name may stand just beside it. */
export function peopleDescribed(
  entry: AnalysedArticle,
  span: Span,
  library: Library,
  asked: CorpusPerson | null,
): NamedPerson[] {
  const described = entry.analysis.descriptions.filter((each) => overlaps(each, span));
  return entry.analysis.personMentions.flatMap((mention) => {
    const isMeant = described.some(
      (each) =>
        each.person === mention.person &&
        Math.max(each.start - mention.end, mention.start - each.end) <= BESIDE,
    );
    return isMeant ? peopleNamed(entry, mention, library, asked) : [];
  });
}

/** The words as a party that is only described ("a junior partner"), or null where they are a pronoun or name the one asked about. */
export function describedParty(
  entry: AnalysedArticle,
  span: Span,
  asked: CorpusPerson | null,
): NamedPerson | null {
  const { text } = entry.article;
  const { personMentions, descriptions } = entry.analysis;
  const namesAsked = [...personMentions, ...descriptions].some(
    (each) => overlaps(each, span) && asked?.isIn(entry, each.person),
  );
  const written = textOf(text, span).replace(EDGES, '');
  // Where an article is not said to be in a language whose meetings are understood, nothing knows where a name ends but its
  // capitals: "Eva Brandt der Zeitung".
  const words = isBare(entry) ? (NAME.exec(written)?.[0] ?? written) : written;
  return namesAsked || PRONOUN.test(words) || words === '' || words.length > LONGEST
    ? null
    : { name: words, span, person: null };
}
