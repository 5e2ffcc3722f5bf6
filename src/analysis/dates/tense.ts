import { MONTH } from './words.ts';

/** Whether something has happened or is to come; the present counts as neither. */
export type Tense = 'past' | 'future';

/** What the verb nearest to a date says of when it is. */
export interface Timing {
  readonly tense: Tense;
  /** Whether the verb tells of the date itself: "died in April"; not "called an election for April", "said it would open in April". */
  readonly certain: boolean;
}

/** Each takes its verb along, so that the "held" of "will be held" does not count as past. */
const VERB =
  '(?:\\s+(?:not|also|now|still|then|again|soon|only|first|finally|eventually|likely|probably))?(?:\\s+be)?(?:\\s+[a-z]+)?';
/** "rewrote the will" has no verb of the future, "a sponsored walk" none of the past. */
const DETERMINER =
  '(?<!\\b(?:the|an?|his|her|their|its|my|your|our|this|that|these|no|any|good|free|at|of|last|living)\\s)';
/** "is sentenced on Friday" tells of the present. */
const IS = '(?<!\\b(?:is|are|be|being|get|gets)\\s(?:\\w+ly\\s|not\\s|now\\s)?)';
const SET =
  '(?:due|set|scheduled|expected|slated|planned|planning|going|hoping|likely|supposed|to)';
/** What lies ahead of the day on which it is said. */
const AHEAD = [
  `(?:${DETERMINER}will|shall|won't|[A-Za-z]+['’]ll)${VERB}`,
  `(?:is|are)\\s+(?:now\\s+|also\\s+|still\\s+)?${SET}\\b(?:\\s+to\\b)?${VERB}`,
  `(?:is|are)\\s+(?:on|in)(?=\\s+(?:(?:the|early|late|mid)[\\s-]+)?(?:\\d|(?:first|second|third|fourth|last)\\b|${MONTH}))`,
].join('|');
/** What lay, or may lie, ahead. */
const FUTURE = [
  `must${VERB}`,
  `(?:would|should)(?!\\s+have\\b)${VERB}`,
  `(?:was|were|be|been|being)\\s+(?:now\\s+|also\\s+|still\\s+)?${SET}\\b(?:\\s+to\\b)?${VERB}`,
  `(?:plans?|hopes?|expects?|intends?|wants?|expected|scheduled|due|set|slated|likely|planning|ready|preparing)\\s+(?:to|for)\\b${VERB}`,
  'to\\s+be\\s+[a-z]+',
  '(?:re)?(?:scheduled|set|planned|postponed|delayed|moved)\\b(?:\\s+[a-z]+){0,5}?\\s+(?:for|until)\\b',
  'due\\s+(?=(?:in|on|by|next)\\b)',
  '(?<!-)(?:runs|ends|opens|begins|starts|closes|expires|launches|kicks\\s+off|takes\\s+(?:effect|place))(?!\\s+of\\b)',
  '(?<!-)(?:plays|faces|meets|hosts|visits|travels|arrives|leaves|returns|resumes)(?!\\s+of\\b)',
  '(?:have|has)\\s+(?:[a-z]+\\s+){0,2}until',
  'upcoming|forthcoming',
].join('|');
/** Verbs of which the date behind them is as often that of something else: of what was said, decided, called for. */
const TELLING =
  'said|says|told|has|have|had|called|put|set|(?:[a-z]+-)?(?:announc|order|propos|promis|approv|invit|threaten|warn|predict|expect|decid|agree?|ask|urg|demand|want|plan|schedul|warrant|pledg|vow|prepar|appeal|delay|postpon|fac|intend|hop|discuss|support|oppos|favou?r|reject|welcom|mention|consider|bas|cover|relat|publish|includ|involv|limit|concern|unit|relat|interest|need)(?:e?d)';
const PAST = `Asked|(?:Born|Founded|Built|Opened|Elected|Arrested|Interviewed)(?=\\s+(?:in|on|by)\\b)|was|were|did|came|went|began|took|ran|fell|rose|became|saw|got|gave|wrote|broke|spoke|sank|died|${DETERMINER}${IS}(?:met|made|won|lost|held|left|found|brought|shot|struck|hit|led|sent|cut|begun|gone|taken|given|seen|shown|known|written|broken|fallen|flown|grown|stolen|thrown|sold|built|burned|burnt|bought|sunk|shut|quit|[a-z]{2,}ed)`;

