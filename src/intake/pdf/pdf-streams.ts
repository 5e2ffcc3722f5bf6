import { inflateSync } from 'node:zlib';
import { UserError } from '../../text/user-error.ts';

/** The dictionary of a stream stands before it, and is short. */
const DICTIONARY = 2000;
const FLATE = /\/(?:FlateDecode|Fl)\b/gu;
const IMAGE = /\/Subtype\s*\/Image\b/u;

/**
 * Unpacks the streams of a PDF once with a limit in MB, and throws them away: the library that reads it has none. Pictures,
 * which are not read, do not count. Throws `UserError` beyond the limit.
 */
export function checkPdfStreams(bytes: Uint8Array, mostMb: number): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostMb * 1024 * 1024;
  let end = 0;
  for (;;) {
    const start = file.indexOf('stream', end);
    if (start < 0) return;
    const dictionary = lastDictionary(
      file.toString('latin1', Math.max(end, start - DICTIONARY), start),
    );
    const dataStart = skipLineEnd(file, start + 'stream'.length);
    const dataEnd = file.indexOf('endstream', dataStart);
    end = dataEnd < 0 ? file.length : dataEnd + 'endstream'.length;
    if (!IMAGE.test(dictionary)) {
      const packings = dictionary.match(FLATE)?.length ?? 0;
      left -= unpackedLength(file.subarray(dataStart, end), packings, left);
    }
    if (left < 0) throw tooMuch(mostMb);
  }
}

function lastDictionary(before: string): string {
  return before.slice(Math.max(0, before.lastIndexOf(' obj')));
}

function skipLineEnd(file: Buffer, at: number): number {
  const afterReturn = file[at] === 13 ? at + 1 : at;
  return file[afterReturn] === 10 ? afterReturn + 1 : afterReturn;
}

/** Infinite where it is over the most, or packed over and over. */
function unpackedLength(data: Buffer, packings: number, most: number): number {
  if (packings !== 1) return packings === 0 ? 0 : Number.POSITIVE_INFINITY;
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // Broken streams are the reader's to judge.
    return code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0;
  }
}

function tooMuch(mostMb: number): UserError {
  return new UserError(
    `The PDF unpacks to over ${mostMb} MB, the most that is read: paste the article's text instead.`,
  );
}
