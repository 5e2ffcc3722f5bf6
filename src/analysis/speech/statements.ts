import { bySpan, contains, type Span } from '../../text/span.ts';
import type { Speaker, Statement } from '../analysis.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { type Interview, interviewStatements } from './interview.ts';
import { draftsOfOrphans } from './orphans.ts';

/** Everything that somebody said in an article, with speaker: quotations, reported clauses, answers in interviews. */
export function findStatements(article: MarkedArticle, interview: Interview | null): Statement[] {
  const drafts = article.sentences.flatMap((sentence) => draftsOf(article, sentence));
  nameSpeakers(article, drafts);
  const all = [...drafts, ...draftsOfOrphans(article, drafts)];
  const statements = all.flatMap((draft) => statementOf(article, draft));
  const answers = interview === null ? [] : interviewStatements(article, interview);
  return [...statements, ...answers].sort(bySpan);
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
