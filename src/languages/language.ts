import type { Questions } from './questions.ts';

/**
 * All that the product knows of one language: its data, and the names of what is understood in it. What is absent is not
 * known. The engines that use it stand in the layers above; none of them asks for a language by its tag.
 */
export interface Language {
  /** The primary BCP 47 subtag: "en". */
  readonly tag: string;
  /** Tags of languages that are written as this one, or whose readers read it: its tag is taken for theirs. */
  readonly also?: readonly string[];
  /** The Unicode script that it is told by: "Latin". */
  readonly script: string;
  /** Letters that tell it from the languages of its script that come behind it in the list. */
  readonly letters?: RegExp;
  /** No text is taken for it by statistics: its articles have to say so. */
  readonly neverGuessed?: true;
  /** Words of which its own texts are full, and no other's: an eighth of the words of any text. */
  readonly plainWords?: RegExp;
  /** What its news has besides its small words, and no other language has, in lower case. */
  readonly newsWords?: string;
  readonly words?: Words;
  readonly compounds?: Compounds;
  readonly numbers?: Numbers;
  readonly sentences?: Sentences;
  /** How its questions are read; none are where this is absent. */
  readonly questions?: Questions;
  /** By what its sentences show that they hold an answer. */
  readonly answers?: AnswerSigns;
  /** Its words in English: lines of `english TAB word, word`. */
  readonly lexicon?: URL;
  /** Forms of a word of the lexicon that its stemmer does not bring to the same stem. */
  readonly formsOf?: (word: string) => readonly string[];
  readonly understood: Understood;
}

/** Maps a folded word to its stem. */
export type Stem = (word: string) => string;

/** How the words of a language are brought into the form in which they are found. */
interface Words {
  /** Words that say nothing about a subject, question words included. Called once. */
  readonly stop?: () => readonly string[];
  /** Stop words without their marks are other words: Turkish "şu" (that) and "su" (water). */
  readonly stopsKeepMarks?: true;
  /** Makes the stemmer. Called once, when the language is first met: a corpus in one never pays for the others. */
  readonly stem?: () => Stem;
  /** The stemmer reads words without diacritics. */
  readonly stemsBare?: true;
  /** Words that differ in their diacritics alone are different words. */
  readonly keepsMarks?: true;
  /** Words are not written apart, or glued to small ones. */
  readonly unspaced?: true;
  /** The locale whose rules make its capitals small, where they are not everybody's. */
  readonly casing?: string;
  /** One spelling for words in lower case that have several, in place of what their script asks for. */
  readonly respell?: (word: string) => string;
  /** What words in capitals stand for that would be others in small letters: "US". */
  readonly acronyms?: ReadonlyMap<string, string>;
  /** How words are typed without the marks of the language. */
  readonly typing?: Typing;
  /** Whether it is known which of its words mean like things, and which the contrary. */
  readonly related?: true;
  /** Whether a word, in lower case, turns what is said into its contrary: "not", "nobody". */
  readonly negation?: RegExp;
}

/** How members type a language whose marks their keyboards lack. */
interface Typing {
  /** Whether a text has none of the marks. */
  readonly lacksMarks: (text: string) => boolean;
  /** The words that one may stand for that was typed without some of its marks. */
  readonly withMarks: (word: string) => string[];
}

/** Words in one piece that are found by their parts. */
interface Compounds {
  /** Letters that join two nouns that are written as one, none among them. */
  readonly joints?: readonly string[];
  /** Prefixes that are written with and without a hyphen. */
  readonly prefixes?: string;
  /** Small words that lose their vowel and lean on the next: "l'Aquila". */
  readonly elision?: RegExp;
  /** Endings are set apart from names: "Ankara'nın". */
  readonly endingsApart?: true;
  /** A joiner of no width is written where others write a hyphen. */
  readonly joiner?: true;
}

