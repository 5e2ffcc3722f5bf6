/** Whether something has happened or is to come; the present counts as neither. */
export type Tense = 'past' | 'future';

const FUTURE =
  "will|shall|won't|\\w+'ll|would(?!\\s+have\\b)|(?:is|are|was|were|be|been)\\s+(?:now\\s+)?(?:due|set|scheduled|expected|slated|planned|planning|going|hoping|likely|to)|(?:plans?|hopes?|expects?|intends?|wants?|expected|scheduled|due|set)\\s+to|to\\s+be\\s+\\w+|upcoming|must|should(?!\\s+have\\b)";
const PAST =
  'was|were|had|did|has|have|said|says|told|came|went|met|began|took|made|won|lost|held|left|died|gave|saw|got|ran|fell|rose|found|became|brought|shot|struck|hit|led|spoke|wrote|sent|broke|put|cut|\\w{2,}ed';

const MARKER = new RegExp(`\\b(?:(?<future>${FUTURE})|(?:${PAST}))\\b`, 'gi');

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
