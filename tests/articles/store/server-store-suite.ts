import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileSystem } from '../../../src/articles/store/safe-files.ts';
import type { ServerStore } from '../../../src/articles/store/server-store.ts';
import { StoreError } from '../../../src/articles/store/store-error.ts';
import { FailingDisk } from './failing-disk.ts';
import { Clock, temporaryFolder } from './store-folder.ts';

/** A store as the suite drives it: with texts, which it keeps as whatever it is there for. */
interface DrivenStore extends ServerStore {
  write(guildId: string, text: string): Promise<unknown>;
  /** The texts that it tells now, in any order. */
  texts(guildId: string): Promise<readonly string[]>;
  /** What sets the time running after which all of a server is deleted, if it does not run anyway. */
  leave(guildId: string): Promise<void>;
  /** Resolves when nothing is being written any more. */
  close(): Promise<void>;
}

interface DrivenSettings {
  readonly folder: string;
  readonly now: () => Date;
  readonly fileSystem?: FileSystem;
}

/** Opens a store as a start does. */
export type OpenStore = (settings: DrivenSettings) => Promise<DrivenStore>;

const ONE = '100000000000000001';
const OTHER = '100000000000000002';
const SAME_SEED = 20240506;
/** Longer than anything is kept that nobody has wanted back, in minutes. */
const LONG = 40 * 24 * 60;

