/** Words of a text: what stands between spaces; of scripts without spaces two characters count as one word. */
export function countWords(text: string): number {
  const spaced = text.match(/\S+/gu)?.length ?? 0;
  const unspaced = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  return spaced + Math.ceil((unspaced?.length ?? 0) / 2);
}
