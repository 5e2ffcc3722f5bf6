import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { readCorpusFolders } from '../articles/corpus-folder.ts';
import type { Finding } from './finding.ts';

/** Whether this Node.js is one that the bot runs on (package.json, "engines"). */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const subject = 'Node.js';
  if (major > 20 || (major === 20 && minor >= 19)) return { kind: 'good', subject, says: version };
  const mend = 'Install Node.js 20.19 or later from https://nodejs.org.';
  return { kind: 'bad', subject, says: `${version} is too old`, mend };
}

/** Whether there are articles to serve, and which files cannot be read. */
export async function checkCorpus(folders: readonly string[]): Promise<Finding[]> {
  const { articles, problems } = await readCorpusFolders(folders);
  const subject = 'Articles';
  const bad = problems.map(({ file, field, reason }): Finding => {
    const mend =
      field === 'folder'
        ? 'Make the folder, or name another one in CORPUS_DIR.'
        : 'Correct the file (README, "How do I add an article?") or take it out of the folder.';
    return { kind: 'bad', subject, says: `${file}: ${field}: ${reason}`, mend };
  });
  const says = `${articles.length} can be read in ${folders.join(', ')}`;
  if (articles.length > 0) return [{ kind: 'good', subject, says }, ...bad];
  const mend = 'Put a Markdown or text file into the folder, or name another one in CORPUS_DIR.';
  return [{ kind: 'bad', subject, says, mend }, ...bad];
}

/** Whether the bot can write where it keeps things; the folder itself may yet be made. */
export async function checkDataDir(folder: string): Promise<Finding> {
  const subject = 'Data folder';
  const mend = 'Give the bot’s user the right to write there, or name another folder in DATA_DIR.';
  const nearest = await nearestExisting(folder);
  const found = await stat(nearest);
  if (!found.isDirectory()) return { kind: 'bad', subject, says: `${nearest} is no folder`, mend };
  try {
    await access(nearest, constants.W_OK | constants.X_OK);
  } catch {
    return { kind: 'bad', subject, says: `${nearest} cannot be written to`, mend };
  }
  const says = nearest === folder ? `${folder} can be written to` : `${folder} can be made`;
  return { kind: 'good', subject, says };
}

/** Whether the local test guild's port is free. Taken is no fault: the next one serves. */
export async function checkPort(port: number): Promise<Finding> {
  const subject = 'Port';
  const failure = await tryListening(port);
  if (failure === null) return { kind: 'good', subject, says: `${port} is free` };
  if (failure === 'EADDRINUSE') {
    return {
      kind: 'note',
      subject,
      says: `${port} is taken; the local test guild takes the next free one`,
    };
  }
  const mend = 'Choose a port above 1023 in PORT.';
  return { kind: 'bad', subject, says: `${port} cannot be opened (${failure})`, mend };
}

async function nearestExisting(folder: string): Promise<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found !== null || path.dirname(at) === at) return at;
  }
}

/** Null where the port can be listened at, else the system's code. */
function tryListening(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(null)));
  });
}
