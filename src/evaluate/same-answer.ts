/** Longest run that two texts must share where neither holds the other, in characters. */
const SHARED_RUN = 40;

/** Whether two texts overlap: one holds the other, or they share a run of 40 characters, white space squashed. */
export function sameText(a: string, b: string): boolean {
  const [short, long] = [squash(a), squash(b)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (short === '') return false;
  if (long.includes(short)) return true;
  for (let at = 0; at + SHARED_RUN <= short.length; at++) {
    if (long.includes(short.slice(at, at + SHARED_RUN))) return true;
  }
  return false;
}

/** Whether a short answer is the accepted one: spelt so, or with that date as its value. */
export function sameAnswer(given: { text: string; value?: string }, accepted: string): boolean {
  if (spelling(given.text) === spelling(accepted)) return true;
  return given.value !== undefined && sameDate(given.value, accepted);
}

/** A date is right when it equals the accepted one, or one is the start of the other's interval. */
export function sameDate(value: string, accepted: string): boolean {
  if (!/^\d{4}/u.test(accepted)) return false;
  return value === accepted || startOf(value) === accepted || startOf(accepted) === value;
}

/**
 * F1 of a set of names, from 0 to 1: precision is the share of the given names that are accepted, recall the share of
 * those expected (each with its accepted spellings) that are given. A name given twice counts once.
 */
export function f1OfNames(
  given: readonly string[],
  expected: readonly (readonly string[])[],
): number {
  const names = new Set(given.map(spelling));
  const accepted = expected.map((spellings) => new Set(spellings.map(spelling)));
  const right = [...names].filter((name) => accepted.some((each) => each.has(name))).length;
  const found = accepted.filter((each) => [...each].some((name) => names.has(name))).length;
  if (right === 0 || found === 0) return 0;
  const precision = right / names.size;
  const recall = found / expected.length;
  return (2 * precision * recall) / (precision + recall);
}

/** Which of the expected answers a name is one of the accepted spellings of; null where it is none. */
export function acceptedAs(name: string, expected: readonly (readonly string[])[]): number | null {
  const at = expected.findIndex((each) => each.map(spelling).includes(spelling(name)));
  return at < 0 ? null : at;
}

function startOf(value: string): string {
  return value.split('/')[0] ?? value;
}

function squash(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const TITLES =
  /^(?:president|prime minister|professor|senator|governor|mayor|minister|ambassador|judge|justice|king|queen|prince|princess|pope|sir|dame|lord|lady|general|colonel|captain|sergeant|dr|mr|mrs|ms|rep|sen|gov|gen|prof|undersecretary|secretary|chancellor|king)\s+/u;

/** Lower case, without diacritics, punctuation, a leading "the" and leading titles. */
function spelling(text: string): string {
  let plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/^the\s+/u, '').replace(TITLES, '');
  }
  return plain;
}
