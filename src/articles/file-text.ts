/** Bytes that open files of other kinds, with the name to call them by. */
const OTHER_KINDS: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe, 0, 0], 'UTF-32'],
  [[0, 0, 0xfe, 0xff], 'UTF-32'],
  [[0xff, 0xfe], 'UTF-16'],
  [[0xfe, 0xff], 'UTF-16'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an office document'],
  [[0x1f, 0x8b], 'a gzip archive'],
];

/** The text of a UTF-8 file without its byte order mark, or the name of what the bytes are instead. */
export function decodeFileText(bytes: Uint8Array): { text: string } | { other: string } {
  const kind = OTHER_KINDS.find(([opening]) => opening.every((byte, i) => bytes[i] === byte));
  if (kind) return { other: kind[1] };
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
