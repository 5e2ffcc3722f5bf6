import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('says that a folder has no articles, whatever is asked', () => {
  const empty = mkdtempSync(join(tmpdir(), 'verbatim-ask-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/ask.ts', '--corpus', empty, 'Who met?'],
    { encoding: 'utf8', env: { ...process.env, DATA_DIR: empty } },
  );
  rmSync(empty, { recursive: true });
  expect(stderr).toContain(`There are no articles in ${empty}`);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});
