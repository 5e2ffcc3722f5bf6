import { demonymsOf } from '../analysis/places/demonyms-of.ts';
import { demonymOf, placesNamed } from '../analysis/places/gazetteer.ts';
import type { Question } from '../search/question.ts';
import { rarity, relatedTerms } from '../text/related-words.ts';
import { contains, type Span } from '../text/span.ts';
import { analyseTerms, type Term } from '../text/terms.ts';
import type { Frequency, Library } from './library.ts';
import type { CorpusPerson } from './people-directory.ts';

/** A word of the question that an answer has to speak of. */
export interface Wanted {
  /** As the index knows it. */
  readonly term: string;
  /** As the member wrote it. */
  readonly text: string;
  /** How much it counts, above 0 up to 1.2: rare words, names and numbers most. */
  readonly weight: number;
  readonly kind: 'name' | 'number' | 'word';
  /** Whose name the word is a part of, where the articles know that person. */
  readonly person: CorpusPerson | null;
  /** Terms that name the same otherwise, each set of them whole: "American" for "United States". */
  readonly otherwise: readonly (readonly string[])[];
  /** Words of like meaning, where it is no name: they can stand for it. */
  readonly related: ReturnType<typeof relatedTerms>;
  /** Whether the articles are in another language than the question, so that it is looked up rather than read. */
  readonly isTranslated: boolean;
  /** Terms of the articles that are spelt almost alike, where neither they nor English know the word itself. */
  readonly alike: readonly string[];
}

/**
 * Verbs and nouns that questions are made with and that articles leave out or say otherwise. They
 * count a little, so that they still break ties.
 */
const LIGHT = new Set(
  `get got getting give gave given go going went gone come came make made take took taken do say said tell told
  according call called name named happen happened people person man woman thing things way kind type many much time
  year day place country use used let put have keep kept find found see want look begin start become became held hold
  long old new big bring home know back again ever near between over after before against together down off also
  recently already still each other first during once since until among within without besides along through throughout
  across around toward towards upon per another one most more main certain sometimes often approximately about usually
  show part use located based involved include including different certain specific following`.split(
    /\s+/u,
  ),
);

/** Verbs that no stem ties to their noun. */
const IRREGULAR: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries({
    birth: [['born']],
    born: [['birth']],
    growth: [['grow']],
    grow: [['growth']],
    theft: [['steal']],
    steal: [['theft']],
  }),
);

/** How many passages a corpus needs before its own frequencies count as much as those of English news. */
const PASSAGES_TO_TRUST = 300;

/** The words that matter in a question or phrase, each term once, in order. */
export function wantedIn(text: string, library: Library): Wanted[] {
  const question = library.understand(text);
  const names = question.names.map((span) => ({
    span,
    person: library.findPerson(bareName(text.slice(span.start, span.end))),
  }));
  const wanted = new Map<string, Wanted>();
  for (const term of question.terms) {
    const known = wanted.get(term.term);
    if (known !== undefined && known.kind !== 'word') continue;
    const written = text.slice(term.start, term.end);
    const isCapital = /^\p{Lu}/u.test(written);
    const name = isCapital
      ? (names.find(({ span }) => contains(span, term)) ?? firstName(term, written, library))
      : undefined;
    wanted.set(term.term, wantedWord(term, question, name ?? null, library));
  }
  return [...wanted.values()];
}

interface NameInQuestion {
  readonly span: Span;
  readonly person: CorpusPerson | null;
}

function wantedWord(
  { term, form, start, end }: Term,
  { text, language, meanings }: Question,
  name: NameInQuestion | null,
  library: Library,
): Wanted {
  const kind = /^\d/u.test(term) ? 'number' : name === null ? 'word' : 'name';
  const written = text.slice(start, end);
  const meant = meanings?.get(term) ?? [];
  const frequency = [term, ...meant]
    .map((each) => library.frequency(each, language))
    .reduce((most, each) => (each.passages > most.passages ? each : most));
  const unknown = kind === 'name' || (kind === 'word' && rarity(term) === 1);
  const isNowhere = frequency.passages === 0 && kind !== 'number';
  const elsewhere = isNowhere ? library.termsElsewhere(written, language) : [];
  return {
    term,
    text: written,
    weight: weightOf(term, form, kind, frequency),
    kind,
    person: name?.person ?? null,
    otherwise: [
      ...meant.map((each) => [each]),
      ...elsewhere,
      ...otherwiseOf(term, written, name, text),
    ],
    related: kind === 'word' ? relatedTerms(term) : [],
    isTranslated: meanings !== null,
    alike: isNowhere && unknown && elsewhere.length === 0 ? library.termsLike(term) : [],
  };
}

function otherwiseOf(
  term: string,
  written: string,
  name: NameInQuestion | null,
  text: string,
): readonly (readonly string[])[] {
  if (name === null) return IRREGULAR.get(term) ?? [];
  return otherNames(written, text.slice(name.span.start, name.span.end));
}

function bareName(name: string): string {
  return name.replace(/['’]s?$/u, '');
}

/** A capital at the start says nothing by itself, unless somebody in the articles, or a place, is called so. */
function firstName(span: Span, written: string, library: Library): NameInQuestion | undefined {
  if (span.start > 0) return undefined;
  const bare = bareName(written);
  const person = library.findPerson(bare);
  const isPlace = placesNamed(bare).length > 0 && rarity(bare.toLowerCase()) === 1;
  return person !== null || (isPlace && !LIGHT.has(bare.toLowerCase()))
    ? { span, person }
    : undefined;
}

/** A country for its people and the people for their country. */
function otherNames(word: string, name: string): string[][] {
  const country = demonymOf(word);
  const bare = bareName(name);
  const names = country === null ? demonymsOf(bare) : [country, ...demonymsOf(country)];
  return names.map((other) =>
    analyseTerms(other, 'en')
      .filter(({ stop }) => !stop)
      .map(({ term }) => term),
  );
}

function weightOf(
  term: string,
  form: string,
  kind: Wanted['kind'],
  { passages, of }: Frequency,
): number {
  if (kind === 'word' && LIGHT.has(form)) return 0.1;
  const here = Math.log(1 + (of - passages + 0.5) / (passages + 0.5)) / Math.log(of + 2);
  const trust = of / (of + PASSAGES_TO_TRUST);
  const rare = trust * Math.min(1, here) + (1 - trust) * rarity(term) ** 2;
  return kind === 'word' ? 0.15 + 0.85 * rare : 0.5 + 0.7 * rare;
}
