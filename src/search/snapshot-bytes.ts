import { createHash } from 'node:crypto';
import { Turns } from '../text/turns.ts';

const CHECKSUM_BYTES = 32;
/** Bytes that are copied or summed at a time. */
const SLICE = 2 * 2 ** 20;

/** A file in parts: a line that names the format, a line with the lengths of the parts, the parts, a SHA-256 checksum. */
export async function joinParts(format: string, parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const lengths = parts.map(({ length }) => length);
  const head = Buffer.from(`${format}\n${JSON.stringify(lengths)}\n`, 'utf8');
  const padded = [head, ...parts].flatMap((part) => [part, paddingOf(part)]);
  const whole = await concatenate([...padded, new Uint8Array(CHECKSUM_BYTES)]);
  const size = whole.length - CHECKSUM_BYTES;
  whole.set(await checksum(whole.subarray(0, size)), size);
  return whole;
}

/** The parts of a file, as views of it; null for one that is damaged, cut short or of another format. */
export async function takeParts(format: string, bytes: Uint8Array): Promise<Uint8Array[] | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = buffer.indexOf('\n');
  if (first < 0 || buffer.toString('utf8', 0, first) !== format) return null;
  const sum = buffer.subarray(-CHECKSUM_BYTES);
  if (!sum.equals(await checksum(buffer.subarray(0, -CHECKSUM_BYTES)))) return null;
  const second = buffer.indexOf('\n', first + 1);
  // The checksum vouches for the shape: this is what was written.
  const lengths: number[] = JSON.parse(buffer.toString('utf8', first + 1, second));
  let at = roundUp(second + 1);
  return lengths.map((length) => {
    const part = bytes.subarray(at, at + length);
    at += roundUp(length);
    return part;
  });
}

/** Numbers as bytes, and bytes as numbers: copied where they do not lie as numbers have to. */
export function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

export function numbersOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

/** Many arrays one after the other; lets other work through meanwhile. */
export async function concatenate(arrays: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = new Uint8Array(arrays.reduce((sum, { length }) => sum + length, 0));
  const turns = new Turns();
  let at = 0;
  for (const array of arrays) {
    for (let from = 0; from < array.length; from += SLICE) {
      whole.set(array.subarray(from, from + SLICE), at + from);
      if (turns.due) await turns.pause();
    }
    at += array.length;
  }
  return whole;
}

/** Lines as UTF-8; none of them may hold a line break. */
export async function encodeLines(lines: Iterable<string>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let together = '';
  const turns = new Turns();
  for (const line of lines) {
    together += `${line}\n`;
    if (!turns.due) continue;
    parts.push(Buffer.from(together, 'utf8'));
    together = '';
    await turns.pause();
  }
  parts.push(Buffer.from(together, 'utf8'));
  return Buffer.concat(parts);
}

/** Calls `read` with each of the lines that were encoded. */
export async function decodeLines(bytes: Uint8Array, read: (line: string) => void): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const turns = new Turns();
  for (let from = 0; from < buffer.length; ) {
    const end = buffer.indexOf('\n', from);
    read(buffer.toString('utf8', from, end));
    from = end + 1;
    if (turns.due) await turns.pause();
  }
}

/** Line breaks up to where numbers may begin. */
function paddingOf({ length }: Uint8Array): Uint8Array {
  return new Uint8Array(roundUp(length) - length).fill(0x0a);
}

function roundUp(length: number): number {
  return length + ((4 - (length % 4)) % 4);
}

async function checksum(bytes: Uint8Array): Promise<Buffer> {
  const hash = createHash('sha256');
  const turns = new Turns();
  for (let from = 0; from < bytes.length; from += SLICE) {
    hash.update(bytes.subarray(from, from + SLICE));
    await turns.pause();
  }
  return hash.digest();
}
