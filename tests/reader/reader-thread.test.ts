import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { openReader, type Reader, ReaderError } from '../../src/reader/reader-thread.ts';
import { TINY_READER, TINY_WINDOWS } from './tiny-reader.ts';

const opened: Reader[] = [];
const lines: string[] = [];
const log = {
  info: (message: string) => void lines.push(message),
  warn: (message: string, cause?: unknown) => void lines.push(`${message} ${cause ?? ''}`),
};

function open(settings: { modelPath?: string; program?: URL; restarts?: number } = {}): Reader {
  const reader = openReader({ modelPath: TINY_READER, log, ...settings });
  opened.push(reader);
  return reader;
}

const windows = TINY_WINDOWS.map(({ ids }) => ({ ids: Int32Array.from(ids) }));

function windowOf(...ids: number[]) {
  return { ids: Int32Array.from(ids) };
}

/** A program for the thread: `answer(ids)` is called for each window, `say` says what was found. */
function program(answer: string): URL {
  const code = `import { parentPort } from 'node:worker_threads';
    const say = (logits) => parentPort.postMessage({ logits: Float32Array.from(logits) });
    parentPort.postMessage({ runtime: 'onnxruntime-web', milliseconds: 1, failures: ['none'] });
    let seen = 0;
    parentPort.on('message', (ids) => {
      if (ids === null) process.exit();
      seen++;
      ${answer}
    });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
const SLOW_ECHO = program('setTimeout(() => say(ids), 5)');

afterEach(async () => {
  await Promise.all(opened.splice(0).map((reader) => reader.close()));
  lines.length = 0;
});

describe('a reader', () => {
  it('reads windows beside the loop, in their order, and says what it runs on', async () => {
    const found = await open().read(windows);
    expect(found.map(({ length }) => length)).toEqual(windows.map(({ ids }) => ids.length * 4));
    expect(found[0]?.[0]).toBeCloseTo(TINY_WINDOWS[0]?.logits[0] ?? 9, 0);
    expect(lines).toEqual([
      expect.stringMatching(/^The reader runs on onnxruntime-\w+, loaded in/u),
    ]);
  });

  it('leaves the windows to who gave them, whatever they are views of', async () => {
    const page = Int32Array.from([9, 0, 5, 6, 9]);
    const ids = page.subarray(1, 4);
    const reader = open();
    const [first] = await reader.read([{ ids }]);
    expect([...page]).toEqual([9, 0, 5, 6, 9]);
    expect(await reader.read([windowOf(0, 5, 6)])).toEqual([first]);
  });

  it('gives nothing for nothing, and loads nothing for it', async () => {
    expect(await open({ modelPath: 'no-such.onnx' }).read([])).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('can be loaded before it is asked', async () => {
    open({ program: SLOW_ECHO }).start();
    await expect.poll(() => lines[0]).toContain('The reader runs on');
  });

  it('fails with one who gives it what it cannot read, not with the others', async () => {
    const reader = open();
    const bad = reader.read([windowOf(0, 1), windowOf(0, 50), windowOf(0, 2)]);
    const good = reader.read(windows);
    await expect(bad).rejects.toThrow(/window 2 cannot be read/u);
    await expect(bad).rejects.toBeInstanceOf(ReaderError);
    expect(await good).toHaveLength(windows.length);
  });
});

describe('jobs', () => {
  /** The order in which calls of so many windows, by job, are answered. */
  async function orderOf(calls: readonly (readonly [job: string, windows: number])[]) {
    const reader = open({ program: SLOW_ECHO });
    const order: string[] = [];
    await Promise.all(
      calls.map(async ([job, count], number) => {
        await reader.read(new Array(count).fill(windowOf(1)), { job });
        order.push(`${job}${number}`);
      }),
    );
    return order;
  }

  it.each([
    [
      'a short one overtakes a long one',
      [
        ['a', 20],
        ['b', 2],
      ],
      'b1 a0',
    ],
    [
      'what one asks at once is read in order',
      [
        ['a', 6],
        ['a', 1],
        ['b', 3],
      ],
      'b2 a0 a1',
    ],
    [
      'three share',
      [
        ['a', 9],
        ['b', 6],
        ['c', 3],
      ],
      'c2 b1 a0',
    ],
  ] as const)('take turns: %s', async (_, calls, order) => {
    expect(await orderOf(calls)).toEqual(order.split(' '));
  });

  it('that are no longer waited for are not read', async () => {
    const reader = open({ program: program('setTimeout(() => say([seen]), 5)') });
    const stop = new AbortController();
    const stopped = reader.read(new Array(500).fill(windowOf(1)), { signal: stop.signal });
    const before = reader.read([windowOf(1)]);
    await before;
    stop.abort(new Error('answered already'));
    await expect(stopped).rejects.toThrow('answered already');
    const [seen] = await reader.read([windowOf(1)]);
    expect(seen?.[0]).toBeLessThan(20);
  });

  it('that are given up before they begin load nothing', async () => {
    const reader = open();
    await expect(reader.read(windows, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
    expect(lines).toEqual([]);
  });
});

describe('a thread that fails', () => {
  it('is started again, and only what it was reading is lost', async () => {
    const reader = open({ program: program('if (ids[0] === 7) process.exit(3); say(ids)') });
    const deadly = reader.read([windowOf(7)]);
    const calls = [1, 2, 3, 4].map((id) => reader.read([windowOf(id)]));
    await expect(deadly).rejects.toThrow(ReaderError);
    const ends = await Promise.allSettled(calls);
    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(3);
    expect(await reader.read([windowOf(8)])).toEqual([Float32Array.of(8)]);
  });

  it.each([
    ['cannot start', 'data:text/javascript,throw new Error("no such thing")', /no such thing/u],
    ['ends without a word', 'data:text/javascript,process.exit(3)', /^$/u],
  ])('and %s is given up after a while', async (_, url, said) => {
    const reader = open({ program: new URL(url), restarts: 2 });
    for (let time = 0; time < 3; time++)
      await expect(reader.read(windows)).rejects.toThrow('has ended');
    await expect(reader.read(windows)).rejects.toThrow('ended 3 times');
    expect(lines.join()).toMatch(said);
  });

  it('to find a model ends all that waits, says so once, and is not tried again', async () => {
    const reader = open({ modelPath: 'no-such.onnx' });
    const calls = [reader.read(windows), reader.read(windows)];
    for (const call of calls) await expect(call).rejects.toThrow(/no-such\.onnx/u);
    await expect(reader.read(windows)).rejects.toThrow(ReaderError);
    expect(lines).toEqual([expect.stringContaining('answered without the reader')]);
  });

  it('of the faster kind is said in the log', async () => {
    await open({ program: SLOW_ECHO }).read([windowOf(1)]);
    expect(lines.at(-1)).toContain('would be faster with none');
  });
});

describe('a reader that is closed', () => {
  it('rejects what it has not read, and reads no more', async () => {
    const reader = open({ program: program('') });
    const calls = [reader.read(windows), reader.read(windows)];
    const ends = Promise.allSettled(calls);
    await reader.close();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(reader.read(windows)).rejects.toThrow('closed');
    await reader.close();
  });

  it('finishes what it is at, even loading, and may be closed by several', async () => {
    const reader = open();
    reader.start();
    const read = Promise.allSettled([reader.read(windows)]);
    await Promise.all([reader.close(), reader.close()]);
    expect(await read).toMatchObject([{ status: 'rejected' }]);
    expect(lines).toEqual([expect.stringContaining('The reader runs on')]);
  });

  it('may never have been used', async () => {
    await open({ modelPath: 'no-such.onnx' }).close();
    expect(lines).toEqual([]);
  });
});

it('a process ends when it has its windows, without closing', async () => {
  const module = new URL('../../src/reader/reader-thread.ts', import.meta.url);
  const code = `import { openReader } from ${JSON.stringify(module.href)};
    const log = { info() {}, warn: console.error };
    const reader = openReader({ modelPath: ${JSON.stringify(TINY_READER)}, log });
    const [logits] = await reader.read([{ ids: Int32Array.of(0, 5, 2) }]);
    console.log(logits.length);`;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root });
  expect([stdout.trim(), stderr]).toEqual(['12', '']);
});
