import { describe, expect, it } from 'vitest';
import { checkReader } from '../../src/doctor/reader-check.ts';
import { RUNTIMES } from '../../src/reader/session.ts';
import { TINY_READER } from '../reader/tiny-reader.ts';

const [native, wasm] = RUNTIMES;
if (native === undefined || wasm === undefined) throw new Error('two runtimes are expected');
const broken = [native, wasm].map((runtime) => ({
  ...runtime,
  load: () => Promise.reject(new Error('not for this machine')),
}));

describe('checkReader', () => {
  it('says what the model runs on, and how fast', async () => {
    const { says } = await checkReader(TINY_READER);
    expect(says).toMatch(/^runs on onnxruntime-(?:node|web), 128 tokens in \d+ ms/u);
  });

  it.each([
    ['there is no model', 'no-such.onnx', RUNTIMES, 'note', /there is no model/u],
    [
      'only the slower runtime works',
      TINY_READER,
      [...broken.slice(0, 1), wasm],
      'note',
      /-web.*-node: not/u,
    ],
    ['neither works', TINY_READER, broken, 'bad', /without it.*not for this machine/u],
  ] as const)('notices that %s', async (_, file, runtimes, kind, says) => {
    expect(await checkReader(file, runtimes)).toMatchObject({
      kind,
      says: expect.stringMatching(says),
    });
  });
});
