import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { notesOf } from '../answers/explanations.ts';
import type { Log } from '../log.ts';
import { textOf } from '../text/span.ts';
import { type ButtonPlan, planButtons } from './buttons.ts';
import { feedbackButtons } from './feedback-buttons.ts';
import { LIMITS } from './limits.ts';
import type { FoundQuote } from './quote-state.ts';
import { renderExcerpt } from './quote-text.ts';
import { renderShortAnswer } from './render-header.ts';
import { renderSource } from './render-source.ts';
import { composeReply, type Reply, text } from './reply.ts';

/** How many quotes a card shows at a time. */
export const QUOTES_ON_PAGE = 3;
/** Longest quote of a card, in characters of Markdown: more is read in context. */
const QUOTE_ROOM = 1200;

/** Everything that a card is drawn from: at first from an answer, later from its own message. */
export interface Card {
  /** Markdown of our own above the quotes. */
  readonly header: string;
  readonly accent: number;
  readonly quotes: readonly FoundQuote[];
  /** The quotes, packed for the buttons. */
  readonly state: string;
  /** From 0. */
  readonly page: number;
  /** A private answer can be shared. */
  readonly sharable: boolean;
  /** Members can say whether it is what they asked for. */
  readonly feedback?: boolean;
}

/** One page of a card. Throws where the result would break a limit of Discord's: a bug. */
export function renderCard(card: Card, log: Log): Reply {
  const pages = Math.ceil(card.quotes.length / QUOTES_ON_PAGE);
  const page = Math.max(0, Math.min(card.page, pages - 1));
  const first = page * QUOTES_ON_PAGE;
  const shown = card.quotes.slice(first, first + QUOTES_ON_PAGE);
  const frames = shown.map((found, index) => ({
    found,
    lead: renderLead(found),
    source: renderSource(found, first + index + 1, card.quotes.length),
  }));
  const used = frames.reduce((sum, { lead, source }) => sum + lead.length + source.text.length, 0);
  const left = LIMITS.text - card.header.length - used;
  const room = Math.min(QUOTE_ROOM, Math.floor(left / Math.max(shown.length, 1)));
  const body = frames.flatMap(({ found, lead, source }): APIComponentInContainer[] => {
    const quoted = quoteMarkdown(found, room, log);
    if (quoted === null) return [];
    const above = lead === '' ? [] : [text(lead)];
    return [{ type: ComponentType.Separator }, ...above, text(quoted), ...source.components];
  });
  return composeReply(
    card.accent,
    [text(card.header), ...body],
    buttonsOf({ ...card, page }, shown.length),
  );
}

/** The date above a quote of a list by date. */
function renderLead(found: FoundQuote): string {
  if ('gone' in found || found.date === null || found.date.value === null) return '';
  const { value, resolved } = found.date;
  const words = textOf(found.quote.article.text, found.date);
  return renderShortAnswer({ text: words, kind: 'date', value, resolved });
}

function quoteMarkdown(found: FoundQuote, room: number, log: Log): string | null {
  if ('gone' in found) return `*This article was ${found.gone} since.*`;
  const { quote, analysed } = found;
  try {
    const { span, highlights, article } = quote;
    const { sentences } = analysed.analysis;
    const notes = notesOf(quote);
    return renderExcerpt({ text: article.text, span, highlights, sentences, notes }, room);
  } catch (error) {
    log.error(`Dropped a quote of "${quote.article.id}".`, error);
    return null;
  }
}

/** One row about the quotes of this page, one about the answer. */
function buttonsOf(card: Card, shown: number): APIButtonComponentWithCustomId[][] {
  const first = card.page * QUOTES_ON_PAGE;
  const several = card.quotes.length > 1;
  const pages = Math.ceil(card.quotes.length / QUOTES_ON_PAGE);
  const plans: ButtonPlan[] = Array.from({ length: shown }, (_, index) => ({
    action: 'context',
    target: first + index,
    label: several ? `${first + index + 1} in context` : 'In context',
  }));
  if (pages > 1) {
    plans.push(
      {
        action: 'back',
        target: Math.max(card.page - 1, 0),
        label: 'Back',
        disabled: card.page === 0,
      },
      {
        action: 'more',
        target: card.page + 1,
        label: 'More quotes',
        style: ButtonStyle.Primary,
        disabled: card.page >= pages - 1,
      },
    );
  }
  if (card.sharable) plans.push({ action: 'share', target: card.page, label: 'Share' });
  const buttons = planButtons(plans, card.state);
  const feedback = card.feedback === true ? feedbackButtons() : [];
  return [buttons.slice(0, shown), [...buttons.slice(shown), ...feedback]];
}
