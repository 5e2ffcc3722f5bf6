/** A whole number in groups of seven bits, lowest first, the highest bit set on all but the last (LEB128). */
export function variableLength(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

export type ByteReader = ReturnType<typeof byteReader>;

/** Reads forward through bytes that anybody may have sent: past the end it yields zeros and remembers that it failed. */
export function byteReader(bytes: Buffer) {
  let at = 0;
  let failed = false;
  const number = (): number => {
    for (let value = 0, scale = 1; scale <= 128 ** 4; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) break;
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
    failed = true;
    return 0;
  };
  return {
    number,
    /** A number of things that follow, each of a byte at least. */
    count: () => Math.min(number(), bytes.length),
    bytes: (length: number) => {
      at += length;
      return bytes.subarray(at - length, at);
    },
    failed: () => failed,
  };
}
