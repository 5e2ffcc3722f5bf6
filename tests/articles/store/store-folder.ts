import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ArticleDraft } from '../../../src/articles/render-article-file.ts';
import { ArticleStore, type StoreSettings } from '../../../src/articles/store/article-store.ts';

export const GUILD = '100000000000000001';
export const MEMBER = { by: '7', from: 'pasted' };

/** A clock that goes on only when it is told. */
export class Clock {
  #at = Date.parse('2024-05-06T07:08:09.000Z');
  readonly now = (): Date => new Date(this.#at);

  pass(minutes: number): void {
    this.#at += minutes * 60_000;
  }
}

/** An empty folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a folder of its own; `reopen` gives what a restart would find. */
export async function openStore(settings: Partial<StoreSettings> = {}) {
  const clock = new Clock();
  const folder = settings.folder ?? (await temporaryFolder());
  const open = (more: Partial<StoreSettings> = {}) =>
    new ArticleStore({ folder, now: clock.now, ...settings, ...more });
  const store = open();
  return { folder, clock, store, reopen: open, guild: await store.guild(GUILD) };
}

/** An article whose wording shares little with those of other names. */
export function draftOf(name: string, more: Partial<ArticleDraft> = {}): ArticleDraft {
  const words = Array.from({ length: 40 }, (_, i) => `${name}${(i * 7919) % 101}`).join(' ');
  return {
    title: `The ${name} report`,
    published: '2024-05-05',
    publisher: 'Example Times',
    url: null,
    language: 'en',
    text: `The report of ${name} says: ${words}.`,
    ...more,
  };
}
