import * as nodeFiles from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../../src/articles/store/safe-files.ts';
import { StoreError, type StoreFault } from '../../../src/articles/store/store-error.ts';
import { draftOf, GUILD, MEMBER, openStore } from './store-folder.ts';

const FAULTS: [string, StoreFault][] = [
  ['ENOSPC', 'full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'denied'],
  ['EIO', 'failed'],
];

/** A file system whose writing calls fail with `code`: the one numbered `failAt`, or all from there on. */
class FailingDisk {
  calls = 0;
  failAt = Number.POSITIVE_INFINITY;
  code = 'EIO';
  once = false;

  readonly fileSystem: FileSystem = {
    ...nodeFiles,
    mkdir: this.#failing(nodeFiles.mkdir),
    rename: this.#failing(nodeFiles.rename),
    open: async (...args: Parameters<typeof nodeFiles.open>) => {
      this.#step();
      const handle = await nodeFiles.open(...args);
      handle.writeFile = this.#failing(handle.writeFile.bind(handle));
      handle.sync = this.#failing(handle.sync.bind(handle));
      return handle;
    },
  };

  #failing<F extends (...args: never[]) => Promise<unknown>>(act: F): F {
    return new Proxy(act, {
      apply: async (target, self, args) => {
        this.#step();
        return Reflect.apply(target, self, args);
      },
    });
  }

  #step(): void {
    const call = this.calls++;
    if (this.once ? call === this.failAt : call >= this.failAt) {
      throw Object.assign(new Error(`${this.code}: injected`), { code: this.code });
    }
  }
}

async function prepared() {
  const disk = new FailingDisk();
  const opened = await openStore({ fileSystem: disk.fileSystem });
  await opened.guild.add(draftOf('ferry'), MEMBER);
  await opened.guild.add(draftOf('train'), MEMBER);
  await opened.guild.remove('the-train-report', '7');
  return { disk, ...opened };
}

type Guild = Awaited<ReturnType<typeof prepared>>['guild'];
const CHANGES: [string, (guild: Guild) => Promise<unknown>][] = [
  ['add', (guild) => guild.add(draftOf('plane'), MEMBER)],
  ['edit', (guild) => guild.edit('the-ferry-report', { title: 'Other' }, '7')],
  ['remove', (guild) => guild.remove('the-ferry-report', '7')],
  ['undo', (guild) => guild.undo('the-train-report', '7')],
];

describe.each(CHANGES)('when the disk fails during %s', (_, change) => {
  it.each([true, false])('at any step (once: %s), nothing is changed', async (once) => {
    let failed = 0;
    for (let step = 0; ; step++) {
      const { disk, guild, reopen } = await prepared();
      const before = [...guild.articles.values()];
      Object.assign(disk, { failAt: disk.calls + step, once });
      const outcome = await change(guild).then(
        () => null,
        (error: unknown) => error,
      );
      disk.failAt = Number.POSITIVE_INFINITY;
      if (outcome === null) break;
      failed++;
      expect(outcome).toBeInstanceOf(StoreError);
      expect([...guild.articles.values()]).toEqual(before);
      if (once) {
        const again = await reopen().guild(GUILD);
        expect([...again.articles.values()]).toEqual(before);
        expect((await again.undo('the-train-report', '7')).id).toBe('the-train-report');
      } else {
        await change(guild);
      }
    }
    expect(failed).toBeGreaterThan(2);
  });
});

describe('the error of a failing disk', () => {
  it.each(FAULTS)(
    '%s: a sentence for the member, the cause for the operator',
    async (code, fault) => {
      const { disk, guild } = await prepared();
      Object.assign(disk, { failAt: disk.calls + 1, code });
      await expect(guild.add(draftOf('plane'), MEMBER)).rejects.toMatchObject({
        fault,
        message: expect.stringMatching(/^Nothing was changed, because [^.]+\.$/u),
        cause: { code },
      });
    },
  );
});
