import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** A file of the page as it is sent. */
interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The page's files by the path of their address; no other file can be asked for. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const FOLDER = fileURLToPath(new URL('./page/', import.meta.url));
/** What is sent as it lies in the folder. */
const ASSET_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Reads the page's files and compiles its modules into one script; throws, with file and line, where one does not compile. */
export async function openPageFiles(): Promise<PageFiles> {
  const files = new Map<string, PageFile>([
    ['/', { type: 'text/html; charset=utf-8', bytes: await readFile(join(FOLDER, 'index.html')) }],
    ['/assets/main.js', { type: 'text/javascript; charset=utf-8', bytes: compileScript() }],
  ]);
  for (const name of await readdir(FOLDER)) {
    const type = ASSET_TYPES[extname(name)];
    if (type === undefined) continue;
    files.set(`/assets/${name}`, { type, bytes: await readFile(join(FOLDER, name)) });
  }
  return files;
}

/** Synchronous, since the other way leaves a process of esbuild's running. */
function compileScript(): Uint8Array {
  const { outputFiles } = buildSync({
    absWorkingDir: FOLDER,
    entryPoints: ['main.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    // The browser's tools then name the modules and lines as they are written.
    sourcemap: 'inline',
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild has made no script of the page.');
  return script.contents;
}

/** Sends a file of the page; false where that path is none of its files. */
export function sendPageFile(files: PageFiles, path: string, response: ServerResponse): boolean {
  const file = files.get(path);
  if (!file) return false;
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.end(file.bytes);
  return true;
}
