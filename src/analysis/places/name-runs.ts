import type { Understood } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';

/** Capitalised words in a row, with small words between ("Bay of Bengal"). */
export interface NameRun extends Span {
  readonly words: readonly Span[];
}

const WORD =
  "(?:(?:al|el|as|ad|an|ar|az|ash|esh)-)?\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[.'’&-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*";
const LINK = '(?:of\\s+the|of|de\\s+la|de\\s+los|de|del|du|la|el|al|am|upon|on\\s+the|es|ben|sur)';
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}$-])${WORD}\\.?(?:\\s+(?:${LINK}\\s+)?${WORD}(?:(?<=\\s[A-Z])\\.)?)*(?:(?<=\\b(?:St|Mt|Ft|[A-Z]))\\.?)?(?![$\\p{L}])`,
  'gu',
);
const WORDS = new RegExp(`${WORD}\\.?`, 'gu');
const POSSESSIVE = /['’]s?$/u;
/** "St. Mary's Hospital" has its owner in its name. */
const SAINT = /^(?:St|Saint|King|Queen|Children|Women|Veterans)\b/;
/** Words that are capitals only because a sentence opens with them; no place begins with one or goes on over it. */
const FUNCTION_WORD =
  /^(?:The|A|An|In|At|On|From|To|Near|And|But|For|As|By|With|After|Before|While|When|This|That|These|Those|Both|Most|Many|Some|Since|Last|If|His|Her|Its|Their|Our|My|It|He|She|They|We|I|There|Outside|Inside|Across|Throughout|Around|Meanwhile|Also|Then|Now)$/;
const TITLE = /^(?:President|Minister|Prime|Gov|Sen|Rep|Mr|Mrs|Ms|Dr)\.?$/;

/** "in Kabul Monday": they end a name. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * The capitalised runs of a sentence; possessives end them, and in English opening words like "In", titles, days and months are
 * no part of them.
 */
export function findNameRuns(
  text: string,
  sentence: Span,
  rules: Understood['places'] = 'english',
): NameRun[] {
  const body = text.slice(sentence.start, sentence.end);
  return Array.from(body.matchAll(RUN)).flatMap((match) =>
    splitRun(text, sentence.start + match.index, match[0], rules),
  );
}

function splitRun(
  text: string,
  offset: number,
  run: string,
  rules: Understood['places'],
): NameRun[] {
  const isEnglish = rules === 'english';
  const runs: NameRun[] = [];
  let words: Span[] = [];
  const flush = () => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) runs.push({ start: first.start, end: last.end, words });
    words = [];
  };
  for (const match of run.matchAll(WORDS)) {
    const span = toWord(offset + match.index, match[0], text);
    const word = text.slice(span.start, span.end);
    if (isEnglish && (CALENDAR.test(word) || FUNCTION_WORD.test(word))) {
      flush();
      continue;
    }
    if (isEnglish && words.length === 0 && TITLE.test(word)) continue;
    words.push(span);
    if (POSSESSIVE.test(match[0]) && !SAINT.test(run)) flush();
  }
  flush();
  return runs;
}

/** Without the possessive ending, and without a full stop that ends no abbreviation. */
function toWord(start: number, match: string, text: string): Span {
  const bare = match.replace(POSSESSIVE, '');
  const abbreviation = /^(?:St|Mt|Ft)\.$|\b\p{Lu}\.$/u.test(bare);
  const end = start + (bare.endsWith('.') && !abbreviation ? bare.length - 1 : bare.length);
  return { start, end: Math.min(end, text.length) };
}
