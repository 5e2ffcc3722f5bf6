import type { FileSource, ReadDraft } from './draft.ts';

export async function readPdf(_file: FileSource): Promise<ReadDraft> {
  throw new Error('Not built yet');
}
