import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { AnalysedArticle } from '../answers/analysed-article.ts';
import type { Log } from '../log.ts';
import type { Passage } from '../text/passage.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type ButtonPlan, planButtons } from './buttons.ts';
import { LIMITS } from './limits.ts';
import type { FoundQuote } from './quote-state.ts';
import { renderExcerpt } from './quote-text.ts';
import { type Card, QUOTES_ON_PAGE } from './render-card.ts';
import { renderSource } from './render-source.ts';
import { composeReply, type Reply, text } from './reply.ts';

/** The passage around one quote of a card, the quote itself in bold, in the place of the card's quotes. */
export function renderContext(card: Card, number: number, log: Log): Reply {
  const found = card.quotes[number];
  if (found === undefined) return composeReply(card.accent, [text(card.header)], []);
  const source = renderSource(found, number + 1, card.quotes.length);
  const room = LIMITS.text - card.header.length - source.text.length;
  const shown = text(passageMarkdown(found, room, log));
  const parts = [text(card.header), { type: ComponentType.Separator as const }, shown];
  return composeReply(
    card.accent,
    [...parts, ...source.components],
    [planButtons(plansFor(card, number), card.state)],
  );
}

function passageMarkdown(found: FoundQuote, room: number, log: Log): string {
  if ('gone' in found) return `*This article was ${found.gone} since.*`;
  const { quote, analysed } = found;
  const { article, analysis } = analysed;
  try {
    const excerpt = { text: article.text, sentences: analysis.sentences };
    const span = surroundings(analysed, quote.span);
    return renderExcerpt({ ...excerpt, span, highlights: [quote.span] }, room);
  } catch (error) {
    log.error(`Could not show a quote of "${article.id}" in context.`, error);
    return '*The passage cannot be shown.*';
  }
}

/** The passages that the quote lies in, and the one on either side. */
function surroundings({ analysis }: AnalysedArticle, span: Span): Span {
  const { passages } = analysis;
  const first = passages.findIndex((passage) => overlaps(passage, span));
  const last = passages.findLastIndex((passage) => overlaps(passage, span));
  const around = passages.slice(Math.max(first - 1, 0), last + 2);
  const spans: readonly (Passage | Span)[] = first === -1 ? [span] : [...around, span];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function plansFor(card: Card, number: number): ButtonPlan[] {
  const page = Math.floor(number / QUOTES_ON_PAGE);
  const plans: ButtonPlan[] = [
    { action: 'quotes', target: page, label: 'Back to the answer', style: ButtonStyle.Primary },
  ];
  const last = card.quotes.length - 1;
  if (last > 0) {
    plans.push(
      {
        action: 'context',
        target: Math.max(number - 1, 0),
        label: 'Previous',
        disabled: number === 0,
      },
      { action: 'context', target: number + 1, label: 'Next', disabled: number === last },
    );
  }
  if (card.sharable) plans.push({ action: 'share', target: page, label: 'Share' });
  return plans;
}
