/** Languages that are written as one, or whose readers read the other, under the tag that articles of both get. */
const WRITTEN_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nb: 'no',
    nn: 'no',
    fil: 'tl',
    ms: 'id',
    hr: 'sr',
    bs: 'sr',
    cnr: 'sr',
    yue: 'zh',
    prs: 'fa',
  }),
);

const known = new Map<string, string>();

/** The first part of a BCP 47 tag, old and synonymous ones as one: "en" of "en-GB", "he" of "iw", "zh" of "cmn-Hant". */
export function primarySubtag(tag: string): string {
  let subtag = known.get(tag);
  if (subtag === undefined) {
    const first = (tag.split(/[-_]/u, 1)[0] ?? '').toLowerCase();
    const canonical = canonicalOf(first);
    subtag = WRITTEN_AS.get(canonical) ?? canonical;
    known.set(tag, subtag);
  }
  return subtag;
}

/** What the platform knows of replaced tags: "iw" is "he", "cmn" is "zh", "deu" is "de". */
function canonicalOf(subtag: string): string {
  try {
    return new Intl.Locale(subtag).language;
  } catch {
    return subtag;
  }
}
