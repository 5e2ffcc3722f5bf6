import { markedEncoding, zeroBytesMean } from '../articles/file-text.ts';
import { UserError } from '../text/user-error.ts';

/** Where HTML wants a page to declare its encoding; pages are often late. */
const HEAD = 4096;
const IN_META = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*(?<label>[\w.:-]{1,40})/iu;
const IN_XML = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["'](?<label>[\w.:-]{1,40})/iu;
const IN_TYPE = /;\s*charset\s*=\s*["']?(?<label>[\w.:-]{1,40})/iu;
/** Control characters other than white space. */
const CONTROLS = /[^\P{Cc}\s\u007f-\u009f]/gu;

type Decoder = InstanceType<typeof TextDecoder>;

/** What is known of how bytes are to be read as text. */
export interface Declared {
  /** The content type that came with them. */
  readonly type?: string | null | undefined;
  /** Whether they are HTML, which may name its encoding itself. */
  readonly html?: boolean;
}

/**
 * The text of bytes in the encoding that their first bytes, their content type or their HTML declares; UTF-8 without
 * such. Throws `UserError` for an unknown or broken encoding, and for what is no text.
 */
export function decodeBytes(bytes: Uint8Array, { type, html = false }: Declared = {}): string {
  const mark = markedEncoding(bytes);
  const label = mark ?? labelIn(type ?? '', IN_TYPE) ?? (html ? labelInHead(bytes) : null);
  if (mark === null && !label?.startsWith('utf-16')) refuseBinary(bytes);
  const text = decodeAs(bytes, label ?? 'utf-8', label === null);
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > 2 + text.length / 1000) {
    throw new UserError('The file holds bytes that are no text: save it as plain UTF-8 text.');
  }
  return controls === 0 ? text : text.replace(CONTROLS, '');
}

function decodeAs(bytes: Uint8Array, label: string, undeclared: boolean): string {
  const decoder = decoderFor(label);
  // Old encodings can read anything: bytes that happen to be UTF-8 are UTF-8, whatever is declared.
  const asUtf8 = isOneByte(decoder.encoding) ? decodeOrNull(bytes, decoderFor('utf-8')) : null;
  const text = asUtf8 ?? decodeOrNull(bytes, decoder);
  if (text !== null) return text;
  throw new UserError(
    undeclared
      ? 'The file is in an old encoding such as Latin-1 or Windows-1252, and does not say which: save it as UTF-8.'
      : `The file says that it is ${decoder.encoding.toUpperCase()} but mixes encodings: save it as UTF-8.`,
  );
}

function decoderFor(label: string): Decoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (cause) {
    throw new UserError(
      `The encoding "${label.toUpperCase()}" is not one that can be read: save the file as UTF-8.`,
      { cause },
    );
  }
}

function decodeOrNull(bytes: Uint8Array, decoder: Decoder): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function isOneByte(encoding: string): boolean {
  return /^(?:windows|iso-8859|koi8|macintosh|ibm|x-mac)/u.test(encoding);
}

/** The encoding that a page names in its head; one that could not have been read there means UTF-8, as in browsers. */
function labelInHead(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const label = labelIn(head, IN_META) ?? labelIn(head, IN_XML);
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

function labelIn(text: string, pattern: RegExp): string | null {
  return pattern.exec(text)?.groups?.label?.toLowerCase() ?? null;
}

function refuseBinary(bytes: Uint8Array): void {
  if (!bytes.includes(0)) return;
  throw new UserError(
    zeroBytesMean(bytes) === 'UTF-16'
      ? 'The file is UTF-16 without saying so: save it as UTF-8.'
      : 'The file is binary, no text: give it in the form that its name says.',
  );
}
