import { stripDiacritics } from '../../text/fold.ts';
import { kept } from './kept.ts';

/**
 * Spellings that different transliterations give one sound, put one way, in order: Sergey and Sergei, Shoygu and
 * Shoigu, Zelenskyy and Zelensky, Mohammed and Muhammad, Qaddafi and Gadhafi, Aleksandr and Alexander.
 */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\s)(?:junior|jnr)\s*$/gu, 'jr'],
  [/(?<=\s)(?:senior|snr)\s*$/gu, 'sr'],
  // The numbers of a family's men are no letters that may be doubled.
  [/(?<=\s)ii\s*$/gu, '2'],
  [/(?<=\s)iii\s*$/gu, '3'],
  [/['’‘`ʼ]/gu, ''],
  [/(^|\s)(?:al|el)[- ](?=\p{L}{3})/gu, '$1'],
  [/-/gu, ''],
  [
    /\b(?:muhammad|mohammed|mohammad|mohamed|muhammed|mohamad|mohamud|muhamad|mehmet)\b/gu,
    'mohamed',
  ],
  [/\b(?:ahmad|ahmet|achmed|achmad)\b/gu, 'ahmed'],
  [/\b(?:hussain|hussein|husain|husein|hossein|huseyin|husayn)\b/gu, 'husein'],
  [/\b(?:yusuf|yousef|youssef|yousuf|yusef)\b/gu, 'yusuf'],
  [/\b(?:abdel|abdul|abd al|abd el)\s*/gu, 'abdul '],
  [/(?:qadd|qadh|gadd|gadh|kadd|qad|kad)h?af(?:i|fi|y)\b/gu, 'gadafi'],
  [/\bt(?=ch)/gu, ''],
  [/x/gu, 'ks'],
  [/ander\b/gu, 'andr'],
  [/sch(?=[^aeiou]|\b)/gu, 'sh'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/(?:iyy|yy|iy|ij|yi|ii|ey|ei|ie|ay|ai|y|j)(?=\b|[^aeiou])/gu, 'i'],
  [/ya/gu, 'ia'],
  [/yu/gu, 'iu'],
  [/yo/gu, 'io'],
  [/ye/gu, 'e'],
  [/ou|oo/gu, 'u'],
  [/ee/gu, 'i'],
  [/q/gu, 'k'],
  [/ck/gu, 'k'],
  [/w/gu, 'v'],
  [/ff\b/gu, 'v'],
  [/(\p{L})\1+/gu, '$1'],
  [/i+/gu, 'i'],
];

/** One key for the spellings of a name that differ in case, diacritics, punctuation or transliteration only. */
export const nameKey = kept(makeKey);

function makeKey(name: string): string {
  let key = stripDiacritics(name.toLowerCase()).replace(/[.,"“”]/gu, ' ');
  for (const [pattern, replacement] of FOLDS) key = key.replace(pattern, replacement);
  return key.replace(/\s+/gu, ' ').trim();
}

/** The key of a name without its spaces: "Kim Jong Un" is "Kim Jong-un". */
export function joinedKey(name: string): string {
  return nameKey(name).replaceAll(' ', '');
}
