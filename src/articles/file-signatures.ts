/** Bytes that tell what a file is, whatever it is called. */
export interface Signature {
  readonly opening: readonly number[];
  /** Where the bytes stand, 0 without. */
  readonly at?: number;
  /** What begins so, with its article: "a PDF". */
  readonly means: string;
}

/**
 * How files begin that are no text, whether they are read or not: what is known of the world, and not of the kinds that
 * are read. It stands below these because article files are held against it too; a kind takes its signature from here
 * where it is one of these. Longer than needed where letters alone would be: a text may begin with "ID3" or "Rar!".
 */
export const SIGNATURES = {
  pdf: { opening: [0x25, 0x50, 0x44, 0x46, 0x2d], means: 'a PDF' },
  zip: { opening: [0x50, 0x4b, 3, 4], means: 'a zip archive or an office document' },
  emptyZip: { opening: [0x50, 0x4b, 5, 6], means: 'an empty zip archive' },
  oldOffice: { opening: [0xd0, 0xcf, 0x11, 0xe0], means: 'an old or encrypted Office document' },
  richText: { opening: [0x7b, 0x5c, 0x72, 0x74, 0x66], means: 'rich text (RTF)' },
  gzip: { opening: [0x1f, 0x8b], means: 'a gzip archive' },
  bzip2: { opening: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4, means: 'a bzip2 archive' },
  xz: { opening: [0xfd, 0x37, 0x7a, 0x58, 0x5a], means: 'an xz archive' },
  sevenZip: { opening: [0x37, 0x7a, 0xbc, 0xaf], means: 'a 7-Zip archive' },
  rar: { opening: [0x52, 0x61, 0x72, 0x21, 0x1a], means: 'a RAR archive' },
  png: { opening: [0x89, 0x50, 0x4e, 0x47], means: 'a picture' },
  jpeg: { opening: [0xff, 0xd8, 0xff], means: 'a picture' },
  gif: { opening: [0x47, 0x49, 0x46, 0x38], means: 'a picture' },
  webp: { opening: [0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38], at: 8, means: 'a picture' },
  mp4: { opening: [0x66, 0x74, 0x79, 0x70], at: 4, means: 'a video' },
  oldMp3: { opening: [0x49, 0x44, 0x33, 3], means: 'a sound' },
  mp3: { opening: [0x49, 0x44, 0x33, 4], means: 'a sound' },
  ogg: { opening: [0x4f, 0x67, 0x67, 0x53, 0], means: 'a sound' },
  windowsProgram: { opening: [0x4d, 0x5a, 0x90], means: 'a program' },
  linuxProgram: { opening: [0x7f, 0x45, 0x4c, 0x46], means: 'a program' },
} as const satisfies Readonly<Record<string, Signature>>;

/** The first of the signatures that bytes begin with, or null. */
export function findSignature(
  bytes: Uint8Array,
  signatures: readonly Signature[] = Object.values(SIGNATURES),
): Signature | null {
  const opens = ({ opening, at = 0 }: Signature) =>
    opening.every((byte, i) => bytes[at + i] === byte);
  return signatures.find(opens) ?? null;
}
