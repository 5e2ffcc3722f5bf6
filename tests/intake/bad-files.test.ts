import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readDraft } from '../../src/intake/read-draft.ts';
import { ReadingThreads } from '../../src/intake/reading-threads.ts';
import { UserError } from '../../src/text/user-error.ts';
import { BAD_FILES } from './bad-files.ts';
import { makePdf } from './made-files.ts';

const SENTENCE = /^[\p{Lu}"][^\n]+[:;,] [^\n]+\.$/u;

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('It was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error.message;
  throw error;
}

describe('a file that is no article is refused in one sentence', () => {
  const cases = BAD_FILES.map(([name, bytes, sentence, declaredType = null]) => ({
    name,
    bytes,
    sentence,
    declaredType,
  }));
  it.each(cases)('$name', async ({ name, bytes, sentence, declaredType }) => {
    const source = { kind: 'file', name, bytes: bytes(), declaredType } as const;
    const refusal = await refusalOf(readDraft(source));
    expect(refusal).toMatch(sentence);
    expect(refusal).toMatch(SENTENCE);
    expect(refusal.length).toBeLessThan(250);
  });

  it('and the next article is read as ever', async () => {
    const draft = await readDraft({ kind: 'text', fields: { title: 'Pier', text: 'It is open.' } });
    expect(draft.text).toBe('It is open.');
  });
});

/** A page within all limits that takes its time. */
const HEAVY = new TextEncoder().encode(
  `<html><body>${'<div><p>The pier, the <a href=x>bridge</a>, and the tower were closed.</p></div>'.repeat(6000)}</body></html>`,
);
const heavy = { kind: 'page', url: 'https://pier.example/', bytes: HEAVY } as const;

describe('a page that takes too much', () => {
  const opened: ReadingThreads[] = [];
  const threads = (...limits: ConstructorParameters<typeof ReadingThreads>) => {
    const made = new ReadingThreads(...limits);
    opened.push(made);
    return made;
  };
  afterAll(() => Promise.all(opened.map((each) => each.close())));

  it('of time is stopped, and its thread with it', async () => {
    const own = threads({ timeoutMs: 30 });
    expect(await refusalOf(own.read(heavy))).toMatch(/^Reading took over 0\.03 seconds/u);
  });

  it.each([
    ['of the heap', { heapMb: 12 }],
    ['of the process', { growthMb: 1 }],
  ])('%s is stopped, and the others are read', async (_, limits) => {
    const own = threads(limits);
    expect(await refusalOf(own.read(heavy))).toMatch(/^Reading took more memory than it may/u);
  });

  it('of the process, through what passes for a picture, is stopped', async () => {
    // Packed piece by piece: memory that is given back meanwhile would hide what the thread takes.
    const space = Buffer.alloc(1024 * 1024, 32);
    const spaces = Readable.from(Array.from({ length: 300 }, () => space));
    const packed = await buffer(spaces.pipe(createDeflate()));
    const bytes = makePdf([packed], { filter: '/Subtype /Image /Filter /FlateDecode' });
    const own = threads({ growthMb: 150 });
    expect(await refusalOf(own.read({ kind: 'file', name: 'a.pdf', bytes }))).toMatch(
      /^Reading took more memory than it may/u,
    );
  });

  it('leaves the event loop free', async () => {
    let ticks = 0;
    const ticker = setInterval(() => {
      ticks += 1;
    }, 1);
    const own = threads();
    await own.read(heavy).catch(() => {});
    clearInterval(ticker);
    expect(ticks).toBeGreaterThan(20);
  });

  it('waits for its turn, and has it', async () => {
    const own = threads({ threads: 1 });
    const titles = ['One', 'Two', 'Three'];
    const drafts = await Promise.all(
      titles.map((title) => own.read({ kind: 'text', fields: { title, text: 'Open.' } })),
    );
    expect(drafts.map(({ title }) => title)).toEqual(titles);
  });
});
