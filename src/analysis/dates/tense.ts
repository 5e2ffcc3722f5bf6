/** Whether something has happened or is to come; the present counts as neither. */
export type Tense = 'past' | 'future';

/** Each takes its verb along, so that the "held" of "will be held" does not count as past. */
const VERB = '(?:\\s+(?:not|also|now|likely|probably))?(?:\\s+be)?(?:\\s+[a-z]+)?';
const FUTURE = [
  `(?:will|shall|won't|must|[A-Za-z]+['’]ll)${VERB}`,
  `(?:would|should)(?!\\s+have\\b)${VERB}`,
  `(?:is|are|was|were|be|been|being)\\s+(?:now\\s+|also\\s+|still\\s+)?(?:due|set|scheduled|expected|slated|planned|planning|going|hoping|likely|supposed|to)\\b(?:\\s+to\\b)?${VERB}`,
  `(?:plans?|hopes?|expects?|intends?|wants?|expected|scheduled|due|set|slated|likely|planning|ready|preparing)\\s+(?:to|for)\\b${VERB}`,
  'to\\s+be\\s+[a-z]+',
  '(?:re)?(?:scheduled|set|planned|postponed|delayed|moved)\\b(?:\\s+[a-z]+){0,5}?\\s+(?:for|until)\\b',
  '(?<!-)(?:runs|ends|opens|begins|starts|closes|expires|launches|kicks\\s+off|takes\\s+(?:effect|place))(?!\\s+of\\b)',
  '(?<!-)(?:plays|faces|meets|hosts|visits|travels|arrives|leaves|returns|resumes)(?!\\s+of\\b)',
  '(?:have|has)\\s+(?:[a-z]+\\s+){0,2}until',
  'upcoming|forthcoming',
].join('|');
const PAST =
  'was|were|had|did|has|have|said|says|told|came|went|met|began|took|made|won|lost|held|left|died|gave|saw|got|ran|fell|rose|found|became|brought|shot|struck|hit|led|spoke|wrote|sent|broke|put|cut|begun|gone|taken|given|seen|shown|known|written|broken|fallen|flown|grown|stolen|thrown|[a-z]{2,}ed';

const MARKER = new RegExp(`\\b(?:(?<future>${FUTURE})|(?:${PAST}))\\b`, 'g');

interface Marker {
  readonly end: number;
  readonly tense: Tense;
}

/** The tenses of a sentence's verbs; asks for one near an offset: the nearest before it, else the first after it. */
export function tensesOf(sentence: string): (start: number) => Tense | null {
  let markers: Marker[] | null = null;
  return (start) => {
    markers ??= findMarkers(sentence);
    const before = markers.findLast(({ end }) => end <= start);
    return (before ?? markers[0])?.tense ?? null;
  };
}

function findMarkers(sentence: string): Marker[] {
  return [...sentence.matchAll(MARKER)].map((match) => ({
    end: match.index + match[0].length,
    tense: match.groups?.future === undefined ? 'past' : 'future',
  }));
}
