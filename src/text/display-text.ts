const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
/**
 * Characters without a shape of their own (controls, soft hyphen, zero-width, bidirectional, fillers, "tags"), with which
 * a text can be made to show something that it does not say. Variation selectors stay, and joiners have a rule of their own.
 */
const INVISIBLE =
  /(?![\n\t\u200c\u200d]|\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
/** Scripts and emoji whose shapes depend on zero-width joiners and non-joiners. */
const JOINED = [
  ...['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya'],
  ...['Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar'],
].map((script) => `\\p{Script=${script}}`);
const JOINED_CLASS = `[${JOINED.join('')}\\p{Emoji_Modifier}\\p{Extended_Pictographic}\\ufe0f]`;
const LOOSE_JOINER = new RegExp(
  `(?<!${JOINED_CLASS})[\\u200c\\u200d]|[\\u200c\\u200d](?!${JOINED_CLASS})`,
  'gu',
);

/** Article text as it may be shown: one kind of line end, nothing invisible. For display alone: spans never refer to it. */
export function displayText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(INVISIBLE, '').replace(LOOSE_JOINER, '');
}

/** The same on one line: for titles, names and what members typed. */
export function displayLine(text: string): string {
  return displayText(text).replace(/\s+/gu, ' ').trim();
}
