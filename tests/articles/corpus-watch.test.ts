import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpusFolders } from '../../src/articles/corpus-folder.ts';
import {
  type CorpusChange,
  type CorpusWatch,
  watchCorpusFolders,
} from '../../src/articles/corpus-watch.ts';

const GOOD = '---\ntitle: Bridge opens\n---\n\nThe bridge opened on Monday in heavy rain.\n';
const BROKEN = '---\ntitle: [Bridge\n---\n\nText.\n';

let folder: string;
let watch: CorpusWatch;
let changes: Changes;

/** The changes told so far, and a promise of the next that satisfies a wish. */
class Changes {
  readonly told: CorpusChange[] = [];
  #wishes: { fits: (change: CorpusChange) => boolean; keep: (change: CorpusChange) => void }[] = [];

  readonly add = (change: CorpusChange): void => {
    this.told.push(change);
    for (const wish of this.#wishes) if (wish.fits(change)) wish.keep(change);
    this.#wishes = this.#wishes.filter((wish) => !wish.fits(change));
  };

  next(fits: (change: CorpusChange) => boolean): Promise<CorpusChange> {
    return new Promise((keep) => this.#wishes.push({ fits, keep }));
  }

  upsertOf(id: string): Promise<CorpusChange> {
    return this.next(({ upserted }) => upserted.some((article) => article.id === id));
  }
}

async function put(name: string, content: string): Promise<void> {
  await writeFile(join(folder, name), content);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  await put('bridge.md', GOOD);
  changes = new Changes();
  watch = await watchCorpusFolders(await readCorpusFolders([folder]), changes.add);
});

afterEach(async () => {
  await watch.close();
  await rm(folder, { recursive: true });
});

describe('a watched folder', () => {
  it('tells of an added, a changed, and a removed article, and of nothing that was there before', async () => {
    const added = changes.upsertOf('tunnel');
    await put('tunnel.md', GOOD.replace('Bridge', 'Tunnel'));
    expect((await added).upserted[0]?.title).toBe('Tunnel opens');

    const changed = changes.upsertOf('tunnel');
    await put('tunnel.md', GOOD.replace('Bridge', 'Longer tunnel'));
    expect((await changed).upserted[0]?.title).toBe('Longer tunnel opens');

    const removed = changes.next((change) => change.removed.length > 0);
    await rm(join(folder, 'tunnel.md'));
    expect((await removed).removed).toEqual(['tunnel']);
    expect(changes.told.flatMap((change) => change.upserted).map((article) => article.id)).toEqual([
      'tunnel',
      'tunnel',
    ]);
  });

  it('tells of a rename as one id gone and another come', async () => {
    const come = changes.upsertOf('ferry');
    const gone = changes.next((change) => change.removed.includes('bridge'));
    await rename(join(folder, 'bridge.md'), join(folder, 'ferry.md'));
    expect((await come).upserted[0]?.text).toContain('heavy rain');
    await gone;
  });

  it('keeps a good article when its file breaks, and reports the file once', async () => {
    const reported = changes.next((change) => change.problems.length > 0);
    await put('bridge.md', BROKEN);
    expect(await reported).toMatchObject({
      upserted: [],
      removed: [],
      problems: [{ file: join(folder, 'bridge.md'), field: 'front matter' }],
    });
    const mended = changes.upsertOf('bridge');
    await put('bridge.md', GOOD);
    await mended;
    expect(changes.told.flatMap((change) => change.removed)).toEqual([]);
  });

  it('reads a file that an editor writes in steps, or puts in place of the old one, as a whole', async () => {
    const written = changes.upsertOf('steps');
    await put('steps.md', '---\ntitle: Steps\n');
    await appendFile(join(folder, 'steps.md'), '---\n\nFirst sentence. ');
    await appendFile(join(folder, 'steps.md'), 'Last sentence.\n');
    expect((await written).upserted[0]?.text).toBe('First sentence. Last sentence.');

    const replaced = changes.upsertOf('bridge');
    await put('.bridge.md.swp', GOOD.replace('rain', 'snow'));
    await rename(join(folder, '.bridge.md.swp'), join(folder, 'bridge.md'));
    expect((await replaced).upserted[0]?.text).toContain('heavy snow');
    expect(changes.told.flatMap((change) => change.problems)).toEqual([]);
  });

  it('leaves subfolders, dotfiles, other endings and notices to people alone', async () => {
    await mkdir(join(folder, 'drafts'));
    await put('drafts/draft.md', GOOD);
    await put('.hidden.md', GOOD);
    await put('photo.jpg', 'no article');
    await put('README.md', 'Put articles here.');
    const last = changes.upsertOf('last');
    await put('last.md', GOOD);
    await last;
    expect(changes.told).toHaveLength(1);
  });
});

describe('two watched folders', () => {
  it('serve the earlier folder of two with the same id, and the other when that goes', async () => {
    const second = await mkdtemp(join(tmpdir(), 'corpus-'));
    const both = new Changes();
    await writeFile(join(second, 'bridge.md'), GOOD.replace('Monday', 'Friday'));
    const corpus = await readCorpusFolders([folder, second]);
    expect(corpus.problems).toMatchObject([{ file: join(second, 'bridge.md'), field: 'name' }]);
    const watchOfBoth = await watchCorpusFolders(corpus, both.add);
    const replaced = both.upsertOf('bridge');
    await rm(join(folder, 'bridge.md'));
    expect((await replaced).upserted[0]?.text).toContain('Friday');
    await watchOfBoth.close();
    await rm(second, { recursive: true });
    expect(both.told.flatMap((change) => change.removed)).toEqual([]);
  });
});
