import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Answer, Quote } from '../answers/answer.ts';
import type { AnalysedArticle } from '../answers/shelf.ts';
import type { Log } from '../log.ts';
import { bySpan, overlaps, type Span, textOf } from '../text/span.ts';
import { type ButtonPlan, planButtons, stateRoom } from './buttons.ts';
import { findBrokenLimits, LIMITS } from './limits.ts';
import { type AnalysedQuote, type FoundQuote, packQuotes } from './quote-state.ts';
import { findQuoteFault, renderExcerpt } from './quote-text.ts';
import { renderHeader, renderShortAnswer } from './render-header.ts';
import { renderSource } from './render-source.ts';

/** How many quotes a card shows at a time. */
export const QUOTES_ON_PAGE = 3;
/** Longest quote of a card, in characters of Markdown: more is read in context. */
const QUOTE_ROOM = 1200;

/** What a reply consists of: Components V2, which every sender marks with the flag `IsComponentsV2`. */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
}

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
}

export interface AnswerView {
  /** The question as the member put it: `/who-met person:Li Shangfu`. */
  readonly question: string;
  readonly answer: Answer;
  /** The command answers with a list to read through. */
  readonly list: boolean;
  readonly articleOf: (id: string) => AnalysedArticle | null;
  readonly sharable: boolean;
  readonly log: Log;
}

const ACCENTS = { answered: 0x2d7d46, partial: 0xb8860b, none: 0x6d6f78 } as const;

/** The first page of an answer's card. A quote that is not a span of its article is dropped, with an error in the log. */
export function renderAnswer(view: AnswerView): Reply {
  const { question, answer, sharable, log } = view;
  const verified = verifyQuotes(view);
  const dated = view.list && verified.length > 0 && verified.every(({ date }) => date !== null);
  const answers = dated ? [] : answer.answers;
  const header = renderHeader(question, {
    ...answer,
    answers,
    quotes: answer.quotes.slice(0, verified.length),
  });
  const { quotes, state } = pack(verified);
  return renderCard(
    { header, accent: ACCENTS[answer.status], quotes, state, page: 0, sharable },
    log,
  );
}

function verifyQuotes({ answer, list, articleOf, log }: AnswerView): AnalysedQuote[] {
  const paired = list && answer.answers.length === answer.quotes.length;
  return answer.quotes.flatMap((quote, index) => {
    const { article, span } = quote;
    const analysed = articleOf(article.id);
    const same = analysed !== null && analysed.article.text === article.text;
    const fault = same ? findQuoteFault(article.text, span) : 'an article that is not there';
    if (fault !== null || analysed === null) {
      log.error(`Dropped a quote of "${article.id}": ${fault}.`);
      return [];
    }
    const value = paired ? answer.answers[index]?.value : undefined;
    const date = analysed.analysis.dates.find(
      (mention) => mention.value === value && overlaps(mention, span),
    );
    return [{ quote: { ...quote, highlights: tidy(quote) }, analysed, date: date ?? null }];
  });
}

/** The highlights in order, without those that overlap an earlier one or leave the quote. */
function tidy({ span, highlights }: Quote): Span[] {
  let at = span.start;
  return [...highlights].sort(bySpan).filter(({ start, end }) => {
    const fits = start >= at && start < end && end <= span.end;
    if (fits) at = end;
    return fits;
  });
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

/** One page of a card. Throws where the result would break a limit of Discord's: a bug. */
export function renderCard(card: Card, log: Log): Reply {
  const first = card.page * QUOTES_ON_PAGE;
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
  return finish(card, [text(card.header), ...body], buttonsOf(card, first, shown.length));
}

/** The date above a quote of a list by date. */
function renderLead(found: FoundQuote): string {
  if ('gone' in found || found.date === null || found.date.value === null) return '';
  const { value, resolved } = found.date;
  const words = textOf(found.quote.article.text, found.date);
  return renderShortAnswer({ text: words, kind: 'date', value, resolved });
}

/** A container and its buttons as a reply, held against Discord's limits. */
export function finish(
  { accent }: Pick<Card, 'accent'>,
  parts: readonly APIComponentInContainer[],
  buttons: readonly APIButtonComponentWithCustomId[],
): Reply {
  const rows = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    const components = buttons.slice(at, at + LIMITS.buttonsInRow);
    rows.push({ type: ComponentType.ActionRow as const, components });
  }
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: accent,
    components: [...parts, ...rows],
  };
  const broken = findBrokenLimits([container]);
  if (broken.length > 0) throw new Error(`A reply breaks Discord's limits: ${broken.join('; ')}`);
  return { components: [container] };
}

/** A text of Markdown that is already escaped. */
export function text(content: string): { type: ComponentType.TextDisplay; content: string } {
  return { type: ComponentType.TextDisplay, content };
}

function quoteMarkdown(found: FoundQuote, room: number, log: Log): string | null {
  if ('gone' in found) return `*This article was ${found.gone} since.*`;
  const { quote, analysed } = found;
  try {
    const { span, highlights, article } = quote;
    const { sentences } = analysed.analysis;
    return renderExcerpt({ text: article.text, span, highlights, sentences }, room);
  } catch (error) {
    log.error(`Dropped a quote of "${quote.article.id}".`, error);
    return null;
  }
}

function buttonsOf(card: Card, first: number, shown: number): APIButtonComponentWithCustomId[] {
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
  return planButtons(plans, card.state);
}
