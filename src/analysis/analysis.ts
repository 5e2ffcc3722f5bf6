import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';

/**
 * What the finders know of one article. Plain JSON (numbers, strings, arrays), so that it can be kept
 * in the snapshot. Every list is in the order of its spans; indices refer to the lists beside it.
 */
export interface Analysis {
  readonly passages: readonly Passage[];
  /** All sentences of all passages in order. */
  readonly sentences: readonly Sentence[];
  readonly people: readonly Person[];
  readonly personMentions: readonly PersonMention[];
  readonly organisations: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly statements: readonly Statement[];
  readonly meetings: readonly Meeting[];
  readonly descriptions: readonly Description[];
}

/** A sentence and the index of its passage in `Analysis.passages`. */
export interface Sentence extends Span {
  readonly passage: number;
}

/** One person of one article, with all the forms of the name that the article uses. */
export interface Person {
  /** The fullest form that the article writes, titles left out: "Li Shangfu". */
  readonly name: string;
  /** The other written forms, titles left out: "Li". Neither descriptions nor pronouns. */
  readonly aliases: readonly string[];
  /** From pronouns, titles or given name; null where nothing says. */
  readonly gender: 'male' | 'female' | null;
}

/** One occurrence of a person. */
export interface PersonMention extends Span {
  /** Index into `Analysis.people`. */
  readonly person: number;
  /** A written name (span without title); a pronoun; a description: "the minister", "her husband". */
  readonly kind: 'name' | 'pronoun' | 'description';
}

/** One occurrence of the name of an organisation. */
export interface NameMention extends Span {
  readonly name: string;
}

export type Granularity =
  | 'time'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'range';

/** One date expression, resolved. */
export interface DateMention extends Span {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS`, or `start/end` of such; null where it stays unresolved. */
  readonly value: string | null;
  /** First and last day of the interval, inclusive, `YYYY-MM-DD`; null with `value`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity;
  /** True for an end of a range: the range is a mention that covers it and stands before it. */
  readonly part?: true;
  /** True when the value was computed from the publication date or another date rather than written out in full. */
  readonly resolved: boolean;
}

/** One occurrence of a place. */
export interface PlaceMention extends Span {
  /** The place's name: "Moscow"; for a venue or an address the whole name: "Fisht Stadium"; with its state: "Mountain View, California". */
  readonly name: string;
  readonly kind: 'country' | 'city' | 'region' | 'venue' | 'address' | 'area';
  /** The preposition directly before ("in", "at", "near" …), or null. */
  readonly preposition: string | null;
  /** True in the dateline that opens an article: "NAIROBI, Kenya (AP) _". */
  readonly dateline: boolean;
  /** Index into `Analysis.places` of the larger place beside it: of "Sochi" in "the Fisht Stadium in Sochi". */
  readonly within?: number;
}

/** Something that somebody said or wrote, with its speaker. */
export interface Statement extends Span {
  /** The span itself is what to quote: whole sentences with their attribution, the whole quotation. */
  /** The words said: insides of quotation marks, or the reported clause. */
  readonly content: readonly Span[];
  readonly speaker: Speaker | null;
  readonly kind: 'direct' | 'reported' | 'interview';
}

export interface Speaker {
  /** Where the speaker is named in the attribution: "Putin", "the ministry", "he". */
  readonly span: Span;
  /** Index into `Analysis.people`, or null for an organisation or an unnamed person. */
  readonly person: number | null;
  /** The name to show: the person's full name, or the words of the span. */
  readonly name: string;
}

/** A meeting, visit, reception or talk between two or more parties. */
export interface Meeting extends Span {
  /** The span is the sentence to quote. */
  readonly sentence: number;
  readonly parties: readonly Party[];
  /** The word that says it: "met", "talks", "visited". */
  readonly cue: Span;
  readonly status: 'held' | 'planned' | 'cancelled' | 'denied';
  /** Index into `Analysis.dates` of the date of the meeting, or null. */
  readonly date: number | null;
}

/** One side of a meeting: a person, or a described party ("finalists", "her future husband"). */
export interface Party extends Span {
  readonly person: number | null;
}

/** Words that say who a person is: "Russian Defence Minister", "a Scientology attorney". */
export interface Description extends Span {
  readonly person: number;
  readonly sentence: number;
  readonly kind: 'title' | 'apposition' | 'clause' | 'copula' | 'possessive';
}
