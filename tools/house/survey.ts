import { circlesAmong } from './circles.ts';
import { doubledNames, exportedNames } from './exported-names.ts';
import { filesIn, importsOf, isCode, readFile } from './sources.ts';

/** Prints what the house looks like: how much there is of it, in files of which sizes, and what in it is doubled. */

/** What is no part of the bot: a stand-in for Discord, and what makes data or measures. */
const BESIDE = /^src\/(?:local-guild|train|bench|evaluate)(?:\/|\.ts$)/u;
const LONG = 400;
const SHORT = 40;
const CODE_LINE = /^(?!\s*(?:\/\/|\/?\*|$)).+/gmu;

/** What one thing is called in the names of types: more than one of them is one too many. */
const CONCEPTS: Readonly<Record<string, RegExp>> = {
  'a sentence that may answer': /(?:Sentence|Quote|Evidence|Candidate|Ranked)$/u,
  'a collection of articles': /(?:Corpus|Shelf|Library|Catalogue|Register|Directory)$/u,
};
/** Where a question goes through. */
const WAY = /^(?:src\/(?:search|answers|terminal|discord)|commands)\//u;

const all = filesIn('src', 'commands').filter(isCode);
const bot = all.filter((file) => !BESIDE.test(file));
const lines = new Map(all.map((file) => [file, readFile(file).split('\n').length - 1]));
const importers = new Map<string, string[]>();
for (const file of all) {
  for (const target of new Set(importsOf(file))) {
    importers.set(target, [...(importers.get(target) ?? []), file]);
  }
}

const sizes = bot.map(linesOf).sort((a, b) => a - b);
const total = sizes.reduce((sum, size) => sum + size, 0);
const written = bot.map(readFile).join('').match(CODE_LINE)?.length ?? 0;
console.log(
  `the bot alone: ${total} lines in ${bot.length} files, ${written} of them neither blank nor comment`,
);
console.log(`median length of a file: ${sizes[Math.floor(sizes.length / 2)]} lines`);
list(
  `files over ${LONG} lines`,
  bot.filter((file) => linesOf(file) > LONG),
);
const small = bot.filter(
  (file) => linesOf(file) < SHORT && (importers.get(file) ?? []).length === 1,
);
const kinds = ['data', 'types', 'entry', 'neither'] as const;
console.log(`files under ${SHORT} lines with a single importer: ${small.length}`);
for (const kind of kinds) {
  const ofKind = small.filter((file) => kindOf(file) === kind);
  list(
    `  ${kind}`,
    ofKind.map((file) => `${file} (in ${importers.get(file)?.[0]})`),
  );
}
list(
  'circles between files',
  circlesAmong(all).map((circle) => circle.join(' ')),
);
list(
  'exported names with more than one meaning',
  [...doubledNames(all)].map(([name, files]) => `${name}: ${files.join(' ')}`),
);
const types = all
  .filter((file) => WAY.test(file))
  .flatMap(exportedNames)
  .filter(({ kind }) => /^(?:class|interface|type)$/u.test(kind));
for (const [concept, called] of Object.entries(CONCEPTS)) {
  const names = types.filter(({ name }) => called.test(name));
  list(
    `names for ${concept}`,
    names.map(({ name, file }) => `${name}: ${file}`),
  );
}

function linesOf(file: string): number {
  return lines.get(file) ?? 0;
}

/**
 * What lets a small file stand alone: it holds data, types that others implement, or is an entry: of an `index.ts`, one
 * file for each, or what a program or a thread starts at.
 */
function kindOf(file: string): (typeof kinds)[number] {
  const exported = exportedNames(file);
  if (exported.length === 0 || importers.get(file)?.[0]?.endsWith('/index.ts')) return 'entry';
  if (exported.every(({ kind }) => kind === 'interface' || kind === 'type')) return 'types';
  return /\bfunction\b|\bclass\b|=>/u.test(readFile(file)) ? 'neither' : 'data';
}

function list(title: string, entries: readonly string[]): void {
  console.log(`${title}: ${entries.length}`);
  for (const entry of entries) console.log(`    ${entry}`);
}
