import { plainText } from '../text/fold.ts';
import { type Span, textOf } from '../text/span.ts';
import { analyseTerms } from '../text/terms.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Library } from './library.ts';
import type { CorpusPerson } from './people-directory.ts';
import { sentencesIn } from './sentences-in.ts';
import { type Wanted, wantedIn } from './wanted.ts';

const ARTICLE = /^(?:the|an?)\s+/u;

/**
 * Whoever is meant by a role as a member writes it, "the finance minister", article by article: the one person of an
 * article whose titles and descriptions hold all words of it, or whose name stands right beside them; else the one who is
 * called so in a sentence about what the role is of: "its director", of a museum. Where several are called so, nobody is meant.
 */
export function calledBy(role: string, library: Library): CorpusPerson {
  const wanted = wantedIn(role, library);
  const known = new Map<AnalysedArticle, number | undefined>();
  const personIn = (entry: AnalysedArticle): number | undefined => {
    if (!known.has(entry)) known.set(entry, onlyOneCalled(role, wanted, entry));
    return known.get(entry);
  };
  return {
    name: role,
    sightings: () => [],
    mentions: 0,
    personIn,
    isIn: (entry, person) => personIn(entry) === person,
  };
}

function onlyOneCalled(
  role: string,
  wanted: readonly Wanted[],
  entry: AnalysedArticle,
): number | undefined {
  if (wanted.length === 0) return undefined;
  const beside = nextTo(plainText(role.trim()).replace(ARTICLE, ''), entry);
  const called = entry.analysis.people.flatMap((_, person) => {
    const terms = termsIn(entry, descriptionsOf(entry, person));
    return beside.has(person) || wanted.every((word) => isHeld(word, terms)) ? [person] : [];
  });
  if (called.length > 0) return called.length === 1 ? called[0] : undefined;
  const head = headOf(role, wanted);
  if (head === undefined) return undefined;
  const others = wanted.filter((word) => word !== head);
  const near = entry.analysis.people.flatMap((_, person) =>
    descriptionsOf(entry, person).some((span) => isOfThem(entry, span, head, others))
      ? [person]
      : [],
  );
  return near.length === 1 ? near[0] : undefined;
}

/** The word that says what somebody is, where others say of what: "director" of "the museum's director" and "the director of the museum". */
function headOf(role: string, wanted: readonly Wanted[]): Wanted | undefined {
  const [named = role] = role.split(/\s(?:of|for|at|from|in)\s/u);
  const head = wanted.findLast(({ text }) => named.includes(text));
  return wanted.length > 1 ? head : undefined;
}

/** Whether a description says what somebody is, and its sentence or the one before it of what. */
function isOfThem(
  entry: AnalysedArticle,
  span: Span,
  head: Wanted,
  others: readonly Wanted[],
): boolean {
  if (!isHeld(head, termsIn(entry, [span]))) return false;
  const [at = 0] = sentencesIn(entry, span);
  const { sentences } = entry.analysis;
  const around = sentences.slice(Math.max(0, at - 1), at + 1);
  const terms = termsIn(entry, around);
  return others.every((word) => isHeld(word, terms));
}

/** The people whose name stands right behind the words of a role, or in front of them with a comma between. */
function nextTo(role: string, { article, analysis }: AnalysedArticle): ReadonlySet<number> {
  const names = analysis.personMentions.filter(({ kind }) => kind === 'name');
  const isBeside = ({ start, end }: Span) => {
    const room = role.length + ' , the '.length;
    const before = plainText(article.text.slice(Math.max(0, start - room), start));
    const behind = plainText(article.text.slice(end, end + room));
    const apposed = /^,\s+(?:(?:the|an?)\s+)?(.*)/su.exec(behind)?.[1] ?? '';
    return (
      ` ${before.replace(/,?\s+$/u, '')}`.endsWith(` ${role}`) ||
      (apposed.startsWith(role) && !/^\p{L}/u.test(apposed.slice(role.length)))
    );
  };
  return new Set(names.filter(isBeside).map(({ person }) => person));
}

/** All that an article calls a person: titles, descriptions, "the minister". */
function descriptionsOf({ analysis }: AnalysedArticle, person: number): Span[] {
  return [
    ...analysis.descriptions.filter((each) => each.person === person),
    ...analysis.personMentions.filter(
      (each) => each.person === person && each.kind === 'description',
    ),
  ];
}

function termsIn({ article }: AnalysedArticle, spans: readonly Span[]): ReadonlySet<string> {
  return new Set(
    spans.flatMap((span) =>
      analyseTerms(textOf(article.text, span), article.language).map(({ term }) => term),
    ),
  );
}

function isHeld({ term, otherwise }: Wanted, terms: ReadonlySet<string>): boolean {
  return terms.has(term) || otherwise.some((others) => others.every((each) => terms.has(each)));
}
