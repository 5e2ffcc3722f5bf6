import { LANGUAGES, languageOf } from '../languages/index.ts';
import { listOf } from '../languages/packages.ts';
import { westernDigits } from './digits.ts';
import type { Span } from './span.ts';

/** A part of a written word: its span and the letters that count ("cooperation" for "co-operation"). */
export interface Part extends Span {
  readonly form: string;
}

/** Prefixes of all languages: words that hold them wander between languages. */
const JOINED = new Set(LANGUAGES.flatMap(({ compounds }) => listOf(compounds?.prefixes ?? '')));
const HYPHEN = /[-‐‑_·]/u;
/** Persian and Urdu write a joiner of no width where others write a hyphen. */
const HYPHEN_OR_JOINER = /[-‐‑_·\u200c]/u;
const ACRONYM = /^\p{L}(?:\.\p{L})+\.?$/u;
const GROUPED = /^\d{1,3}(?:[.,٬'’ \u00a0\u2009\u202f]\d{3})+$/u;
const DECIMAL = /^\d+[.,٫]\d+$/u;
/** A number with separators and its unit; a name of letters and its number. */
const MEASURED = /^(\d+(?:[.,]\d+)+(?=\p{L}{1,3}$)|\p{L}{3,}(?=\d{1,4}$))/u;
/** How French and Italian names are written everywhere: "Musée d'Orsay", "L'Aquila"; not "O'Brien", "t'other". */
const ELISION_OF_NAMES = /^(?:[dl]|qu|dell|dall|nell|sull|sant|all)['’ʼ](?=\p{L}{3})/iu;

const POSSESSIVE = /['’‘ʼ](?:s|re|ve|ll|d|m)?$/iu;
/** Turkish sets the endings of names apart: "Ankara'nın". */
const ENDING_APART = /['’‘ʼ].*$/u;

/**
 * Takes a written word apart where its parts have to be found by themselves ("Russian-Chinese"), and joins what is
 * also written as one ("co-operation", "U.S.", "1,709", "F-16").
 */
export function splitCompound(word: string, start: number, language: string): Part[] {
  if (/^[\p{L}\p{M}]+$/u.test(word)) return [{ start, end: start + word.length, form: word }];
  const pieces = cut(
    word,
    start,
    languageOf(language).compounds?.joiner ? HYPHEN_OR_JOINER : HYPHEN,
  );
  return joinPieces(pieces).flatMap((piece) => splitPiece(piece, language));
}

function cut(word: string, start: number, separator: RegExp): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let i = 0; i <= word.length; i++) {
    if (i < word.length && !separator.test(word[i] ?? '')) continue;
    if (i > from) parts.push({ start: start + from, end: start + i, form: word.slice(from, i) });
    from = i + 1;
  }
  return parts;
}

/** "co" + "operation", "F" + "16"; all others stay apart. */
function joinPieces(pieces: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && belongTogether(last.form, piece.form)) {
      joined[joined.length - 1] = {
        start: last.start,
        end: piece.end,
        form: last.form + piece.form,
      };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function belongTogether(first: string, second: string): boolean {
  if (/^\p{L}{1,2}$/u.test(first) && /^\d+\p{L}?$/u.test(second)) return true;
  return JOINED.has(first.toLowerCase()) && /^\p{Ll}{2}/u.test(second);
}

function splitPiece(piece: Part, language: string): Part[] {
  const { start, end } = piece;
  const form = westernDigits(piece.form);
  if (ACRONYM.test(form)) return [{ start, end, form: form.replaceAll('.', '') }];
  if (GROUPED.test(form)) return [{ start, end, form: ungroup(form, language) }];
  if (DECIMAL.test(form)) return [{ start, end, form: form.replace(/[,٫]/u, '.') }];
  const measured = MEASURED.exec(form)?.[1];
  if (measured) return splitAt({ start, end, form }, measured.length, language);
  const parts = /[.,٫٬]/u.test(form) ? cut(form, start, /[.,٫٬]/u) : [{ start, end, form }];
  return parts.flatMap((part) => splitAffixes(part, language));
}

/** A number and what is written onto it: "1.5m". */
function splitAt({ start, end, form }: Part, length: number, language: string): Part[] {
  const middle = start + length;
  return [
    ...splitPiece({ start, end: middle, form: form.slice(0, length) }, language),
    ...splitPiece({ start: middle, end, form: form.slice(length) }, language),
  ];
}

/** "1,709" is a thousand and more in English, but "1,709" in German is less than two. */
function ungroup(form: string, language: string): string {
  const group = languageOf(language).numbers?.thousands ?? '.';
  const separators = new Set(form.replace(/\d/gu, ''));
  const decimal =
    separators.size === 1 &&
    (separators.has(',') || separators.has('.')) &&
    !separators.has(group) &&
    form.split(/[.,]/u).length === 2;
  return decimal ? form.replace(',', '.') : form.replace(/\D/gu, '');
}

/** Possessives and contractions off the end, elisions off the start, units off numbers: "20km". */
function splitAffixes(part: Part, language: string): Part[] {
  const { compounds } = languageOf(language);
  const elision = (compounds?.elision ?? ELISION_OF_NAMES).exec(part.form);
  const skipped = elision?.[0].length ?? 0;
  const written = part.form.slice(skipped);
  const bare = written.replace(compounds?.endingsApart ? ENDING_APART : POSSESSIVE, '');
  const start = part.start + skipped;
  const end = part.end - (written.length - bare.length);
  const measure = /^(\d+)(\p{L}+)$/u.exec(bare);
  const [, number = '', unit = ''] = measure ?? [];
  if (!measure) return [{ start, end, form: bare.replace(/['’‘ʼ]/gu, "'") }];
  if (/^(?:st|nd|rd|th|s)$/iu.test(unit)) return [{ start, end, form: number }];
  const middle = start + number.length;
  return [
    { start, end: middle, form: number },
    { start: middle, end: middle + unit.length, form: unit },
  ];
}
