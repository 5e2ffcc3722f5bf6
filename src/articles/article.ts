/** One news item. Spans are offsets into `text`, which is never changed after reading. */
export interface Article {
  /** File name without its ending; unique in its corpus. */
  readonly id: string;
  readonly title: string;
  /** Day of publication as `YYYY-MM-DD`, or null: relative dates then stay unresolved. */
  readonly published: string | null;
  readonly publisher: string | null;
  /** http(s) address of the original, or null. */
  readonly url: string | null;
  /** BCP 47 tag ("en", "de", "zh"); detected when the file does not say. */
  readonly language: string;
  /** The body, character for character: after the front matter, from its first to its last visible character. */
  readonly text: string;
}
