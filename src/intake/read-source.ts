import type { DraftSource, ReadDraft } from './draft.ts';
import { kindOfFetched, kindOfFile } from './find-kind.ts';
import { readFields } from './plain-text.ts';

/** Reads an article in this thread: `readDraft` does it in one of its own. Throws `UserError`. */
export async function readSource(source: DraftSource): Promise<ReadDraft> {
  if (source.kind === 'text') return readFields(source.fields);
  if (source.kind === 'file') {
    const { name, bytes, declaredType: type = null } = source;
    return kindOfFile(name, bytes).read({ name, bytes, type, url: null });
  }
  const { url, bytes, type = null } = source;
  const kind = kindOfFetched(type, bytes);
  const name = `${nameIn(url)}.${kind.endings[0]}`;
  const draft = await kind.read({ name, bytes, type, url });
  return { ...draft, url: draft.url ?? url };
}

/** The last part of an address's path without its ending. */
function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return last.replace(/\.\w+$/u, '') || 'page';
}
