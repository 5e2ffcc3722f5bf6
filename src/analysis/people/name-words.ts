import { stripDiacritics } from '../../text/fold.ts';
import { kept } from './kept.ts';

const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);
const PARTICLES = new Set(
  'al el ul ad an ar as at bin bint ibn abu umm van von der den de del della di da das do dos du la le los las st ter ten zu zur af av y e mac mc o'.split(
    ' ',
  ),
);
/** Arabic articles written with a hyphen: "al-Maliki" is "Maliki". */
const ARTICLE = /^(?:al|el|ul|an|as|ar|ad|at|ash|az)-(?=\p{L}{3})/u;

const INITIALS = /^\p{L}\.?$|^(?:\p{L}\.)+$/u;

/** A written name taken apart. */
export interface NameWords {
  /** The words in lower case without diacritics; suffixes such as "Jr." left out. */
  readonly all: readonly string[];
  /** `all` without particles, initials and Arabic articles: the words that tell people apart. */
  readonly telling: readonly string[];
  /** The initials in it: "hw". */
  readonly initials: string;
}

/** Take a name as the text writes it apart. */
export const nameWords = kept(takeApart);

function takeApart(name: string): NameWords {
  const words = stripDiacritics(name.toLowerCase().replace(/[’‘`]/gu, "'"))
    .split(/[\s"“”,]+/u)
    .filter((word) => /\p{L}/u.test(word) && !SUFFIXES.has(word));
  const telling = words
    .filter((word) => !PARTICLES.has(word) && !INITIALS.test(word))
    .map((word) => word.replace(ARTICLE, ''));
  const initials = words
    .filter((word) => INITIALS.test(word))
    .join('')
    .replaceAll('.', '');
  return { all: words, telling: telling.length > 0 ? telling : words, initials };
}
