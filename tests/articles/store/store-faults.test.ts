import { describe, expect, it } from 'vitest';
import { StoreError, type StoreFault } from '../../../src/articles/store/store-error.ts';
import { FailingDisk } from './failing-disk.ts';
import { draftOf, GUILD, MEMBER, openStore } from './store-folder.ts';

const FAULTS: [string, StoreFault][] = [
  ['ENOSPC', 'full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'denied'],
  ['EIO', 'failed'],
];

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
      const outcome = await disk.failDuring(step, once, () => change(guild));
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
