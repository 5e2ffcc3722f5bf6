import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkCorpus,
  checkDataDir,
  checkNode,
  checkPort,
} from '../../src/doctor/machine-checks.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-doctor-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('checkNode', () => {
  it.each([
    ['v20.19.0', 'good'],
    ['v22.1.0', 'good'],
    ['v20.18.3', 'bad'],
    ['v18.20.0', 'bad'],
  ])('finds %s %s', (version, kind) => {
    expect(checkNode(version).kind).toBe(kind);
  });
});

describe('checkCorpus', () => {
  it('counts articles and names each file that cannot be read', async () => {
    const corpus = path.join(folder, 'corpus');
    await mkdir(corpus);
    await writeFile(path.join(corpus, 'good.md'), '---\ntitle: A\n---\n\nIt rained.\n');
    await writeFile(path.join(corpus, 'empty.md'), '');
    expect(await checkCorpus([corpus])).toMatchObject([
      { kind: 'good', says: expect.stringMatching(/^1 can be read/) },
      { kind: 'bad', says: expect.stringContaining('empty.md'), mend: expect.any(String) },
    ]);
  });

  it('says how to mend a folder that is missing', async () => {
    const findings = await checkCorpus([path.join(folder, 'nowhere')]);
    expect(findings.map(({ kind }) => kind)).toEqual(['bad', 'bad']);
    expect(JSON.stringify(findings)).toContain('CORPUS_DIR');
  });
});

describe('checkDataDir', () => {
  it('is content with a folder that can be written to or be made', async () => {
    expect((await checkDataDir(folder)).kind).toBe('good');
    expect((await checkDataDir(path.join(folder, 'not', 'yet'))).kind).toBe('good');
  });

  it('finds a file in its place', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    expect(await checkDataDir(path.join(file, 'data'))).toMatchObject({ kind: 'bad' });
  });

  // Root may write anywhere, so that there is nothing to find.
  it.skipIf(process.getuid?.() === 0)('finds a folder that is read-only', async () => {
    const locked = path.join(folder, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o555);
    expect(await checkDataDir(locked)).toMatchObject({ kind: 'bad' });
  });
});

describe('checkPort', () => {
  it('tells a free port from a taken one', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect((await checkPort(port)).kind).toBe('note');
    await new Promise((resolve) => server.close(resolve));
    expect((await checkPort(port)).kind).toBe('good');
  });
});
