const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
const known = new Map<string, string>();

/** Digits of all scripts as Western ones: "٢٠٢٣", "२०२३" and "２０２３" are "2023". */
export function westernDigits(text: string): string {
  return text.replace(OTHER_DIGIT, digitOf);
}

/** Unicode keeps each script's digits together, in order: the zero is where they begin. */
function digitOf(digit: string): string {
  let western = known.get(digit);
  if (western === undefined) {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    western = String((code - zero) % 10);
    known.set(digit, western);
  }
  return western;
}
