import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/languages/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Files that name languages by a table that is not the product's own. */
const TABLES_OF_OTHERS: Readonly<Record<string, string>> = {
  'src/train/name-lists.ts': 'the locales of a package of names, from which a model is learnt',
};
const TAGS = LANGUAGES.map(({ tag }) => tag);
const TAG = `(?:${TAGS.join('|')})`;

/** How code asks for a language by its tag, or keeps something by tags. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    'compares a tag',
    new RegExp(
      `\\b(?:\\w*[lL]anguage|\\w*[tT]ag|locale|detected|declared|spoken|from|to|each|own)\\)?\\s*[!=]==?\\s*['"]${TAG}\\b`,
      'u',
    ),
  ],
  ['compares a tag', new RegExp(`['"]${TAG}['"]\\s*[!=]==?\\s*\\w*(?:[lL]anguage|[tT]ag)`, 'u')],
  ['looks a tag up', new RegExp(`\\.(?:has|includes|startsWith|get)\\(['"]${TAG}['"]\\)`, 'u')],
  ['lists tags', new RegExp(`['"\`](?:${TAG}\\s+){2,}${TAG}\\b`, 'u')],
  ['lists tags', new RegExp(`(?:['"]${TAG}['"],\\s*){2}['"]${TAG}['"]`, 'u')],
  ['matches tags', new RegExp(`\\^\\(\\?:(?:${TAG}\\|)*${TAG}\\)\\$|/\\^${TAG}\\\\b`, 'u')],
  ['switches by tags', /switch \(\w*(?:[lL]anguage|[tT]ag)\)/u],
  [
    'keeps a table by tags',
    new RegExp(`(?:^\\s+(?!id|is|it|no|he|am)${TAG}: .*\\n(?:^.*\\n)*?){3}`, 'mu'),
  ],
];

function signsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  return SIGNS.flatMap(([sign, pattern]) => (pattern.test(code) ? [sign] : []));
}

describe('a language is named in its own file alone', () => {
  it('in src and commands', () => {
    const files = ['src', 'commands'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && /\.ts$/u.test(entry.name))
        .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
    );
    const naming = files
      .filter((file) => !file.startsWith('src/languages/') && !(file in TABLES_OF_OTHERS))
      .flatMap((file) =>
        signsIn(readFileSync(join(ROOT, file), 'utf8')).map((sign) => `${file} ${sign}`),
      );
    expect(naming).toEqual([]);
  });

  it.each([
    "if (language === 'en') return;",
    "const known = tag !== 'de';",
    "return 'vi' === language;",
    "const UNSPACED = new Set('zh ja ko'.split(' '));",
    "const LATIN = ['de', 'fr', 'es'];",
    "words.startsWith('ar')",
    'const HAN = /^(?:zh|ja)$/u;',
    'switch (language) {',
    "const ENDINGS = {\n  de: 'e',\n  // Not always.\n  fr: 's',\n  sv: 'n',\n};\n",
  ])('would notice %j', (code) => {
    expect(signsIn(code)).not.toEqual([]);
  });

  it.each([
    "if (word === 'it' || word === 'no') return;",
    "if (node.localName === 'tr') return;",
    'const PARTICLE = /^(?:de|del|della)$/u;',
    "{ id: 'a', is: true, no: false }",
  ])('lets %j pass', (code) => {
    expect(signsIn(code)).toEqual([]);
  });
});
