/** Articles, then plurals and genders, each with what stands in for it: rules are tried in order, the first one counts. */
type Rule = readonly [RegExp, string];

const ARTICLES: readonly Rule[] = [
  [/(?<=.{3})ият$/u, ''],
  [/(?<=.{3})(?:ът|то|те|та|ия)$/u, ''],
  [/(?<=.{3})ят$/u, ''],
];
const PLURALS: readonly Rule[] = [
  [/(?<=.{3})(?:овци|ове|ища)$/u, ''],
  [/(?<=.{3})еве$/u, 'й'],
  [/(?<=.{3})та$/u, ''],
  [/(?<=.{3})ци$/u, 'к'],
  [/(?<=.{3})зи$/u, 'г'],
  [/(?<=.{3})[иаоея]$/u, ''],
];

/**
 * A light stem of a folded Bulgarian word, after Savoy, "Searching Strategies for the Bulgarian Language" (2007). The
 * package's own stemmer throws.
 */
export function stemBulgarian(word: string): string {
  const bare = apply(apply(word, ARTICLES), PLURALS);
  return bare.replace(/(?<=.{3})ен$/u, 'н').replace(/(?<=.{2})ъ(?=.$)/u, '');
}

function apply(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
