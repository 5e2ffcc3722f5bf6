import { overlaps, type Span } from '../text/span.ts';
import { splitWords } from '../text/words.ts';
import { type AnalysedArticle, isBare, placeOf } from './analysed-article.ts';
import type { Library } from './library.ts';
import weights from './met-weights.json' with { type: 'json' };
import { describedParty, type NamedPerson, peopleDescribed, peopleNamed } from './named-people.ts';
import type { CorpusPerson } from './people-directory.ts';
import type { Ranked } from './rank-answers.ts';
import type { SentenceReading } from './read-windows.ts';

/** Somebody in a sentence whom the person asked about may have met, with what speaks for it, each number about as large as the others. */
export interface MetPerson {
  readonly name: string;
  readonly source: Ranked;
  /** One for each of `MET_FEATURES`. */
  readonly features: readonly number[];
}

export const MET_FEATURES = [
  // By the reader: how well the words stand, how far behind the best of the sentence.
  'standing',
  'behind',
  // Whether they stand in the sentence before, and what kind of words they are.
  'before',
  'pronoun',
  'description',
  'party',
  'owner',
  // What the finders see.
  'counterpart',
  'accompanied',
  'alone',
  // How sure it is that the sentence tells of a meeting.
  'evidence',
  'margin',
  'behindTop',
  'present',
] as const;

