import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DEFAULT_LANGUAGE, LANGUAGES, languageOf } from '../../languages/index.ts';
import type { Span } from '../span.ts';
import { stemOf } from '../stems.ts';
import { analyseTerms, type Term } from '../terms.ts';
import { Turns } from '../turns.ts';
import { platformWords } from './platform-words.ts';

/** The language by way of which words are looked up: every lexicon is one to and from it. */
const HUB = DEFAULT_LANGUAGE;
/** Where each language's lexicon is. */
const FILES: ReadonlyMap<string, URL> = new Map(
  LANGUAGES.flatMap(({ tag, lexicon }) => (lexicon === undefined ? [] : [[tag, lexicon]])),
);

/** A word of a text, or a few that are one in the lexicon. */
export interface Meaning extends Span {
  /** Terms of the other language that may say the same, the most usual first; empty where the lexicon does not know the word. */
  readonly terms: readonly string[];
}

interface Lexicon {
  /** English words by the key of a word, and the other way round. */
  readonly toEnglish: ReadonlyMap<string, readonly string[]>;
  readonly fromEnglish: ReadonlyMap<string, readonly string[]>;
  /** Of how many terms (of Chinese: characters) the longest key is made. */
  readonly longest: number;
}

const loaded = new Map<string, Lexicon>();

/** Whether words of one language can be looked up in another. */
export function canTranslate(from: string, to: string): boolean {
  return from !== to && [from, to].every((each) => each === HUB || FILES.has(each));
}

/**
 * The words of a text in order, small ones ("the", "of") left out, with what each may mean in the other language. Words
 * that are one in the lexicon come together: "bộ trưởng".
 */
export function meaningsIn(text: string, from: string, to: string): Meaning[] {
  const lookUp = canTranslate(from, to) ? lookerUp(from, to) : null;
  return isUnspaced(from) ? readUnspaced(text, from, lookUp) : readWords(text, from, lookUp);
}

/** Looks a key up; `longest` as in a lexicon. */
interface LookUp {
  readonly longest: number;
  readonly termsFor: (key: string) => readonly string[] | undefined;
}

function lookerUp(from: string, to: string): LookUp {
  const here = from === HUB ? null : lexiconOf(from);
  const there = to === HUB ? null : lexiconOf(to);
  return {
    longest: here?.longest ?? 1,
    termsFor: (key) => {
      const english = here === null ? [key] : here.toEnglish.get(key);
      if (there === null) return english?.flatMap((word) => termsOf(word, HUB));
      const keys = english?.flatMap((word) => keyOf(word, HUB));
      const words = keys?.flatMap((each) => there.fromEnglish.get(each) ?? []);
      return words?.length ? [...new Set(words.flatMap((word) => termsOf(word, to)))] : undefined;
    },
  };
}

function readWords(text: string, language: string, lookUp: LookUp | null): Meaning[] {
  const words = analyseTerms(text, language);
  const found: Meaning[] = [];
  for (let at = 0; at < words.length; ) {
    const { size, meaning } = longestAt(words, at, lookUp);
    if (meaning !== null) found.push(meaning);
    at += size;
  }
  return found;
}

function longestAt(words: readonly Term[], at: number, lookUp: LookUp | null) {
  const first = words[at];
  for (let size = Math.min(lookUp?.longest ?? 1, words.length - at); size > 0; size--) {
    const run = words.slice(at, at + size);
    const key = run.map(({ term }) => term).join(' ');
    const terms = run.every(({ stop }) => stop) ? undefined : lookUp?.termsFor(key);
    if (terms === undefined) continue;
    return { size, meaning: { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, terms } };
  }
  const known = first === undefined || first.stop;
  return { size: 1, meaning: known ? null : { start: first.start, end: first.end, terms: [] } };
}

const RUN = /\p{Script=Han}+|[^\p{Script=Han}\s\p{P}]+/gu;

/** Words that the lexicon knows, the longest first, and what is left between them. */
function readUnspaced(text: string, language: string, lookUp: LookUp | null): Meaning[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const found: Meaning[] = [];
    let unknown = 0;
    const leave = (end: number) => {
      for (const { start, end: last } of betweenStops(run.slice(unknown, end), language)) {
        found.push({ start: index + unknown + start, end: index + unknown + last, terms: [] });
      }
    };
    for (let at = 0; at < run.length; ) {
      const known = longestKey(run, at, language, lookUp);
      if (known === null) {
        at++;
        continue;
      }
      if (at > unknown) leave(at);
      found.push({ start: index + at, end: index + known.end, terms: known.terms });
      at = known.end;
      unknown = at;
    }
    if (unknown < run.length) leave(run.length);
    return found;
  });
}

