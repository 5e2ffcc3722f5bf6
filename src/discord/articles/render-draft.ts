import { ButtonStyle } from 'discord-api-types/v10';
import type { Analysis } from '../../analysis/analysis.ts';
import { findQuoteFault } from '../../answers/quote-fault.ts';
import { findNearDuplicates, type SimilarArticle } from '../../articles/near-duplicates.ts';
import type { ReadDraft } from '../../intake/draft.ts';
import type { Span } from '../../text/span.ts';
import { clipLine } from '../escape.ts';
import { renderExcerpt } from '../quote-text.ts';
import { composeReply, type Reply, text } from '../reply.ts';
import type { Services } from '../services.ts';
import { LONGEST_TEXT } from './article-forms.ts';
import { ACCENT, headLines, peopleLine } from './article-lines.ts';
import { carrying } from './carrying-button.ts';
import type { PendingDraft } from './pending-drafts.ts';

/** Room for the first and for the last sentence, in characters of Markdown. */
const SENTENCE_ROOM = 500;
const DOUBTS = 6;
const SIMILAR = 3;

/** Articles of the corpus much like a draft, most alike first: those of the server and the shared ones. */
export function similarTo(
  draft: ReadDraft,
  guildId: string,
  services: Services,
): Promise<SimilarArticle[]> {
  const { articles } = services.libraryFor(guildId);
  return findNearDuplicates(
    draft.text,
    articles.map(({ article }) => article),
  );
}

/** What was read, and who was found in it, for its member to look at before it is stored. */
export function renderDraft(
  { draft, from }: PendingDraft,
  { people, sentences }: Pick<Analysis, 'people' | 'sentences'>,
  similar: readonly SimilarArticle[],
  token: string,
): Reply {
  const [first, last] = [sentences.at(0), sentences.at(-1)];
  const lines = [
    '-# Read and not stored yet. Is this the article?',
    ...headLines(draft),
    `-# From ${clipLine(from, 120)}`,
    ...excerptLines('It begins:', first, draft, sentences),
    ...(last === first ? [] : excerptLines('It ends:', last, draft, sentences)),
    ...peopleLine(people.map(({ name }) => name)),
    ...listLines(
      'Look twice:',
      draft.doubts.slice(0, DOUBTS).map((doubt) => clipLine(doubt, 160)),
    ),
    ...listLines('Much like it in the corpus:', similar.slice(0, SIMILAR).map(similarLine)),
  ];
  return composeReply(ACCENT, [text(lines.join('\n'))], [buttonsOf(draft, similar, token)]);
}

function buttonsOf(draft: ReadDraft, similar: readonly SimilarArticle[], token: string) {
  const tooLong = draft.text.length > LONGEST_TEXT;
  const add = similar.length > 0 ? 'Add all the same' : 'Add';
  return [
    carrying('a-add', token, add, { style: ButtonStyle.Success, disabled: draft.title === '' }),
    carrying('a-fields', token, 'Edit details'),
    carrying('a-text', token, 'Edit text', { disabled: tooLong }),
    carrying('a-cancel', token, 'Cancel'),
  ];
}

function similarLine({ article, similarity }: SimilarArticle): string {
  return `${clipLine(article.title, 100)} (${Math.round(similarity * 100)} % of the wording)`;
}

function listLines(heading: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`**${heading}**`, ...rows.map((row) => `- ${row}`)];
}

function excerptLines(
  label: string,
  span: Span | undefined,
  draft: ReadDraft,
  sentences: readonly Span[],
): string[] {
  if (span === undefined || findQuoteFault(draft.text, span) !== null) return [];
  const excerpt = { text: draft.text, span, highlights: [], sentences };
  return [`**${label}**`, renderExcerpt(excerpt, SENTENCE_ROOM)];
}
