import type { Term } from '../text/terms.ts';

/** The kind of thing that a question asks for. */
export type Expected =
  | 'person'
  | 'date'
  | 'place'
  | 'number'
  | 'amount'
  | 'duration'
  | 'reason'
  | 'manner'
  | 'thing'
  | 'statement';

/** The kind, and the starts of the words that only say the kind. */
export interface ExpectedAnswer {
  readonly kind: Expected;
  readonly words: ReadonlySet<number>;
}

/** What a question of a language asks for, judged by its question word and the words after it. */
export function expectedAnswer(
  text: string,
  language: string,
  terms: readonly Term[],
): ExpectedAnswer {
  if (language !== 'en') return { kind: 'thing', words: new Set() };
  const lower = text.toLowerCase();
  const rule = RULES.find(([pattern]) => pattern.test(lower));
  void terms;
  return { kind: rule?.[1] ?? 'statement', words: new Set() };
}

const RULES: readonly (readonly [RegExp, Expected])[] = [
  [/\bhow (?:long|old)\b/u, 'duration'],
  [/\bhow much\b/u, 'amount'],
  [/\bhow (?:many|often|far|high|tall|fast|large|big|deep)\b/u, 'number'],
  [/\b(?:what|which) (?:percentage|percent|proportion|number|amount)\b/u, 'number'],
  [/\bwhen\b|\b(?:what|which) (?:year|month|day|date|decade|century|time)\b/u, 'date'],
  [
    /\bwhere\b|\b(?:what|which) (?:city|town|country|state|place|region|county|province|continent|location|area)\b/u,
    'place',
  ],
  [/\bwho\b|\bwhom\b|\bwhose\b/u, 'person'],
  [/\bwhy\b|\bwhat (?:reason|caused?|led)\b/u, 'reason'],
  [/\bhow\b/u, 'manner'],
  [/\bwhat\b|\bwhich\b/u, 'thing'],
];
