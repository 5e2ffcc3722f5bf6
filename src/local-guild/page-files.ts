import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The packages' modules that the page may load, by their address; nothing else of node_modules is served. */
const VENDORED: Readonly<Record<string, string>> = {};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
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

const PAGE = new URL('./page/', import.meta.url);
const ASSET = /^\/assets\/((?:[a-z0-9-]+\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:css|js|svg))$/u;

/** Sends a file of the page; false where that address is none of its files. */
export async function sendPageFile(path: string, response: ServerResponse): Promise<boolean> {
  const file = locate(path);
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (!file || !bytes) return false;
  response.writeHead(200, {
    'Content-Type': TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.end(bytes);
  return true;
}

function locate(path: string): string | undefined {
  if (path === '/') return fileURLToPath(new URL('index.html', PAGE));
  const vendored = VENDORED[path];
  if (vendored !== undefined) return createRequire(import.meta.url).resolve(vendored);
  const asset = ASSET.exec(path)?.[1];
  return asset && fileURLToPath(new URL(asset, PAGE));
}