/** What is left of a run without the words that say nothing. */
function betweenStops(run: string, language: string): Span[] {
  const stops = analyseTerms(run, language).filter(({ stop }) => stop);
  const edges = [0, ...stops.flatMap(({ start, end }) => [start, end]), run.length];
  return edges.flatMap((start, i) => {
    const end = edges[i + 1] ?? 0;
    return i % 2 === 0 && end > start ? [{ start, end }] : [];
  });
}

function longestKey(run: string, at: number, language: string, lookUp: LookUp | null) {
  for (let end = Math.min(run.length, at + (lookUp?.longest ?? 0)); end > at; end--) {
    const terms = lookUp?.termsFor(stemOf(language)(run.slice(at, end)));
    if (terms !== undefined) return { end, terms };
  }
  return null;
}

/**
 * Loads what looking up between any of these languages needs, in slices that let other work through: a lexicon takes a
 * tenth of a second. What was not loaded is read at once when a word is looked up.
 */
export async function loadLexicons(languages: Iterable<string>): Promise<void> {
  const turns = new Turns();
  for (const language of languages) {
    const file = FILES.get(language);
    if (file === undefined || loaded.has(language)) continue;
    const builder = new LexiconBuilder(language);
    for (const line of (await readFile(file, 'utf8')).split('\n')) {
      builder.add(line);
      await turns.pause();
    }
    for (const pair of platformWords(language)) {
      builder.put(...pair);
      await turns.pause();
    }
    loaded.set(language, builder.lexicon());
  }
}

function lexiconOf(language: string): Lexicon {
  const known = loaded.get(language) ?? readLexicon(language);
  loaded.set(language, known);
  return known;
}

function readLexicon(language: string): Lexicon {
  const builder = new LexiconBuilder(language);
  const file = FILES.get(language);
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split('\n');
  for (const line of lines) builder.add(line);
  for (const pair of platformWords(language)) builder.put(...pair);
  return builder.lexicon();
}

/** Whether a lexicon's words stand in a text without spaces between them. */
function isUnspaced(language: string): boolean {
  return FILES.has(language) && languageOf(language).words?.unspaced === true;
}

class LexiconBuilder {
  readonly #language: string;
  readonly #toEnglish = new Map<string, string[]>();
  readonly #fromEnglish = new Map<string, string[]>();

  constructor(language: string) {
    this.#language = language;
  }

  /** Takes one line of a lexicon's file in. */
  add(line: string): void {
    const [english = '', words = ''] = line.split('\t');
    for (const word of words.split(/[,،、]\s*/u)) this.put(english, word);
  }

  put(english: string, word: string): void {
    if (english === '' || word === '') return;
    const forms = [word, ...(languageOf(this.#language).formsOf?.(word) ?? [])];
    for (const form of forms) {
      for (const key of keyOf(form, this.#language)) push(this.#toEnglish, key, english);
    }
    for (const key of keyOf(english, HUB)) push(this.#fromEnglish, key, word);
  }

  lexicon(): Lexicon {
    const inCharacters = isUnspaced(this.#language);
    const sizeOf = (key: string) => (inCharacters ? key.length : key.split(' ').length);
    const keys = [...this.#toEnglish.keys()];
    const longest = keys.reduce((most, key) => Math.max(most, sizeOf(key)), 1);
    return { toEnglish: this.#toEnglish, fromEnglish: this.#fromEnglish, longest };
  }
}

/** What a word is looked up by: its terms, or itself where words are not written apart; none where it has none. */
function keyOf(word: string, language: string): string[] {
  if (isUnspaced(language)) return [stemOf(language)(word.trim())];
  const key = analyseTerms(word, language)
    .map(({ term }) => term)
    .join(' ');
  return key === '' ? [] : [key];
}

/** The terms that a word is found by: of Chinese its pairs, where it has any. */
function termsOf(word: string, language: string): string[] {
  const terms = analyseTerms(word, language).flatMap(({ stop, term }) => (stop ? [] : [term]));
  const pairs = terms.filter((term) => term.length > 1);
  return isUnspaced(language) && pairs.length > 0 ? pairs : terms;
}

function push(map: Map<string, string[]>, key: string, word: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [word]);
  else if (!known.includes(word)) known.push(word);
}
