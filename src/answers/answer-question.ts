import { liesIn } from '../analysis/places/lies-in.ts';
import type { Expected } from '../search/expected-answer.ts';
import type { Answer, ShortAnswer } from './answer.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { judge, OPEN_FIT } from './judge.ts';
import type { Library } from './library.ts';
import { distinctQuotes, noAnswer, quoteOf } from './quotes.ts';
import { featuresOf, scoreOf, WEIGHTS } from './ranking.ts';
import { findDateAnswers } from './short-answers/dates.ts';
import { findNumberAnswers } from './short-answers/numbers.ts';
import { findPersonAnswers } from './short-answers/people.ts';
import { findPlaceAnswers } from './short-answers/places.ts';
import type { FoundAnswer, ShortAnswerFinder } from './short-answers/short-answer-finder.ts';
import { findThingAnswers } from './short-answers/things.ts';

/** What a question asks for; `any` where no short answer can be told. */
export type AskedFor = 'date' | 'place' | 'person' | 'number' | 'thing' | 'any';

const FINDERS: Readonly<Record<AskedFor, ShortAnswerFinder>> = {
  date: findDateAnswers,
  place: findPlaceAnswers,
  person: findPersonAnswers,
  number: findNumberAnswers,
  thing: findThingAnswers,
  any: () => () => [],
};

/** What the search looks for in place of a question word, which "the bridge opened" has not. */
const EXPECTS: Readonly<Partial<Record<AskedFor, Expected>>> = { date: 'date', place: 'place' };

/** Kinds that an answer has to hold in so many words. */
const FACTS: ReadonlySet<AskedFor> = new Set(['date', 'place', 'number']);
/** Kinds that a sentence may answer without a short answer to be told. */
const OPEN: ReadonlySet<AskedFor> = new Set(['thing', 'any']);
/** How many sentences of the search are looked at. */
const CANDIDATES = 30;

/** What another sentence has to reach of the best one's, to be taken for what it holds. */
const NEARLY = 0.75;

interface Ranked {
  readonly candidate: Candidate;
  readonly best: FoundAnswer | null;
  readonly score: number;
}

/** Answers a question, or where or when an event was, with the sentences that say so. */
export function answerQuestion(text: string, asked: AskedFor, library: Library): Answer {
  const { wanted, candidates } = candidatesFor(text, library, CANDIDATES, EXPECTS[asked]);
  const weights = FACTS.has(asked) ? WEIGHTS.fact : WEIGHTS.open;
  const findAnswers = FINDERS[asked](wanted, text);
  const ranked = candidates
    .map((candidate): Ranked => {
      const found = findAnswers(candidate);
      const best = found.reduce<FoundAnswer | null>(
        (top, next) => (top === null || next.fit > top.fit ? next : top),
        null,
      );
      return { candidate, best, score: scoreOf(featuresOf(candidate, best), weights) };
    })
    .sort((a, b) => b.score - a.score);
  const [top] = ranked;
  if (top === undefined) return noAnswer({ missing: wanted.map(({ text: word }) => word) });
  const holder = OPEN.has(asked) ? top : (firstHolder(ranked, top) ?? top);
  const first = asked === 'place' ? narrower(ranked, holder) : holder;
  const verdict = judge(
    wanted,
    first.candidate,
    OPEN.has(asked) ? OPEN_FIT : (first.best?.fit ?? null),
  );
  if (verdict.status === 'none') {
    return noAnswer({ ...verdict, closest: ranked.map(({ candidate }) => candidate) });
  }
  return {
    ...verdict,
    answers: shortAnswers([first, ...ranked.filter((other) => other !== first)]),
    quotes: distinctQuotes([first, ...ranked].map(toQuote)),
    readAs: [],
  };
}

/** The best sentence with a short answer, where it speaks of the question nearly as much as the best of all. */
function firstHolder(ranked: readonly Ranked[], top: Ranked): Ranked | undefined {
  const holder = ranked.find(({ best }) => best !== null);
  return holder !== undefined && holder.candidate.own >= NEARLY * top.candidate.own
    ? holder
    : undefined;
}

/** A city in place of its country, where a sentence that is nearly as good names it: "in Moscow" says more than "in Russia". */
function narrower(ranked: readonly Ranked[], holder: Ranked): Ranked {
  const { candidate, best } = holder;
  if (best === null) return holder;
  const inside = ranked.find(
    (other) =>
      other.best !== null &&
      other.candidate.entry === candidate.entry &&
      other.score >= NEARLY * holder.score &&
      liesIn(other.best.answer.text, best.answer.text),
  );
  return inside ?? holder;
}

function toQuote({ candidate, best }: Ranked): Answer['quotes'][number] {
  const { entry, span, match } = candidate;
  const marks = best === null ? match.marks : [best.span, ...match.marks];
  return quoteOf(entry, span, marks);
}

/** The best short answer of the best sentences, each once; sentences far behind the first have no say. */
function shortAnswers(ranked: readonly Ranked[]): ShortAnswer[] {
  const top = ranked[0]?.score ?? 0;
  const answers: ShortAnswer[] = [];
  for (const { best, score } of ranked.slice(0, 3)) {
    if (best === null || score < 0.75 * top) continue;
    const { answer } = best;
    if (!answers.some((known) => (known.value ?? known.text) === (answer.value ?? answer.text))) {
      answers.push(answer);
    }
  }
  return answers;
}
