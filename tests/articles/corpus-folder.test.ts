import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorpusFolders } from '../../src/articles/corpus-folder.ts';

let base: string;
const files: Record<string, string> = {
  'one/b.md': '---\ntitle: B\n---\nSecond text.',
  'one/a.txt': 'A\n\nFirst text.',
  'one/broken.md': '---\ntitle: [\n---\nText.',
  'one/README.md': '# Articles\n\nPut them here.',
  'one/.draft.md': '# Draft\n\nText.',
  'one/notes.json': '{}',
  'two/a.md': '---\ntitle: Other A\n---\nText.',
  'two/README.md': '---\ntitle: An article of that name\n---\nText.',
};

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'corpus-'));
  await mkdir(join(base, 'one/drafts.md'), { recursive: true });
  await mkdir(join(base, 'two'));
  for (const [path, text] of Object.entries(files)) await writeFile(join(base, path), text);
});

afterAll(() => rm(base, { recursive: true }));

describe('readCorpusFolders', () => {
  it('serves what is good in order, and reports what is not by path, field and reason', async () => {
    const at = (path: string) => join(base, path);
    const corpus = await readCorpusFolders([at('one/'), at('two'), at('three'), at('one')]);
    expect(corpus.articles.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
      ['README', 'An article of that name'],
    ]);
    expect(corpus.problems).toEqual([
      {
        file: at('one/broken.md'),
        field: 'front matter',
        reason: expect.stringMatching(/line \d/u),
      },
      { file: at('two/a.md'), field: 'name', reason: 'another article has the id "a" already' },
      { file: at('three'), field: 'folder', reason: expect.stringContaining('ENOENT') },
    ]);
  });
});
