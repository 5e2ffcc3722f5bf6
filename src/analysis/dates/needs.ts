/** Cheap signs of dates, by which most sentences are spared most patterns. */
const SIGNS = {
  digit: /\d/,
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
  day: /day|\bto(?:morrow|night)|night|morning|afternoon|evening|\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\./i,
  unit: /day|week|month|year|decade|centur|quarter|half|night|morning|afternoon|evening|fortnight|\bQ[1-4]/i,
  season: /spring|summer|autumn|fall|winter/i,
  part: /year|month|\d{4}/i,
  decade: /\d0|tie?s\b/i,
  holiday: /christmas|easter|thanksgiving|halloween| day| eve|july|friday|sunday|wednesday/i,
  clock: /\d\s*[ap]\.?\s?m\b|\d:\d\d|GMT|UTC|hrs|noon|mid(?:night|day)/i,
} as const;

export type Need = keyof typeof SIGNS;

/** Says which signs a sentence holds, looking for each at most once. */
export function signsIn(sentence: string): (need: Need) => boolean {
  const known: Partial<Record<Need, boolean>> = {};
  return (need) => {
    known[need] ??= SIGNS[need].test(sentence);
    return known[need] === true;
  };
}
