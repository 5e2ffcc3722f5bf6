import { languageOf } from '../languages/index.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
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
  // Whether they stand in the sentence before or behind, and what kind of words they are.
  'before',
  'after',
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
/** "Tuita's daughter": whose the one is who was met. */
const OWNER = /^['’]s?\s+\p{Ll}/u;
/** Less is not the name of a party. */
const A_NOUN = /\p{L}{3}|\p{Script=Han}{2}/u;
/** Characters between two runs of words that are one party. */
const GAP = 4;
const LONGEST_WORD = 40;

/**
 * Everybody who may have been met: in the sentences that tell of it, which were read, and just before and behind them
 * ("came to see him"), for what the reader makes of those; in the order of the sources.
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
    const known = new Set(inside.map(({ person }) => person));
    const around = [-1, 1].flatMap((step) => {
      const beside = read.get(placeOf({ entry, sentence: sentence + step }));
      const parties = beside === undefined ? [] : partiesIn(beside, false);
      return parties.filter(({ person }) => !known.has(person)).map((party) => ({ party, step }));
    });
    const best = Math.max(...inside.map(({ standing }) => standing));
    const told = toldBy(source, top);
    return [...inside.map((party) => ({ party, step: 0 })), ...around].map(({ party, step }) => ({
      name: party.name,
      source,
      features: [
        bounded(party.standing) / 4,
        step === 0 ? bounded(party.standing - best) / 4 : 0,
        ...[
          step < 0,
          step > 0,
          party.kind === 'pronoun',
          party.kind === 'description',
          party.kind === 'party',
          isOwner(entry, party.words),
          ...meetingsOf(entry, span, party, asked),
          step === 0 && inside.length === 1,
        ].map(Number),
        ...told,
      ],
    }));
  });
}

type Place = Pick<Ranked['candidate'], 'entry' | 'sentence'>;

function placeOf({ entry, sentence }: Place): string {
  return `${sentence} ${entry.article.id}`;
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
  const best = Math.max(...all.map(({ logit }) => logit));
  const least = best < weights.least ? Math.max(best, weights.leastOfBest) : weights.least;
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
  const parties: NamedPerson[] = [];
  for (const words of [best, ...joined(all)].map((each) => wholeWords(entry.article.text, each))) {
    if (names.some((mention) => overlaps(mention, words))) continue;
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
function wholeWords(text: string, { start, end }: Span): Span {
  const before =
    /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] ?? '';
  const behind = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? '';
  const first = /^[\p{L}\p{N}]/u.test(text.slice(start)) ? start - before.length : start;
  const last = /[\p{L}\p{N}]$/u.test(text.slice(0, end)) ? end + behind.length : end;
  return { start: first, end: last };
}

function isOwner({ article }: AnalysedArticle, { end }: Span): boolean {
  const { meetings } = languageOf(article.language).understood;
  return meetings !== null && OWNER.test(article.text.slice(end, end + 4));
}
