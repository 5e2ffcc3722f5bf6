/** How much two short texts share: the part of the shorter one's words that the other has too, 0 to 1. */
export function likeness(a: string, b: string): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (small.size === 0) return 0;
  const shared = [...small].filter((word) => large.has(word)).length / small.size;
  // One shared word of a long title is no likeness.
  return small.size * 4 < large.size ? shared / 2 : shared;
}

/** Words without case and marks; of scripts without spaces each character is one. */
function wordsOf(text: string): Set<string> {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return new Set(
    plain.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu,
    ),
  );
}
