import { describe, expect, it } from 'vitest';
import { circlesAmong } from '../../tools/house/circles.ts';
import { doubledNames, exportedNames } from '../../tools/house/exported-names.ts';
import { filesIn, isCode } from '../../tools/house/sources.ts';

const files = filesIn('src', 'commands').filter(isCode);

describe('circles between files', () => {
  it('are none, of types alone neither', () => {
    expect(circlesAmong(files)).toEqual([]);
  });

  it('would be noticed, each once', () => {
    const imports: Record<string, string[]> = {
      ...{ a: ['b'], b: ['c'], c: ['a', 'd'], d: ['leaf'], leaf: [] },
      ...{ x: ['y', 'd'], y: ['x'] },
    };
    const found = circlesAmong(Object.keys(imports), (file) => imports[file] ?? []);
    expect(found).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
  });
});

describe('exported names', () => {
  it('mean one thing each', () => {
    expect([...doubledNames(files).keys()]).toEqual([]);
  });

  it('are found, those alone that a file makes itself', () => {
    const named = (file: string) => exportedNames(file).map(({ kind, name }) => `${kind} ${name}`);
    expect(named('src/text/turns.ts')).toEqual(['class Turns', 'function inSlices']);
    expect(named('src/articles/corpus-watch.ts')).not.toContain('type CorpusChange');
    expect(named('src/answers/windows.ts')).toContain('function windowsAround');
  });
});
