import { LANGUAGES } from '../../languages/index.ts';
import { rarity } from '../../text/related-words.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const HOLIDAYS = 'Christmas Easter Thanksgiving Halloween'.split(' ');

const SHORT =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs?|fri|sat|sun)\.?$/iu;

/** The words with English names of months, days and holidays in the letters of print: "april", "avril", "xmas". */
export function plainCalendarWords(text: string): string {
  return text
    .replace(/(\d{4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?/gu, joinDate)
    .replace(/^(\d{1,2})[/.](\d{4})$/u, (_, month: string, year: string) =>
      joinDate('', year, month),
    )
    .replace(/(?<=\d)(?:\.(?=\s?\p{L})|er\b|º|ª)/gu, '')
    .replace(/[\p{L}\p{M}]+\.?/gu, (word) => plainWord(word))
    .replace(/(?<=\d\s|\p{L}\s)(?:de|del|di)\s(?=\p{Lu}\p{Ll}|\d{4})/gu, '');
}

function joinDate(_: string, ...parts: (string | undefined)[]): string {
  return parts
    .slice(0, 3)
    .filter((part) => typeof part === 'string')
    .map((part) => part?.padStart(2, '0'))
    .join('-');
}

function plainWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower === 'xmas') return 'Christmas';
  if (SHORT.test(word)) return abbreviated(lower);
  const english = ENGLISH.find((name) => name.toLowerCase() === lower);
  return english ?? namesElsewhere().get(lower) ?? word;
}

/** Days are abbreviated with a full stop, months without. */
function abbreviated(word: string): string {
  const bare = word.replace('.', '');
  const name = bare.slice(0, 1).toUpperCase() + bare.slice(1);
  return /^(?:mon|tue|wed|thu|fri|sat|sun)/u.test(bare) ? `${name}.` : name;
}

const ENGLISH = [...MONTHS, ...WEEKDAYS, ...HOLIDAYS];

/** Distance from which a word is no misspelling any more, by its letters. */
const mostEdits = (word: string) => (word.length >= 7 ? 2 : 1);

/** The same with names of months and days spelt right where no other English word was meant: "Febuary", "wendesday". */
export function correctCalendarWords(text: string): string {
  return text.replace(/\p{L}{4,12}/gu, (word) => {
    const lower = word.toLowerCase();
    if (rarity(lower) < 1) return word;
    const near = ENGLISH.filter((name) => isNear(lower, name.toLowerCase(), mostEdits(lower)));
    return near.length === 1 ? (near[0] ?? word) : word;
  });
}

/** Whether so many letters put in, left out, exchanged or swapped make one word of the other. */
function isNear(a: string, b: string, most: number): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [x, y] = [a.slice(same), b.slice(same)];
  if (x === '' || y === '') return x.length + y.length <= most;
  if (most === 0) return false;
  const swapped = x[0] === y[1] && x[1] === y[0] && isNear(x.slice(2), y.slice(2), most - 1);
  const exchanged = isNear(x.slice(1), y.slice(1), most - 1);
  return swapped || exchanged || isNear(x.slice(1), y, most - 1) || isNear(x, y.slice(1), most - 1);
}

let elsewhere: ReadonlyMap<string, string> | undefined;

/** The English name of a month by its names in other languages, as the platform knows them; of two months with one name, the first. */
function namesElsewhere(): ReadonlyMap<string, string> {
  elsewhere ??= new Map(TYPED.flatMap(namesIn).reverse());
  return elsewhere;
}

/** The languages whose names of months members may type. */
const TYPED = LANGUAGES.flatMap(({ tag, numbers }) => (numbers?.monthsTyped ? [tag] : []));

function namesIn(language: string): (readonly [string, string])[] {
  // Slavic languages write a month otherwise behind a day.
  return [{ month: 'long' } as const, { month: 'long', day: 'numeric' } as const].flatMap(
    (style) => {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      return MONTHS.map((english, month) => {
        const parts = format.formatToParts(Date.UTC(2001, month, 5));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        return [name.toLowerCase(), english] as const;
      });
    },
  );
}
