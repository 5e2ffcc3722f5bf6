import type { Expected } from './expected-answer.ts';

/** Question words of a language and what they ask for, in the order in which they are tried. */
type QuestionWords = readonly (readonly [Expected, RegExp])[];

/**
 * Question words of languages other than English. Where names are not told by capitals (German nouns, Chinese, Arabic)
 * a question for a person or place is no help in finding it, and is left out.
 */
export const QUESTION_WORDS: Readonly<Record<string, QuestionWords>> = {
  de: [
    ['number', /\bwie\s?viele?\b|\bwelche[rn]? (?:anzahl|zahl|anteil|prozentsatz)\b/iu],
    ['date', /\bwann\b|\bwelche[mns]? (?:jahr|monat|tag|datum|jahrhundert)/iu],
  ],
  es: [
    ['number', /cuánt[oa]s?(?!\p{L})|qué (?:porcentaje|cantidad|número)/iu],
    ['date', /cuándo|qué (?:año|mes|día|fecha|siglo|década)/iu],
    ['person', /quién/iu],
    ['place', /dónde|qué (?:ciudad|país|lugar|estado|región)/iu],
  ],
  fr: [
    ['number', /\bcombien\b|quel (?:nombre|pourcentage)/iu],
    ['date', /\bquand\b|quel(?:le)? (?:année|mois|jour|date|siècle)/iu],
    ['person', /(?:^|\s)qui\b/iu],
    ['place', /(?:^|\s)où(?!\p{L})/iu],
  ],
  it: [
    ['number', /\bquant[ieoa]\b/iu],
    ['date', /\bquando\b|che (?:anno|mese|giorno|data|secolo)/iu],
    ['person', /\bchi\b/iu],
    ['place', /\bdove\b/iu],
  ],
  pt: [
    ['number', /\bquant[oa]s?\b/iu],
    ['date', /\bquando\b|que (?:ano|mês|dia|data|século)/iu],
    ['person', /\bquem\b/iu],
    ['place', /\bonde\b/iu],
  ],
  ru: [
    ['number', /(?:^|\s)сколько|как(?:ой|ое|ая) (?:процент|количество|доля|число)/iu],
    ['date', /(?:^|\s)когда|каком (?:году|веке|месяце)|какой (?:год|день|месяц)/iu],
    ['person', /(?:^|\s)(?:кто|кого|кому|кем)(?!\p{L})/iu],
    ['place', /(?:^|\s)где(?!\p{L})|каком (?:городе|штате|месте)|какой стране/iu],
  ],
  zh: [
    ['date', /何时|什么时候|哪一?[年天月日]|几[年月日]/u],
    ['number', /多少|几[个次位名人]|百分之几/u],
  ],
  ja: [
    ['date', /いつ|何[年月日]/u],
    ['number', /いくつ|何[人個回]|どれくらい/u],
  ],
  ar: [
    ['number', /(?:^|\s)(?:كم|بكم)(?!\p{L})/u],
    ['date', /(?:^|\s)متى|أي (?:عام|سنة|شهر|يوم|قرن|تاريخ)/u],
  ],
};