const MARKER = new RegExp(
  `\\b(?:(?<ahead>${AHEAD})|(?<future>${FUTURE})|(?<telling>${TELLING})|(?:${PAST}))\\b`,
  'g',
);

/** "…, the firm said, …": who says it, put in between or at the end. */
const ASIDE = /[,”"]\s*(?:[\w’'.-]+\s+){1,5}$/u;
const BEFORE_FIRST =
  /^\W*(?:(?:and|but|then|so|back|late|early)\s+)*(?:(?:in|on|by|during)\s+)?(?:(?:early|late|mid)[\s-]+)?(?:the\s+)?$/i;

/** What hands the date behind it to something else: "a vote in April" is not when it was called for. */
const OTHER_THING =
  /\b(?:ahead\s+of|before|after|until|till|for|to|about|against|over|than|that|which|who|whose|when|where|while|as|if)\b|[,;:—]/i;
/** "failed to appear in April" tells when; "agreed to meet in April" may tell of what is to come. */
const WITH_INFINITIVE =
  /^(?:failed|began|started|managed|continued|refused|tried|forced|helped|used|ceased|returned|came|went)$/;
/** Where the date stands right behind the verb: "said in April". */
const PREPOSITION_ONLY =
  /^\s*(?:(?:back|late|early|earlier)\s+)?(?:(?:in|on|at|by|during)\s+)?(?:(?:early|late|mid)[\s-]+)?(?:the\s+)?$/i;

/** "expect 5 percent, down from 8 in January". */
const COMPARED = /\b(?:than|(?:up|down)\s+from|compared\s+(?:with|to))\b/i;

interface Marker {
  readonly end: number;
  readonly kind: 'ahead' | 'future' | 'telling' | 'past';
  readonly verb: string;
}

/** The tenses of a sentence's verbs; asks for the one near an offset: the nearest verb before it, else the first after it. */
export function tensesOf(sentence: string): (start: number) => Timing | null {
  let markers: Marker[] | null = null;
  return (start) => {
    markers ??= findMarkers(sentence);
    const before = markers.findLast(({ end }) => end <= start);
    if (before !== undefined) return timingOf(before, sentence.slice(before.end, start));
    const [first] = markers;
    const timing = first === undefined ? null : timingOf(first, '');
    return timing && { ...timing, certain: isOfFirst(first, sentence.slice(0, start)) };
  };
}

function timingOf({ kind, verb }: Marker, between: string): Timing | null {
  if (COMPARED.test(between)) return null;
  // "bought tickets for July": behind or ahead.
  if (kind !== 'ahead' && kind !== 'future' && /\bfor\s+$/.test(between)) return null;
  if (kind === 'ahead') return { tense: 'future', certain: isOneClause(between) };
  if (kind === 'future') return { tense: 'future', certain: false };
  const adjacent = PREPOSITION_ONLY.test(between);
  const own = WITH_INFINITIVE.test(verb) ? between.replace(/^\s+to\b/, '') : between;
  return { tense: 'past', certain: adjacent || (kind === 'past' && !OTHER_THING.test(own)) };
}

/** Not beyond a break, but beyond what two commas put in between. */
function isOneClause(words: string): boolean {
  return !/[;:—]/.test(words) && words.split(',').length % 2 === 1;
}

/** "In April the mill closed": a date that stands first is of the verb behind it. */
function isOfFirst(marker: Marker | undefined, before: string): boolean {
  const kind = marker?.kind;
  return (kind === 'ahead' || kind === 'past') && BEFORE_FIRST.test(before);
}

function findMarkers(sentence: string): Marker[] {
  return [...sentence.matchAll(MARKER)].flatMap((match): Marker[] => {
    const { ahead, future, telling } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (isAside(match[0], sentence, match.index, end)) return [];
    const kind = ahead ? 'ahead' : future ? 'future' : telling ? 'telling' : 'past';
    return [{ end, kind, verb: match[0] }];
  });
}

function isAside(verb: string, sentence: string, start: number, end: number): boolean {
  if (!/^(?:said|says|told|added|announced|reported|wrote)$/.test(verb)) return false;
  return /^(?:,|\.?$)/.test(sentence.slice(end, end + 2)) && ASIDE.test(sentence.slice(0, start));
}
