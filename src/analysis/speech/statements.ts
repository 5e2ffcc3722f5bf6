import { bySpan, contains, overlaps, type Span } from '../../text/span.ts';
import type { Speaker, Statement } from '../analysis.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';
import { type Draft, draftsOf, sentencesOf } from './drafts.ts';
import { type Interview, interviewStatements } from './interview.ts';
import { draftsOfOrphans } from './orphans.ts';
import { firstEndingAfter } from './quotations.ts';

/** Everything that somebody said in an article, with speaker: quotations, reported clauses, answers in interviews. */
export function findStatements(article: MarkedArticle, interview: Interview | null): Statement[] {
  const drafts = article.sentences.flatMap((sentence) => draftsOf(article, sentence));
  nameSpeakers(article, drafts);
  const all = [...drafts, ...draftsOfOrphans(article, drafts)];
  for (const draft of all) takeWholeQuotations(article, draft);
  const found = all.flatMap((draft) => statementOf(article, draft));
  const statements = withoutRepeats(article, found);
  const answers = interview === null ? [] : interviewStatements(article, interview);
  return [...statements, ...answers].sort(bySpan);
}

// A quote never ends inside another quotation: "“…,” Smith said, adding: “No! Not one.”" is quoted to its end.
function takeWholeQuotations(article: MarkedArticle, draft: Draft): void {
  for (const at of [draft.from, draft.to]) {
    const sentence = article.sentences[at];
    if (sentence === undefined) continue;
    for (const edge of [sentence.start, sentence.end - 1]) {
      const quotation = article.quotations[firstEndingAfter(article.quotations, edge)];
      if (quotation === undefined || quotation.start > edge) continue;
      const { first, last } = sentencesOf(article, quotation);
      draft.from = Math.min(draft.from, first);
      draft.to = Math.max(draft.to, last);
    }
  }
}

// What one speaker says in the same sentences, between "said" and "adding", is one statement.
function withoutRepeats(article: MarkedArticle, statements: readonly Statement[]): Statement[] {
  const kept = new Map<string, Statement>();
  for (const statement of statements) {
    const { start, end, kind, speaker, content } = statement;
    const isOfOne = article.sentences[firstEndingAfter(article.sentences, start)]?.end === end;
    const isPlain = kind === 'direct' && speaker !== null && !isOfOne;
    const key = isPlain ? `${start} ${end} ${speaker.name}` : `${kept.size}`;
    const before = kept.get(key);
    if (before === undefined) kept.set(key, statement);
    else if (content.some((words) => before.content.some((other) => overlaps(words, other))))
      kept.set(`${kept.size}`, statement);
    else kept.set(key, { ...before, content: [...before.content, ...content].sort(bySpan) });
  }
  return [...kept.values()];
}

// How many sentences later a pronoun still stands for the one who spoke last.
const NEAR = 2;

// A pronoun that nothing resolved, as the subject of a verb of speech, goes on with the speaker before.
function nameSpeakers(article: MarkedArticle, drafts: readonly Draft[]): void {
  let last: Draft | undefined;
  for (const draft of drafts) {
    if (draft.speaker === null) continue;
    const named = last !== undefined && draft.from - last.to <= NEAR ? last.speaker : null;
    if (named != null && goesOn(article, draft.speaker, named)) {
      draft.speaker = { ...named, span: draft.speaker.span };
    }
    last = PRONOUN.test(draft.speaker.name) ? last : draft;
  }
}

const PRONOUN = /^(?:he|she|it|they|who|i|we|you)$/iu;

function goesOn(article: MarkedArticle, speaker: Speaker, before: Speaker): boolean {
  if (speaker.person !== null) return false;
  const gender = before.person === null ? null : article.people[before.person]?.gender;
  if (/^he$/iu.test(speaker.name)) return before.person !== null && gender !== 'female';
  if (/^she$/iu.test(speaker.name)) return before.person !== null && gender !== 'male';
  return /^it$/iu.test(speaker.name) && before.person === null;
}

function statementOf(article: MarkedArticle, draft: Draft): Statement[] {
  const start = article.sentences[draft.from]?.start;
  const end = article.sentences[draft.to]?.end;
  if (start === undefined || end === undefined) return [];
  const content = contentOf(draft);
  const kind = draft.quotations.length > 0 ? 'direct' : 'reported';
  return [draft.speaker, ...draft.others].map((speaker) => ({
    start,
    end,
    content,
    speaker,
    kind,
  }));
}

// A reported clause stands with the quoted words in it; a clause inside a quotation says nothing more.
function contentOf({ clause, quotations }: Draft): Span[] {
  const quoted = quotations.map((quotation) => quotation.content);
  if (clause === null) return quoted.sort(bySpan);
  if (quotations.some((quotation) => contains(quotation, clause))) return quoted.sort(bySpan);
  const outside = quotations.filter((quotation) => !contains(clause, quotation));
  const isAllQuoted = coversMost(clause, quotations);
  return isAllQuoted
    ? quoted.sort(bySpan)
    : [clause, ...outside.map((quotation) => quotation.content)].sort(bySpan);
}

function coversMost(clause: Span, quotations: readonly Span[]): boolean {
  let covered = 0;
  for (const { start, end } of quotations) {
    covered += Math.max(0, Math.min(end, clause.end) - Math.max(start, clause.start));
  }
  return covered > 0.9 * (clause.end - clause.start);
}
