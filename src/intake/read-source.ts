import type { DraftSource, FileSource, ReadDraft } from './draft.ts';
import { type FileKind, fileKindOf } from './file-kind.ts';

/** Reads an article in this thread: `readDraft` does it in one of its own. Throws `UserError`. */
export async function readSource(source: DraftSource): Promise<ReadDraft> {
  if (source.kind === 'file') return readFile(source);
  if (source.kind === 'text') return (await import('./read-fields.ts')).readFields(source.fields);
  return readFetched(source.url, source.bytes, source.type ?? null);
}

async function readFetched(
  url: string,
  bytes: Uint8Array,
  type: string | null,
): Promise<ReadDraft> {
  const kind = kindOfType(type, bytes);
  if (kind === 'page') return (await import('./page/read-page.ts')).readPage(bytes, { type, url });
  const name = `${nameIn(url)}.${kind === 'pdf' ? 'pdf' : 'txt'}`;
  const draft = await READERS[kind]({ kind: 'file', name, bytes, declaredType: type });
  return { ...draft, url: draft.url ?? url };
}

function kindOfType(type: string | null, bytes: Uint8Array): 'page' | 'pdf' | 'text' {
  if (/^application\/pdf\b/iu.test(type ?? '') || startsAsPdf(bytes)) return 'pdf';
  return /^text\/plain\b/iu.test(type ?? '') ? 'text' : 'page';
}

function startsAsPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}

function nameIn(url: string): string {
  return (
    new URL(url).pathname
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/u, '') || 'page'
  );
}

function readFile(source: FileSource): Promise<ReadDraft> {
  return READERS[fileKindOf(source.name, source.bytes)](source);
}

/** Each library is loaded for the first file that needs it. */
const READERS: Readonly<Record<FileKind, (file: FileSource) => Promise<ReadDraft>>> = {
  text: async (file) => (await import('./read-text-file.ts')).readTextFile(file),
  markdown: async (file) => (await import('./read-text-file.ts')).readTextFile(file),
  page: async ({ bytes, declaredType }) =>
    (await import('./page/read-page.ts')).readPage(bytes, { type: declaredType, url: null }),
  pdf: async (file) => (await import('./read-pdf.ts')).readPdf(file),
  docx: async (file) => (await import('./read-docx.ts')).readDocx(file),
  mail: async (file) => (await import('./read-mail.ts')).readMail(file),
};
