import type { LabelledRun } from '../analysis/names/labels.ts';
import { isTitleWord } from '../analysis/names/titles.ts';
import type { ConllSentence } from '../evaluate/conll.ts';
import { ORIGINS } from './names-by-origin.ts';

/** Share of the people without a title that are given one. */
const TITLED = 0.3;
const TITLES =
  'Professor|Sen.|Rep.|Gov.|Gen.|Lt. Gen.|Lt. Col.|Col.|Maj.|Capt.|Sgt.|Dr.|Judge|Justice|Sheriff|Police Chief|coach|captain|lawyer|spokesman|spokeswoman|defender|striker|actor|actress|singer|author|director|Chancellor|Premier|Vice Premier|Foreign Minister|Defense Minister|Finance Minister|Prime Minister|Deputy Prime Minister|Vice President|President|Secretary of State|Ambassador|Archbishop|Bishop|Cardinal|Rev.|Father|Sister|Rabbi|Sheikh|Imam|Mullah|Ayatollah|King|Queen|Prince|Princess|Sir|Lord|Lady|Mr.|Mrs.|Ms.|Mayor|Commissioner|Detective|Officer|Inspector|Chairman|Speaker|Attorney General|Prosecutor|economist|analyst|Commander|Admiral|Adm.|Brig. Gen.|Officer|rebel leader|opposition leader|Councilman|Congressman|Chief Executive'.split(
    '|',
  );

/** The sentence with every person given another name, of any origin, some with a title. */
export function withOtherNames(sentence: ConllSentence, random: () => number): ConllSentence {
  const words: string[] = [];
  const runs: LabelledRun[] = [];
  let at = 0;
  for (const run of sentence.runs) {
    words.push(...sentence.words.slice(at, run.first));
    const old = sentence.words.slice(run.first, run.last + 1);
    const name = run.kind === 'PER' ? otherName(old.length, random) : old;
    if (run.kind === 'PER' && random() < TITLED && !isTitleWord(words.at(-1) ?? '')) {
      words.push(...pick(TITLES, random).split(' '));
    }
    runs.push({ first: words.length, last: words.length + name.length - 1, kind: run.kind });
    words.push(...name);
    at = run.last + 1;
  }
  words.push(...sentence.words.slice(at));
  return { words, runs };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

function otherName(length: number, random: () => number): string[] {
  const origin = pick(ORIGINS, random);
  const family = pick(origin.family, random).split(' ');
  if (length === 1)
    return origin.familyFirst || random() < 0.8 ? family : [pick(origin.given, random)];
  const given = [pick(origin.given, random)];
  // "Abdul-Rahman bin Faisal al-Otaibi".
  if (length > 2 && origin.son && random() < 0.4)
    given.push(origin.son, pick(origin.given, random));
  else if (length > 2 && !origin.familyFirst && random() < 0.5)
    given.push(pick(['A.', 'M.', 'W.', pick(origin.given, random)], random));
  return origin.familyFirst ? [...family, ...given] : [...given, ...family];
}

/** The sentence in capitals, as in headlines and datelines. */
export function inCapitals({ words, runs }: ConllSentence): ConllSentence {
  return { words: words.map((word) => word.toUpperCase()), runs };
}

/**
 * The sentence without the titles before people: "Putin said" for "Mr. Putin said". The sentences at hand are a radio's that
 * always writes them; newspapers and agencies do not.
 */
export function withoutTitleWords(sentence: ConllSentence): ConllSentence {
  const dropped = new Set<number>();
  for (const { first, kind } of sentence.runs) {
    if (kind !== 'PER') continue;
    for (let at = first - 1; isTitleWord(sentence.words[at] ?? ''); at--) dropped.add(at);
  }
  const shift = (at: number): number => at - [...dropped].filter((place) => place < at).length;
  return {
    words: sentence.words.filter((_, at) => !dropped.has(at)),
    runs: sentence.runs.map(({ first, last, kind }) => ({
      first: shift(first),
      last: shift(last),
      kind,
    })),
  };
}

/** Whether a person in the sentence stands after a title. */
export function hasTitle({ words, runs }: ConllSentence): boolean {
  return runs.some(({ first, kind }) => kind === 'PER' && isTitleWord(words[first - 1] ?? ''));
}

const CITIES =
  'LONDON MOSCOW BEIJING NAIROBI CAIRO TOKYO PARIS BAGHDAD LAGOS BOGOTA BERLIN MANILA'.split(' ');
const COUNTRIES =
  'England Russia China Kenya Egypt Japan France Iraq Nigeria Colombia Germany Philippines'.split(
    ' ',
  );
const AGENCIES = ['AP', 'AFP', 'Reuters', 'Xinhua', 'UPI'];

/** The sentence as an agency opens its articles: behind "NAIROBI, Kenya (AP) _". */
export function asWire({ words, runs }: ConllSentence, random: () => number): ConllSentence {
  const place = Math.floor(random() * CITIES.length);
  const country = random() < 0.5 ? [',', COUNTRIES[place] ?? ''] : [];
  const agency = AGENCIES[Math.floor(random() * AGENCIES.length)] ?? '';
  const dateline = [CITIES[place] ?? '', ...country, '(', agency, ')', random() < 0.5 ? '_' : '--'];
  const by = dateline.length;
  const names: LabelledRun[] = [
    { first: 0, last: 0, kind: 'LOC' },
    ...(country.length > 0 ? [{ first: 2, last: 2, kind: 'LOC' as const }] : []),
    { first: by - 3, last: by - 3, kind: 'ORG' },
    ...runs.map(({ first, last, kind }) => ({ first: first + by, last: last + by, kind })),
  ];
  return { words: [...dateline, ...words], runs: names };
}

/** The sentence with the quotation marks of old wires: ``so''. */
export function withWireQuotes({ words, runs }: ConllSentence): ConllSentence {
  let isOpen = false;
  const quoted = words.map((word) => {
    if (word !== '"') return word;
    isOpen = !isOpen;
    return isOpen ? '``' : "''";
  });
  return { words: quoted, runs };
}

/** Whether the sentence has a quotation mark. */
export function hasQuote({ words }: ConllSentence): boolean {
  return words.includes('"');
}