/** The reader's numbers are taken for no larger than this. */
const MOST = 8;
/** "Tuita's daughter", "the widow of Hove": whose the one is who was met. */
const OWNS = /^['’]s?\s+\p{Ll}/u;
const OWNED = /\p{Ll}\s+of\s+$/u;
/** Less is not the name of a party. */
const A_NOUN = /\p{L}{3}|\p{Script=Han}{2}/u;
/** Characters between two runs of words that are one party. */
const GAP = 4;

/**
 * Everybody who may have been met: in the sentences that tell of it, which were read, and just before those that name
 * nobody else ("came to see him"); in the order of the sources.
 */
export function peopleWhoMayBeMet(
  sources: readonly Ranked[],
  ranked: readonly Ranked[],
  library: Library,
  asked: CorpusPerson | null,
): MetPerson[] {
  const top = ranked[0]?.score ?? 0;
  const read = new Map(ranked.map((each) => [placeOf(each.candidate), each]));
  const partiesIn = ({ candidate: { entry, span }, reading }: Ranked, isSource: boolean) => {
    if (reading === null) return [];
    const described = isSource ? describedIn(entry, span, reading, library, asked) : [];
    const parties = [...peopleNamed(entry, span, library, asked), ...described];
    return parties.map((party) => withWords(entry, span, party, reading));
  };
  return sources.flatMap((source) => {
    const { entry, sentence, span } = source.candidate;
    const inside = partiesIn(source, true);
    // Whoever is only "him" in the sentence stands before it. Else the quote would not hold who it is given for.
    const earlier = read.get(placeOf({ entry, sentence: sentence - 1 }));
    const before = inside.length > 0 || earlier === undefined ? [] : partiesIn(earlier, false);
    const parties = [
      ...inside.map((party) => ({ party, isBefore: false })),
      ...before.map((party) => ({ party, isBefore: true })),
    ];
    const best = Math.max(...inside.map(({ standing }) => standing));
    const told = toldBy(source, top);
    return parties.map(({ party, isBefore }) => ({
      name: party.name,
      source,
      features: [
        bounded(party.standing) / 4,
        isBefore ? 0 : bounded(party.standing - best) / 4,
        ...[
          isBefore,
          party.kind === 'pronoun',
          party.kind === 'description',
          party.kind === 'party',
          isOwner(entry, party.words),
          ...meetingsOf(entry, span, party, asked),
          inside.length === 1,
        ].map(Number),
        ...told,
      ],
    }));
  });
}

/** How sure it is that a sentence tells of a meeting. */
function toldBy({ reading, score, relation }: Ranked, top: number): number[] {
  return [
    bounded(reading?.evidence ?? 0) / 4,
    bounded(reading?.best.score ?? 0) / 4,
    Math.min(4, top - score) / 2,
    Number(relation.present),
  ];
}

/** A party with the words that mean it and look most like the answer. */
function withWords(
  entry: AnalysedArticle,
  sentence: Span,
  party: NamedPerson,
  { standing }: SentenceReading,
) {
  const mentions = entry.analysis.personMentions.filter(
    (mention) => mention.person === party.person && overlaps(mention, sentence),
  );
  const [mention] = mentions.sort((a, b) => standing(b) - standing(a));
  const words: Span = mention ?? party.span;
  const kind = party.person === null ? 'party' : (mention?.kind ?? 'name');
  return { ...party, words, kind, standing: standing(words) };
}

/** Whether the finders see a meeting of the party in the sentence: with the one asked about, with anybody. */
function meetingsOf(
  entry: AnalysedArticle,
  sentence: Span,
  { person: party, words }: { person: number | null; words: Span },
  asked: CorpusPerson | null,
): [boolean, boolean] {
  const meetings = entry.analysis.meetings.filter(
    (each) =>
      overlaps(each, sentence) &&
      each.parties.some(({ person, ...side }) =>
        party === null ? overlaps(side, words) : person === party,
      ),
  );
  const isAsked = (person: number | null) => person !== null && asked?.isIn(entry, person) === true;
  const withAsked = meetings.some((each) => each.parties.some(({ person }) => isAsked(person)));
  return [withAsked, meetings.length > 0];
}

/**
 * Those who are told as met: whoever is likely enough, else the one who is likeliest; of a source the likeliest first.
 * What it takes was fitted (tools/ranking/fit_met.py).
 */
export function whoWasMet(candidates: readonly MetPerson[]): MetPerson[] {
  const all = candidates.map((each) => ({ each, logit: logitOf(each) }));
  const least = Math.min(weights.least, Math.max(...all.map(({ logit }) => logit)));
  const sources = [...new Set(candidates.map(({ source }) => source))];
  return all
    .filter(({ logit }) => logit >= least)
    .sort(
      (a, b) =>
        sources.indexOf(a.each.source) - sources.indexOf(b.each.source) || b.logit - a.logit,
    )
    .map(({ each }) => each);
}

function logitOf({ features }: MetPerson): number {
  return features.reduce(
    (sum, value, i) => sum + value * (weights.weights[i] ?? 0),
    weights.constant,
  );
}

function bounded(value: number): number {
  return Number.isFinite(value) ? Math.max(-MOST, Math.min(MOST, value)) : -MOST;
}

/** Parties without a name that the reader points at: "a junior partner". */
function describedIn(
  entry: AnalysedArticle,
  sentence: Span,
  { best, all }: SentenceReading,
  library: Library,
  asked: CorpusPerson | null,
): NamedPerson[] {
  const names = entry.analysis.personMentions.filter((mention) => overlaps(mention, sentence));
  const tokens = splitWords(entry.article.text, sentence).filter(
    ({ kind }) => kind !== 'punctuation',
  );
  const parties: NamedPerson[] = [];
  for (const words of [best, ...joined(all)].map((each) => wholeWords(tokens, each))) {
    if (names.some((mention) => overlaps(mention, words) && !isOwner(entry, mention))) continue;
    if (peopleDescribed(entry, words, library, asked).length > 0) continue;
    const party = describedParty(entry, words, asked);
    if (party === null || !A_NOUN.test(party.name)) continue;
    if (!parties.some(({ span }) => overlaps(span, party.span))) parties.push(party);
  }
  return parties;
}

/** Runs of words with hardly anything between them are one. */
function joined(runs: readonly Span[]): Span[] {
  const parts: Span[] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    if (last !== undefined && run.start - last.end <= GAP) {
      parts[parts.length - 1] = { start: last.start, end: run.end };
    } else {
      parts.push(run);
    }
  }
  return parts;
}

/** The reader tells pieces of words apart: a part of a word is the whole of it. */
function wholeWords(words: readonly Span[], part: Span): Span {
  const touched = words.filter((word) => overlaps(word, part));
  return { start: touched[0]?.start ?? part.start, end: touched.at(-1)?.end ?? part.end };
}

function isOwner(entry: AnalysedArticle, { start, end }: Span): boolean {
  const { text } = entry.article;
  if (isBare(entry)) return false;
  return (
    OWNS.test(text.slice(end, end + 4)) || OWNED.test(text.slice(Math.max(0, start - 8), start))
  );
}
