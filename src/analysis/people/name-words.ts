import { stripDiacritics } from '../../text/fold.ts';
import { kept } from './kept.ts';

/** What tells father and son apart, put one way. */
const SUFFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      jr: 'jr',
      'jr.': 'jr',
      junior: 'jr',
      jnr: 'jr',
      sr: 'sr',
      'sr.': 'sr',
      senior: 'sr',
      snr: 'sr',
    },
    ...{ ii: 'ii', iii: 'iii', iv: 'iv', v: 'v' },
  }),
);
const PARTICLES = new Set(
  'al el ul ad an ar as at bin bint ibn abu umm van von der den de del della di da das do dos du la le los las st ter ten zu zur af av y e mac mc o'.split(
    ' ',
  ),
);
/** Particles that are given names where one word alone stands behind them: "Al Gore", "Van Jones". */
const GIVEN_PARTICLES = new Set(['al', 'van', 'del', 'mac', 'von', 'di']);
/** Arabic articles written with a hyphen: "al-Maliki" is "Maliki". */
const ARTICLE = /^(?:al|el|ul|an|as|ar|ad|at|ash|az)-(?=\p{L}{3})/u;

const INITIALS = /^\p{L}\.?$|^(?:\p{L}\.)+$/u;

/** A written name taken apart. */
export interface NameWords {
  /** The words in lower case without diacritics; suffixes such as "Jr." left out. */
  readonly all: readonly string[];
  /** "jr", "sr", "ii"; empty where the name has none. */
  readonly suffix: string;
  /** `all` without particles, initials and Arabic articles: the words that tell people apart. */
  readonly telling: readonly string[];
  /** The family name, where what stands before it may be a particle or a given name: "gore" of "Al Gore"; else null. */
  readonly family: string | null;
  /** The initials in it: "hw". */
  readonly initials: string;
}

/** Take a name as the text writes it apart. */
export const nameWords = kept(takeApart);

function takeApart(name: string): NameWords {
  const written = stripDiacritics(name.toLowerCase().replace(/[’‘`]/gu, "'"))
    .split(/[\s"“”,]+/u)
    .filter((word) => /\p{L}/u.test(word));
  const suffix = written.length > 1 ? SUFFIXES.get(written.at(-1) ?? '') : undefined;
  const all = suffix === undefined ? written : written.slice(0, -1);
  const telling = all
    .filter((word, at) => !INITIALS.test(word) && !isParticle(all, word, at))
    .map((word) => word.replace(ARTICLE, ''));
  const initials = all
    .filter((word) => INITIALS.test(word))
    .join('')
    .replaceAll('.', '');
  const family = telling.length === 2 && PARTICLES.has(all[0] ?? '') ? (telling[1] ?? null) : null;
  return {
    all,
    suffix: suffix ?? '',
    telling: telling.length > 0 ? telling : all,
    family,
    initials,
  };
}

function isParticle(all: readonly string[], word: string, at: number): boolean {
  return PARTICLES.has(word) && !(at === 0 && all.length === 2 && GIVEN_PARTICLES.has(word));
}

/** Whether a name stands whole at the end of a longer one: "Del Toro" of "Guillermo del Toro", "Al Maliki" of "Nouri al-Maliki". */
export function isEndOf(name: NameWords, longer: NameWords): boolean {
  return ` ${longer.all.join(' ')}`.replaceAll('-', ' ').endsWith(` ${name.all.join(' ')}`);
}
