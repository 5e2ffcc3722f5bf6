import { hashText, mix } from './hash.ts';
import { lookUp, type WordEntry } from './lexicon.ts';

/** What the tagger's features say of one written form, wherever it stands. */
export interface WordForm {
  readonly text: string;
  /** Hash of the form in lower case. */
  readonly lower: number;
  /** Hash of the short shape: "Xx", "X.", "x-x". */
  readonly shape: number;
  readonly capital: boolean;
  /** Whether any letter is a capital: "al-Maliki". */
  readonly hasCapital: boolean;
  readonly entry: WordEntry;
  /** Feature hashes for the word at each offset from the word to label: -2, -1, 0, 1, 2. */
  readonly features: readonly Int32Array[];
}

/** The form that stands before the first and after the last word of a sentence. */
export const EDGE = buildForm('');

/** Describe a written form. */
export function buildForm(text: string): WordForm {
  const lowerText = text.toLowerCase();
  const lower = hashText(lowerText);
  const shape = hashText(shapeOf(text, true));
  const entry = lookUp(lowerText);
  const near = (template: number): number[] => [
    mix(template, lower),
    mix(template + 1, shape),
    mix(template + 2, hashText(lowerText.slice(-3))),
    mix(template + 3, entry.flags),
    mix(template + 4, entry.cluster),
    mix(template + 5, entry.midCluster),
    mix(template + 6, entry.coarseCluster),
    mix(template + 7, entry.likeness),
  ];
  const far = (template: number): number[] => [
    mix(template, lower),
    mix(template + 1, shape),
    mix(template + 3, entry.flags),
    mix(template + 4, entry.cluster),
    mix(template + 5, entry.midCluster),
    mix(template + 6, entry.coarseCluster),
    mix(template + 7, entry.likeness),
  ];
  return {
    text,
    lower,
    shape,
    capital: /^['‘"“]?\p{Lu}/u.test(text),
    hasCapital: /\p{Lu}/u.test(text),
    entry,
    features: [
      Int32Array.from(far(40)),
      Int32Array.from(near(50)),
      Int32Array.from([...near(60), ...ownFeatures(text, lowerText)]),
      Int32Array.from(near(70)),
      Int32Array.from(far(80)),
    ],
  };
}

function ownFeatures(text: string, lowerText: string): number[] {
  const features = [mix(1, hashText(text)), mix(2, hashText(shapeOf(text, false)))];
  for (let length = 1; length <= 4; length++) {
    if (length === 3) features.push(mix(10 + length, hashText(lowerText.slice(0, length))));
    else {
      features.push(mix(10 + length, hashText(lowerText.slice(0, length))));
      features.push(mix(20 + length, hashText(lowerText.slice(-length))));
    }
  }
  const hyphen = lowerText.lastIndexOf('-');
  if (hyphen > 0) {
    features.push(mix(30, hashText(lowerText.slice(hyphen + 1))));
    features.push(mix(31, hashText(lowerText.slice(0, hyphen))));
  }
  return features;
}

/** The shape of a word: letters as X or x, digits as 9; the short shape says a run of one kind once. */
function shapeOf(text: string, short: boolean): string {
  let shape = '';
  for (const character of text) {
    const kind = characterKind(character);
    if (!short || !shape.endsWith(kind)) shape += kind;
  }
  return shape;
}

function characterKind(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return '9';
  if (/\p{Lu}/u.test(character)) return 'X';
  return /\p{L}/u.test(character) ? 'x' : character;
}
