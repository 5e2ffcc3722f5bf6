/** What the order of articles is told by. */
interface Dated {
  readonly published: string | null;
  readonly id: string;
}

/** The order of articles wherever there is no better one: newest first, undated last, then by id. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.published !== b.published) return (a.published ?? '') < (b.published ?? '') ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
