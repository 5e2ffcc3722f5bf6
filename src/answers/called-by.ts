import { plainText } from '../text/fold.ts';
import { type Span, textOf } from '../text/span.ts';
import { analyseTerms } from '../text/terms.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Library } from './library.ts';
import type { CorpusPerson } from './people-directory.ts';
import { type Wanted, wantedIn } from './wanted.ts';

const ARTICLE = /^(?:the|an?)\s+/u;

/**
 * Whoever is meant by a role as a member writes it, "the finance minister", article by article: the one person of an
 * article whose titles and descriptions hold all words of it, or whose name stands right beside them. Where several are
 * called so, nobody is meant.
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
    const terms = termsFor(entry, person);
    return beside.has(person) || wanted.every((word) => isHeld(word, terms)) ? [person] : [];
  });
  return called.length === 1 ? called[0] : undefined;
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

/** The terms of all that an article calls a person: titles, descriptions, "the minister". */
function termsFor({ article, analysis }: AnalysedArticle, person: number): ReadonlySet<string> {
  const spans: Span[] = [
    ...analysis.descriptions.filter((each) => each.person === person),
    ...analysis.personMentions.filter(
      (each) => each.person === person && each.kind === 'description',
    ),
  ];
  return new Set(
    spans.flatMap((span) =>
      analyseTerms(textOf(article.text, span), article.language).map(({ term }) => term),
    ),
  );
}

function isHeld({ term, otherwise }: Wanted, terms: ReadonlySet<string>): boolean {
  return terms.has(term) || otherwise.some((others) => others.every((each) => terms.has(each)));
}