const NO_IDS = ['', '.', '..', '../1', '1/2', '1\\2', '1\0', '-1', '1.jsonl', 'abc', '１２'];
/** What breaks formats of files. */
const HOSTILE = [
  ...['---', '\n---\n', '}\n{', '"', "'", '\\', '\r\n', '\t', '\u2028', '\u0085', '# ', ': ', '{}'],
  ...['[', '|', '>', '&a *a', '\u00a0', '\ufeff', '🚢', '船', 'السفينة', '@everyone', '../..'],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** What every store has to do that keeps something for each server. */
export function describeServerStore(openStore: OpenStore): void {
  /** An empty folder, and a store in it as often as it is opened. */
  async function folderOf() {
    const clock = new Clock();
    const folder = join(await temporaryFolder(), 'kept');
    const open = (fileSystem?: FileSystem) =>
      openStore({ folder, now: clock.now, ...(fileSystem && { fileSystem }) });
    return { folder, clock, open };
  }

  it('tells what was written, at once and after a restart, whatever it is', async () => {
    const texts = fc.uniqueArray(hostile, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const { open } = await folderOf();
        const store = await open();
        const written = all.map((text, i) => `${nameOf(i)} ${text} .`);
        for (const text of written) await store.write(ONE, text);
        expect(await told(store, ONE)).toEqual(written.sort());
        expect(await told(await open(), ONE)).toEqual(written.sort());
      }),
      { seed: SAME_SEED, numRuns: 25 },
    );
  });

  it('holds what is written all at once, whole', async () => {
    const { open } = await folderOf();
    const store = await open();
    const guilds = Array.from({ length: 6 }, (_, i) => `${10 + i}`);
    const texts = Array.from({ length: 8 }, (_, i) => `${nameOf(i)} came.`);
    await Promise.all(
      texts.flatMap((text) => guilds.map((id) => store.write(id, `${text} ${nameOf(Number(id))}`))),
    );
    const again = await open();
    for (const id of guilds) {
      const written = texts.map((text) => `${text} ${nameOf(Number(id))}`).sort();
      expect(await told(store, id)).toEqual(written);
      expect(await told(again, id)).toEqual(written);
    }
  });

  it('keeps servers apart', async () => {
    const { folder, open } = await folderOf();
    const store = await open();
    await store.write(ONE, 'Ferry came.');
    await store.write(OTHER, 'Train came.');
    const again = await open();
    for (const one of [store, again]) {
      expect(await told(one, ONE)).toEqual(['Ferry came.']);
      expect(await told(one, OTHER)).toEqual(['Train came.']);
      expect(await told(one, '1')).toEqual([]);
    }
    await again.close();
    await store.close();
    for (const [path, content] of await contentsOf(folder)) {
      if (content.includes('Ferry came')) expect(path).toContain(ONE);
      if (content.includes('Train came')) expect(path).toContain(OTHER);
    }
  });

  it.each([...NO_IDS, '1'.repeat(21)])('writes nothing for %j, which is no server', async (id) => {
    const { folder, open } = await folderOf();
    const store = await open();
    await expect(store.write(id, 'Ferry came.')).rejects.toThrow('not the id');
    expect(await contentsOf(dirname(folder))).toEqual([]);
  });

  it('leaves no trace of a server that only asks', async () => {
    const { folder, open } = await folderOf();
    const store = await open();
    expect(await told(store, ONE)).toEqual([]);
    await store.leave(ONE);
    await store.sweep();
    expect(await readdir(dirname(folder), { recursive: true })).toEqual([]);
  });

  it('passes over files that are not its own', async () => {
    const { folder, open } = await folderOf();
    await (await open()).write(ONE, 'Ferry came.');
    for (const name of ['.DS_Store', 'notes.txt', 'abc.jsonl', '12x']) {
      await writeFile(join(folder, name), 'Anything.');
    }
    const store = await open();
    await store.sweep();
    expect(await told(store, ONE)).toEqual(['Ferry came.']);
  });

  it.each([true, false])(
    'changes nothing where the disk fails (once: %s), and goes on after',
    async (once) => {
      for (let step = 0, failed = true; failed; step++) {
        const { open } = await folderOf();
        const disk = new FailingDisk();
        const store = await open(disk.fileSystem);
        await store.write(ONE, 'Ferry came.');
        const error = await disk.failDuring(step, once, () => store.write(ONE, 'Train came.'));
        failed = error !== null;
        if (!failed) {
          expect(step).toBeGreaterThan(2);
          return;
        }
        expect(error).toBeInstanceOf(StoreError);
        expect(await told(store, ONE), `step ${step}`).toEqual(['Ferry came.']);
        if (once) expect(await told(await open(), ONE), `step ${step}`).toEqual(['Ferry came.']);
        await store.write(ONE, 'Train came.');
        await store.write(ONE, 'Plane came.');
        const all = ['Ferry came.', 'Plane came.', 'Train came.'];
        expect(await told(store, ONE)).toEqual(all);
        expect(await told(await open(), ONE), `step ${step}`).toEqual(all);
      }
    },
  );

  it('has what was confirmed, and at most what was under way, after a crash at any step', async () => {
    for (let step = 0, crashed = true; crashed; step++) {
      const { open } = await folderOf();
      const disk = new FailingDisk();
      const store = await open(disk.fileSystem);
      await store.write(ONE, 'Ferry came.');
      await store.write(OTHER, 'Bus came.');
      crashed =
        (await disk.failDuring(step, false, () => store.write(ONE, 'Train came.'))) !== null;
      const after = await open();
      const found = await told(after, ONE);
      expect(found.filter((text) => text !== 'Train came.')).toEqual(['Ferry came.']);
      if (!crashed) expect(found).toContain('Train came.');
      await after.write(ONE, 'Plane came.');
      const last = await open();
      expect(await told(last, ONE)).toEqual([...found, 'Plane came.'].sort());
      expect(await told(last, OTHER)).toEqual(['Bus came.']);
    }
  });

  it('deletes what has had its time, and nothing else', async () => {
    const { folder, clock, open } = await folderOf();
    const store = await open();
    await store.write(ONE, 'Ferry came.');
    await store.leave(ONE);
    clock.pass(LONG);
    await store.write(OTHER, 'Train came.');
    await store.sweep();
    const again = await open();
    for (const one of [store, again]) {
      expect(await told(one, ONE)).toEqual([]);
      expect(await told(one, OTHER)).toEqual(['Train came.']);
      await one.close();
    }
    const contents = (await contentsOf(folder)).map(([, content]) => content).join('\n');
    expect(contents).not.toContain('Ferry came');
    expect(contents).toContain('Train came');
    await store.write(ONE, 'Ferry came again.');
    expect(await told(await open(), ONE)).toEqual(['Ferry came again.']);
  });
}

async function told(store: DrivenStore, guildId: string): Promise<string[]> {
  return [...(await store.texts(guildId))].sort();
}

/** A name like no other: what is much alike is taken for the same. */
function nameOf(number: number): string {
  return `n${number}x`.replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

/** All files inside a folder: path and content. */
async function contentsOf(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [path, await readFile(path, 'latin1')]),
  );
}
