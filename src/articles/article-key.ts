import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

const ID_BYTES = 4;
const TEXT_BYTES = 2;
/** Bytes of an article's key. */
export const KEY_BYTES = ID_BYTES + TEXT_BYTES;

/** Names an article, and the text that it has now, in a few bytes: a hash of its id and one of its text. */
export function keyOf({ id, text }: Article): Buffer {
  return Buffer.concat([hash(id, ID_BYTES), hash(text, TEXT_BYTES)]);
}

/** The part of the key that the id alone decides, in hex. */
export function idPartOf(id: string): string {
  return hash(id, ID_BYTES).toString('hex');
}

/** The same of a key. */
export function idPartIn(key: Buffer): string {
  return key.toString('hex', 0, ID_BYTES);
}

function hash(text: string, bytes: number): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, bytes);
}
