import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';

/** Bulgarian. */
export const bg: Language = {
  tag: 'bg',
  script: 'Cyrillic',
  letters: /^[^ыэё]*ъ[^ыэё]*$/iu,
  words: {
    stop: () =>
      listOf(`а аз ако ала бе без беше би бил била били било в вас ваш ви вие във всички всяка всеки все г ги го да дали до е
        едва за и из или им има има й как какво каква какви какъв кога когато кое кои която които което който кой къде
        колко защо към ли между ме ми му на над най нас нашия не него нея ни ние но о от около под по при пред през с са
        само се си след със със сме съм също така такъв тази те тези тя той това тогава това този то този тук у че ще
        чии чий чия като бъде бъдат`),
    stem: () => stemBulgarian,
  },
  numbers: { monthsTyped: true },
  understood: WITHOUT_RULES,
};

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
function stemBulgarian(word: string): string {
  const bare = apply(apply(word, ARTICLES), PLURALS);
  return bare.replace(/(?<=.{3})ен$/u, 'н').replace(/(?<=.{2})ъ(?=.$)/u, '');
}

function apply(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
