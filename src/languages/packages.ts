import { createRequire } from 'node:module';
import type { Stem } from './language.ts';

const require = createRequire(import.meta.url);

/** One of Snowball's stemmers, by the English name of its language in small letters. */
export function snowball(name: string): Stem {
  return require(`@orama/stemmers/${name}`).stemmer;
}

/** The stop words that a package lists, by the English name of their language in small letters. */
export function packagedStops(name: string): readonly string[] {
  const { stopwords }: { stopwords: string[] } = require(`@orama/stopwords/${name}`);
  return stopwords.filter((word) => word !== '');
}

/** Words that are written with white space between them. */
export function listOf(words: string): string[] {
  return words.split(/\s+/u).filter((word) => word !== '');
}

/** Several steps as one. */
export function chain(...steps: readonly Stem[]): Stem {
  return (word) => steps.reduce((stem, step) => step(stem), word);
}
