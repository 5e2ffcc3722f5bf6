import { spawn } from 'node:child_process';

/** Opens an address of ours in the person's browser, with the system's own opener. Resolves false where there is none. */
export function openPage(url: string): Promise<boolean> {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // The empty argument is the window's title, which `start` takes first.
  win32: ['cmd', '/c', 'start', ''],
};
