const MARK = /[*_[]/u;
/** `**bold**`, `*italic*`: the marks lean on what they enclose. */
const STARS = /(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1/gu;
/** `__bold__`, `_italic_`; not the underscores inside a name. */
const UNDERSCORES =
  /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])((?:[^_\n]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))*[^\s_])\1(?![\p{L}\p{N}_])/gu;
/** `[words](address)`, a reference `[words][1]` or a picture's. */
const LINK =
  /!?\[([^[\]\n]+)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)|\[[^[\]\n]*\])/gu;

/**
 * The text with a space for each character of Markdown's emphasis and links, so that finders see the words alone and every
 * offset still holds: `**Ann Rhodes** said` is read as `  Ann Rhodes   said`.
 */
export function withoutEmphasis(text: string): string {
  if (!MARK.test(text)) return text;
  let plain = text.replace(LINK, (link: string, words: string) => {
    const before = link.indexOf('[') + 1;
    return blank(before) + words + blank(link.length - before - words.length);
  });
  for (const marks of [STARS, UNDERSCORES, STARS]) {
    plain = plain.replace(
      marks,
      (_, mark: string, words: string) => blank(mark.length) + words + blank(mark.length),
    );
  }
  return plain;
}

function blank(length: number): string {
  return ' '.repeat(length);
}
