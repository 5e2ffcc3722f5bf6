import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, type ReaderSession, RUNTIMES } from '../../src/reader/session.ts';
import { TINY_READER, TINY_WINDOWS } from './tiny-reader.ts';

const [native, wasm] = RUNTIMES;
if (native === undefined || wasm === undefined) throw new Error('two runtimes are expected');
const missing = { ...native, load: () => Promise.reject(new Error('not for this machine')) };
const gone = { ...wasm, load: () => Promise.reject(new Error('no file')) };

describe.each(RUNTIMES.map((runtime) => [runtime.name, runtime] as const))(
  '%s',
  (name, runtime) => {
    let session: ReaderSession;
    beforeAll(async () => {
      ({ session } = await openSession(TINY_READER, { runtimes: [runtime] }));
    });
    afterAll(() => session.close());

    it('says what it is', () => {
      expect(session.runtime).toBe(name);
    });

    it.each(TINY_WINDOWS)(
      'reads $ids as torch does, but for what the integers round',
      async (of) => {
        const logits = await session.read(Int32Array.from(of.ids));
        expect(logits).toHaveLength(of.ids.length * 4);
        for (const [at, number] of logits.entries())
          expect(number).toBeCloseTo(of.logits[at] ?? 9, 0);
      },
    );

    it('gives numbers that are kept, and the same again', async () => {
      const first = await session.read(Int32Array.of(0, 5, 6));
      const kept = [...first];
      await session.read(Int32Array.of(9, 9, 9));
      expect([...first]).toEqual(kept);
      expect([...(await session.read(Int32Array.of(0, 5, 6)))]).toEqual(kept);
    });

    it.each([
      ['a token that it does not know', [0, 50, 2]],
      ['more tokens than it has positions', new Array<number>(161).fill(1)],
    ])('refuses %s, and goes on', async (_, ids) => {
      await expect(session.read(Int32Array.from(ids))).rejects.toThrow(
        /out of data bounds|broadcast/u,
      );
      expect(await session.read(Int32Array.of(1))).toHaveLength(4);
    });
  },
);

/** By how much a logit may differ between runtimes; they lie between -10 and 10. */
const SATURATION = 0.5;

describe('both runtimes', () => {
  it('find the same', async () => {
    const sessions = await Promise.all(
      RUNTIMES.map((runtime) => openSession(TINY_READER, { runtimes: [runtime] })),
    );
    const ids = Int32Array.from(TINY_WINDOWS[0]?.ids ?? []);
    const [one = [], other = []] = await Promise.all(sessions.map((s) => s.session.read(ids)));
    // Where a processor has no instruction for it, sums of eight-bit products saturate: not to the last digit, then.
    for (const [at, number] of one.entries())
      expect(Math.abs(number - (other[at] ?? 9))).toBeLessThan(SATURATION);
    await Promise.all(sessions.map(({ session }) => session.close()));
  });
});

describe('the choice of a runtime', () => {
  it('is the first that works', async () => {
    const { session, failures } = await openSession(TINY_READER, {});
    expect(failures.length).toBe(session.runtime === 'onnxruntime-node' ? 0 : 1);
    await session.close();
  });

  it('falls back, and says why', async () => {
    const { session, failures } = await openSession(TINY_READER, { runtimes: [missing, wasm] });
    expect(session.runtime).toBe('onnxruntime-web');
    expect(failures).toEqual(['onnxruntime-node: not for this machine']);
    await session.close();
  });

  it.each([
    ['says what each runtime said', TINY_READER, [missing, gone], /not for this.*; .*no file/u],
    ['names a file that is missing', 'no-such.onnx', [missing], /no-such\.onnx/u],
    ['says so of a file that is no model', import.meta.filename, RUNTIMES, /-node: .*-web: /su],
  ])('%s', async (_, file, runtimes, said) => {
    await expect(openSession(file, { runtimes })).rejects.toThrow(said);
  });
});
