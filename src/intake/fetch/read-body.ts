import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UserError } from '../../text/user-error.ts';
import { checkSize, MOST_BYTES } from '../limits.ts';

const UNPACK = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
} as const;

/** The body of a response, unpacked. Throws `UserError` where it says that it is too large, or turns out to be. */
export async function readBody(response: IncomingMessage): Promise<Uint8Array> {
  checkSize(Number(response.headers['content-length'] ?? 0));
  const body = unpacked(response);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    parts.push(part);
    length += part.length;
    if (length > MOST_BYTES) body.destroy();
    checkSize(length);
  }
  return Buffer.concat(parts);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  if (!(encoding in UNPACK)) {
    throw new UserError(
      'The site packs its page in a way that is not read: paste the text instead.',
    );
  }
  const unpack = UNPACK[encoding as keyof typeof UNPACK]();
  response.on('error', (error) => unpack.destroy(error));
  response.on('aborted', () => unpack.destroy(new Error('The response was cut off')));
  return response.pipe(unpack);
}
