import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** What is read once at the start and handed down. */
const SETTINGS: ReadonlySet<string> = new Set(['src/config.ts', 'src/log.ts']);

/** The files in these folders, as paths from the repository's root. */
export function filesIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
      .sort(),
  );
}

export function isCode(file: string): boolean {
  return /\.(?:ts|js)$/u.test(file);
}

export function readFile(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The files of the project that this one imports, for their types alone too. */
export function importsOf(file: string): string[] {
  return [...readFile(file).matchAll(/(?:from|import|import\()\s*['"](\.[^'"]+)['"]/gu)].map(
    ([, path]) => relative(ROOT, resolve(ROOT, dirname(file), path ?? '')),
  );
}

/** The folder of `src` in which a file stands; `commands`, `settings`, and `main` for what composes them. */
export function layerOf(file: string): string {
  const [top = '', second = '', third] = file.split('/');
  if (top === 'commands') return 'commands';
  if (SETTINGS.has(file)) return 'settings';
  return third === undefined ? 'main' : second;
}
