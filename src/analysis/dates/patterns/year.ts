import type { DateMatch, DatePattern } from '../pattern.ts';
import { yearReading } from '../reading.ts';

/** "2012", "in 1066"; not "2000 people", "$1999", "1,999", "1999 miles". */
export const year: DatePattern = {
  name: 'year',
  needs: 'digit',
  pattern:
    /(?<![\d.,:/$€£#¥+'’]|\bNo\.?\s|(?<!\d\d\d)\d[-–]|[A-Za-z]-)\b(?<year>1[0-9]\d\d|20\d\d)\b(?![\d%:/°]|[.,]\d|-(?!(?:1\d|20)\d\d\b)\d|–(?!(?:1\d|20)\d\d\b)\d|\s?(?:%|[ap]\.?m\b|GMT|UTC))/g,
  read: (match) => {
    const number = Number(match.groups.year);
    if (isCount(match)) return null;
    const modern = number >= 1800 && number <= 2059;
    if (!modern && !BEFORE_OLD.test(match.before)) return null;
    return yearReading(number);
  },
};

/** "mid-2012", "post-1989", "pre-2001": the year alone is the mention. */
export const prefixedYear: DatePattern = {
  name: 'prefixed-year',
  needs: 'digit',
  pattern: /(?<=\b(?:post|pre|mid|late|early|since)-)(?<year>1[5-9]\d\d|20\d\d)\b(?!s|-\d)/gi,
  read: ({ groups }) => yearReading(Number(groups.year)),
};

const BEFORE_OLD =
  /(?:\b(?:in|since|by|until|till|from|during|through|before|after|between|year|to|and|circa|around|c\.|AD|the)\s+|[-–(]\s?)$/i;
const DETERMINER =
  /\b(?:the|a|this|that|its|his|her|their|our|my|[a-z]+['’]s?|in|since|during|by|after|before|from)\s+$/i;
const MEASURE =
  /^[\s-](?:people|persons|adults|voters|respondents|rpm|hp|cc|BC|B\.C\.|BCE|men|women|children|feet|foot|ft|miles?|meters?|metres?|m|km|kilomet(?:er|re)s?|kilos?|kg|pounds?|tons?|tonnes?|dollars?|euros?|points?|percent|per\s?cent|votes?|seats?|troops|soldiers|hours?|minutes?|days?|weeks?|months?|years?|million|billion|degrees?|pages?|acres|hectares|workers|students|members|employees|jobs|homes|others|square|or\s+so|more|megawatts?|calories)\b/i;
const QUANTIFIER =
  /\b(?:than|about|some|nearly|almost|over|roughly|approximately|another|least|most|only|estimated|all|up to|these|those|total|at|×)\s+$/i;

/** Things that go by numbers. */
const NUMBERED =
  /\b(?:flight|gate|room|channel|pages?|route|highway|sections?|chapters?|articles?|resolutions?|volumes?|bill|model|number|type|lot|H\.R\.)\s+(?:\d{4}\s*[-–]\s*)?$/i;

function isCount({ before, after }: DateMatch): boolean {
  if (MEASURE.test(after) || NUMBERED.test(before)) return true;
  if (/^\s*[-–—]\s*(?:1\d|20)\d\d\b/.test(after)) return false;
  if (QUANTIFIER.test(before)) return !/^\s+[A-Z]/.test(after);
  return (
    /^\s+(?!is\b|was\b|has\b|as\b|its\b|this\b|his\b|plus\b|series\b)[a-z]{3,}(?<!s)s\b/.test(
      after,
    ) &&
    !DETERMINER.test(before) &&
    !/\bof\s+$/.test(before)
  );
}
