import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const SERVER = '1100000000000000100';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-operator-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The program as a process of its own: its status, and what it wrote to either stream. */
function articles(...args: string[]): Promise<{ status: unknown; out: string; err: string }> {
  const env = { PATH: process.env.PATH, DATA_DIR: folder, DISCORD_TOKEN: '', CORPUS_DIR: '' };
  const command = ['--import', 'tsx', 'src/manage-articles.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, out, err) =>
      resolve({ status: error?.code ?? 0, out, err }),
    );
  });
}

describe('npm run articles', () => {
  it('imports, lists, exports and purges', async () => {
    const archive = path.join(folder, 'in.zip');
    const files = {
      'tram.md': strToU8('---\ntitle: The tram\n---\n\nA tram ran from Ulm to Wels.\n'),
      'bad.md': strToU8('---\ntitle: [\n---\n\nText.\n'),
    };
    await writeFile(archive, zipSync(files));
    const imported = await articles('import', SERVER, archive);
    expect(imported.out).toMatch(
      /^Added 1 article, 0 were there already, 1 were not taken\.\nbad\.md: /,
    );
    const copy = path.join(folder, 'out.zip');
    const [servers, one, exported, unsure] = await Promise.all([
      articles('list'),
      articles('list', SERVER),
      articles('export', SERVER, copy),
      articles('purge', SERVER),
    ]);
    expect(servers.out).toBe(`${SERVER}  1 article, 7 words\n`);
    expect(one.out).toBe('tram  no date  The tram\n');
    expect(exported.out).toContain('Wrote 1 article');
    expect(Object.keys(unzipSync(await readFile(copy)))).toEqual(['tram.md']);
    expect(unsure).toMatchObject({ status: 1, err: expect.stringContaining('add --yes') });
    expect((await articles('purge', SERVER, '--yes')).out).toContain('Deleted 1 article');
    expect(await readdir(path.join(folder, 'servers'))).toEqual([]);
  }, 30_000);

  it.each([
    ['no action', [], /^npm run articles -- list/],
    ['a server that is none', ['list', '../1'], /^"\.\.\/1" is not the id of a server/],
    ['a server without articles', ['export', '12', 'a.zip'], /^Server 12 has no articles/],
    ['a file that is not there', ['import', '12', 'none.zip'], /^The file cannot be used: ENOENT/],
  ])('ends with a sentence and status 1: %s', async (_, args, expected) => {
    const { status, err } = await articles(...args);
    expect(status).toBe(1);
    expect(err).toMatch(expected);
    expect(err).not.toContain('    at ');
  });
});
