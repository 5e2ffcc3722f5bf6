import { findSignature } from './file-signatures.ts';

/** The encodings that a byte order mark tells, the longer marks first: one of them begins as another does. */
const MARKS = [
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0, 0, 0xfe, 0xff], 'utf-32'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const;

/** The encoding that the byte order mark of a file tells, or null where it has none. */
export function markedEncoding(bytes: Uint8Array): (typeof MARKS)[number][1] | null {
  return MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
}

/** The text of a UTF-8 file without its byte order mark, or the name of what the bytes are instead. */
export function decodeFileText(bytes: Uint8Array): { text: string } | { other: string } {
  const marked = markedEncoding(bytes) ?? 'utf-8';
  if (marked !== 'utf-8') return { other: marked === 'utf-32' ? 'UTF-32' : 'UTF-16' };
  const signature = findSignature(bytes);
  if (signature) return { other: signature.means };
  if (bytes.includes(0)) return { other: zeroBytesMean(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      other: bytes.some((byte) => byte < 9)
        ? 'binary'
        : 'Latin-1, Windows-1252 or another old encoding',
    };
  }
}

/** What bytes are among which there are zeros: letters of UTF-16 have a zero for every other byte. */
export function zeroBytesMean(bytes: Uint8Array): 'UTF-16' | 'binary' {
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > sample.length / 5 && Math.min(even, odd) < sample.length / 20
    ? 'UTF-16'
    : 'binary';
}
