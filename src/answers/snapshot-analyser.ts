import { createHash, type Hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything that decides what a file is read as and what is found in it. */
const PARTS = ['src/languages', 'src/text', 'src/articles', 'src/analysis', 'package-lock.json'];

let known: string | null = null;

/**
 * A word that changes whenever the code or the data of the finders do. Told by the names, sizes and times of the
 * files, since reading them would cost more than it saves, as they are when it is first asked for.
 */
export function analyserFingerprint(): string {
  known ??= readFingerprint();
  return known;
}

function readFingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const part of PARTS) addState(hash, join(ROOT, part));
  return hash.digest('base64url');
}

function addState(hash: Hash, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const name of readdirSync(path).sort()) addState(hash, join(path, name));
  } else {
    hash.update(`${path} ${found?.size} ${found?.mtimeMs}\n`);
  }
}
