import { stateRoom } from './buttons.ts';
import { type AnalysedQuote, packQuotes } from './quote-state.ts';
import { QUOTES_ON_PAGE, renderCard } from './render-card.ts';
import { renderHeader } from './render-header.ts';
import { listState, renderList } from './render-list.ts';
import type { Reply } from './reply.ts';
import { questionText, type TypedQuestion } from './typed-question.ts';
import { type QuoteCheck, verifyQuotes } from './verify-quotes.ts';

export interface AnswerView extends QuoteCheck {
  readonly asked: TypedQuestion;
  /** A private answer can be shared. */
  readonly sharable: boolean;
  /** Members can say whether it is what they asked for. */
  readonly feedback?: boolean;
}

/** The colour at the side of an answer tells its status, also to our own buttons. */
export const ACCENTS = { answered: 0x2d7d46, partial: 0xb8860b, none: 0x6d6f78 } as const;

/** The first page of an answer: a list to read through, or a card of short answer and quotes. */
export function renderAnswer(view: AnswerView): Reply {
  const { asked, answer, sharable, log } = view;
  const verified = verifyQuotes(view);
  const dated = verified.length > 0 && verified.every(({ date }) => date !== null);
  const quoted = { ...answer, quotes: answer.quotes.slice(0, verified.length) };
  const feedback = view.feedback === true && answer.status !== 'none';
  const common = { accent: ACCENTS[answer.status], page: 0, sharable, feedback };
  const question = questionText(asked);
  if (view.list && !dated && answer.answers.length > 0) {
    const header = renderHeader(question, { ...quoted, answers: [] });
    return renderList({ ...common, header, rows: answer.answers, state: listState(asked) });
  }
  const header = renderHeader(question, dated ? { ...quoted, answers: [] } : quoted);
  return renderCard({ ...common, header, ...pack(verified) }, log);
}

/** Packs the quotes; where so many do not fit the buttons, the last ones are left out. */
function pack(quotes: readonly AnalysedQuote[]): {
  quotes: readonly AnalysedQuote[];
  state: string;
} {
  for (let kept = quotes.length; kept > 0; kept--) {
    const some = quotes.slice(0, kept);
    // The fewest buttons that a page of so many quotes has: one In context, and Back and More where there are pages.
    const buttons = kept > QUOTES_ON_PAGE ? 3 : kept;
    const state = packQuotes(some, stateRoom(buttons));
    if (state !== null) return { quotes: some, state };
  }
  return { quotes: [], state: '' };
}
