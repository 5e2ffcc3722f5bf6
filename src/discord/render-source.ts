import { type APIComponentInContainer, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { readableDate } from '../answers/readable-date.ts';
import { clipLine } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { FoundQuote } from './quote-state.ts';

/** Where a quote comes from: who says it, title, publisher, date, and a link button where there is an address. */
export function renderSource(
  found: FoundQuote,
  number: number,
  of: number,
): { readonly text: string; readonly components: readonly APIComponentInContainer[] } {
  if ('gone' in found) return { text: '', components: [] };
  const { article, speaker } = found.quote;
  const parts = [
    clipLine(article.title, 100),
    article.publisher === null ? null : clipLine(article.publisher, 50),
    article.published === null ? null : clipLine(readableDate(article.published), 40),
  ].filter((part) => part !== null);
  const numbered = of > 1 ? `**${number}** · ` : '';
  const said = speaker === null ? '' : `Said by **${clipLine(speaker, 60)}** · `;
  const content = `-# ${numbered}${said}${parts.join(' · ')}`;
  const line = { type: ComponentType.TextDisplay as const, content };
  const url = linkOf(article.url);
  if (url === null) return { text: content, components: [line] };
  const accessory = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Link as const,
    label: 'Open article',
    url,
  };
  return {
    text: content,
    components: [{ type: ComponentType.Section, components: [line], accessory }],
  };
}

/** An address that Discord takes for a link button: http(s), at most 512 characters. */
function linkOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  return /^https?:$/.test(protocol) && href.length <= LIMITS.buttonUrl ? href : null;
}
