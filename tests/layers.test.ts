import { describe, expect, it } from 'vitest';
import { filesIn, importsOf, isCode, layerOf, readFile } from '../tools/house/sources.ts';

/** Lower layers first. A file may import its own layer and those before it. */
const ORDER = [
  'languages',
  'text',
  'articles',
  'analysis',
  'search',
  'reader',
  'answers',
  'intake',
  'commands',
  'settings',
  'terminal',
  'discord',
];
/** What an answer is made by. */
const ANSWERING = ORDER.slice(0, ORDER.indexOf('answers') + 1);
/** Layers that know the others only from the side. */
const SIDE: Readonly<Record<string, readonly string[]>> = {
  // A house of its own: it knows Discord, and nothing of the bot.
  'local-guild': [],
  evaluate: [...ANSWERING, 'commands', 'terminal'],
  bench: [...ANSWERING, 'commands', 'train'],
  doctor: ['languages', 'text', 'articles', 'reader', 'settings', 'discord'],
  train: ['languages', 'text', 'articles', 'analysis', 'search', 'answers', 'evaluate'],
};

function mayImport(from: string, to: string): boolean {
  if (from === to || from === 'main') return true;
  const side = SIDE[from];
  if (side !== undefined) return side.includes(to);
  return ORDER.includes(to) && ORDER.indexOf(to) < ORDER.indexOf(from);
}

describe('the order of the layers', () => {
  const files = filesIn('src', 'commands').filter(isCode);

  it('knows every folder of src', () => {
    const layers = new Set(files.map(layerOf));
    const known = new Set([...ORDER, ...Object.keys(SIDE), 'main']);
    expect([...layers].filter((layer) => !known.has(layer))).toEqual([]);
  });

  it('holds in every import', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !mayImport(layerOf(file), layerOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('lets only what composes the parts into the local guild', () => {
    const visitors = files.filter(
      (file) =>
        layerOf(file) !== 'local-guild' &&
        importsOf(file).some((target) => layerOf(target) === 'local-guild'),
    );
    expect(visitors).toEqual(['src/doctor.ts', 'src/main.ts']);
  });

  it('lets the page and the server of the local guild share nothing but their API', () => {
    const page = 'src/local-guild/page/';
    const shared = files
      .filter((file) => layerOf(file) === 'local-guild')
      .flatMap((file) =>
        importsOf(file).filter((target) => file.startsWith(page) !== target.startsWith(page)),
      );
    expect([...new Set(shared)]).toEqual(['src/local-guild/page-api.ts']);
  });

  it('would notice a lower layer that imports a higher one', () => {
    expect(mayImport('text', 'answers')).toBe(false);
    expect(mayImport('terminal', 'main')).toBe(false);
    expect(mayImport('local-guild', 'text')).toBe(false);
    expect(mayImport('discord', 'local-guild')).toBe(false);
    expect(importsOf('src/ask.ts')).toContain('src/answers/library.ts');
  });

  it('reads the environment in one file only', () => {
    const readers = files.filter((file) => /process\.env\b/u.test(readFile(file)));
    expect(readers).toEqual(['src/config.ts']);
  });

  it('keeps every file within 400 lines', () => {
    const long = files.filter((file) => readFile(file).split('\n').length > 401);
    expect(long).toEqual([]);
  });
});