/** How numbers and days are written. */
interface Numbers {
  /** What parts thousands; a full stop where it is absent. */
  readonly thousands?: ',';
  /** Members may type its names of months, as the platform knows them. */
  readonly monthsTyped?: true;
  /** Locales whose names of months are used beside its own. */
  readonly monthsAlso?: readonly string[];
  /** Whether "02/05/2019" is the second of May in some of its regions and the fifth of February in others. */
  readonly daysByRegion?: true;
}

/** How sentences end. Lists are words between spaces. */
interface Sentences {
  /** Marks that end a sentence, besides those that all scripts have. */
  readonly ends?: string;
  /** Abbreviations, without their full stop. */
  readonly abbreviations?: Abbreviations;
  /** Words that, with a capital, begin a sentence far more often than they stand inside a name. In lower case. */
  readonly starters?: string;
  /** Verbs behind a name that make `"Really?" Smith said` one sentence, as a pattern. */
  readonly says?: string;
  /** What goes on with the sentence although its quotation ended in a mark of `ends`: a pattern. */
  readonly goesOn?: string;
  /** What makes a number and its full stop an ordinal: patterns of what stands before and of the word behind. */
  readonly ordinals?: { readonly before: RegExp; readonly after: RegExp };
}

export interface Abbreviations {
  /** Stand before a name, a number or another word: a full stop after them never ends a sentence. */
  readonly inside?: string;
  /** Stand before a number: "No. 5". Elsewhere the full stop is one. */
  readonly beforeNumber?: string;
  /** May end a sentence as well: what follows decides. */
  readonly perhaps?: string;
}

/** Words that say a reason or a manner: a pattern of where they stand, or words of which one must not be the question's. */
export type Sign = { readonly pattern: string } | { readonly words: string };

/**
 * Words of a language that give an answer away. In patterns "~" stands for letters that may end a word; they are matched
 * with whole words, and anywhere where words are not written apart.
 */
export interface AnswerSigns {
  /** Number words, between spaces. */
  readonly numbers?: string;
  /** By which characters a number begins that is not in digits. */
  readonly numerals?: RegExp;
  /** What sentences that give a reason, or a manner, say. */
  readonly reason: Sign;
  readonly manner: Sign;
  /** A word that refers to something said before, whole and folded: a pattern. */
  readonly refers: string;
  /** Months, days and other words of dates; as the platform has them where this is absent. */
  readonly dates?: string;
  /** Words of lengths of time, a pattern; as the platform has them where this is absent. */
  readonly lengths?: string;
  /** What stands right behind the digits of a date, or of a length of time. */
  readonly dateMarks?: RegExp;
  readonly lengthMarks?: RegExp;
  /** What stands right before, or behind, the number of an amount, besides signs of currencies and per cent: patterns. */
  readonly amountBefore?: string;
  readonly amountAfter?: string;
  /** Words before the name of a place; where this is absent, any name may be one. */
  readonly beforePlaces?: string;
}

/** What is understood in the articles of a language, by the name of the rules that find it. */
export interface Understood {
  /**
   * `english`: names, titles, pronouns and descriptions; `given-names`: who is called by a known given name and a last one,
   * and by that last name.
   */
  readonly people: 'english' | 'given-names';
  /** How names are told from other words: by capitals that only names have or that all nouns have, by a dot between their parts, or not. */
  readonly names: 'capitals' | 'two-capitals' | 'dotted' | 'unmarked';
  /** `english`: quotations and reports, with their speakers; `quotations`: without. */
  readonly speech: 'english' | 'quotations';
  /** `english`: all ways in which it writes dates; `digits`: those that no language decides. */
  readonly dates: 'english' | 'digits';
  /** `english`: by the list, by names and by what stands around them; `listed`: by the list and the names alone. */
  readonly places: 'english' | 'listed';
  readonly meetings: 'english' | null;
  readonly descriptions: 'english' | null;
}

/** What is understood in a language that has no rules of its own for people, dates, places and speech. */
export const WITHOUT_RULES: Understood = {
  people: 'given-names',
  names: 'capitals',
  speech: 'quotations',
  dates: 'digits',
  places: 'listed',
  meetings: null,
  descriptions: null,
};
