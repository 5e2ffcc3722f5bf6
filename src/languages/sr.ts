import { type Language, WITHOUT_RULES } from './language.ts';
import { chain, snowball } from './packages.ts';

/** Serbian, and what is written as it. */
export const sr: Language = {
  tag: 'sr',
  also: ['hr', 'bs', 'cnr'],
  script: 'Cyrillic',
  letters: /[јљњћђџ]/iu,
  words: {
    stem: () => chain(snowball('serbian'), shortenSerbian),
  },
  understood: WITHOUT_RULES,
};

/** The longer plural of short Serbian and Croatian words: "gradovi" of "grad". */
function shortenSerbian(stem: string): string {
  return stem.replace(/(?<=.{3})[oe]v$/u, '');
}
