import { linkAddress, make } from './dom.ts';
import { type Block, parseMarkdown } from './markdown.ts';
import type { Inline } from './markdown-inline.ts';
import type { Mention, Time } from './markdown-leaves.ts';
import { formatTimestamp } from './timestamps.ts';

/** The name of a user, role or channel, where the page knows it. */
export type NameOf = (kind: Mention['kind'], id: string) => string | null;

const TAGS = { strong: 'strong', em: 'em', underline: 'u', strike: 's' } as const;
const GUIDES = new Map([
  ['customize', 'Channels & Roles'],
  ['browse', 'Browse Channels'],
  ['guide', 'Server Guide'],
]);

/** A message's text as Discord draws it. */
export function markdownView(text: string, nameOf: NameOf): HTMLElement {
  const view = make('div', { class: 'markdown' });
  view.append(...parseMarkdown(text).map((block) => blockView(block, nameOf)));
  return view;
}

function blockView(block: Block, nameOf: NameOf): HTMLElement {
  switch (block.type) {
    case 'paragraph':
      return make('p', {}, ...inlineViews(block.children, nameOf));
    case 'heading':
      // One level for all, so that a message's headings stand below the channel's in the page's outline.
      return make(
        'h3',
        { class: `heading-${block.level}` },
        ...inlineViews(block.children, nameOf),
      );
    case 'subtext':
      return make('p', { class: 'subtext' }, ...inlineViews(block.children, nameOf));
    case 'quote':
      return make('blockquote', {}, ...block.children.map((child) => blockView(child, nameOf)));
    case 'fence':
      return make(
        'pre',
        {
          tabindex: 0,
          role: 'group',
          'aria-label': `Code${block.language ? `, ${block.language}` : ''}`,
        },
        make('code', {}, block.text),
      );
    case 'list': {
      const items = block.items.map((item) =>
        make('li', {}, ...item.map((child) => blockView(child, nameOf))),
      );
      return block.start === null
        ? make('ul', {}, ...items)
        : make('ol', { start: block.start }, ...items);
    }
  }
}

function inlineViews(nodes: Inline[], nameOf: NameOf): (Node | string)[] {
  return nodes.map((node) => inlineView(node, nameOf));
}

function inlineView(node: Inline, nameOf: NameOf): Node | string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'code':
      return make('code', {}, node.text);
    case 'url':
      return linkView(node.url, [node.url]);
    case 'link':
      return linkView(node.url, inlineViews(node.children, nameOf));
    case 'time':
      return timeView(node);
    case 'mention':
      return make('span', { class: 'mention' }, mentionText(node, nameOf));
    case 'emoji':
      return make('span', { class: 'emoji' }, `:${node.name}:`);
    case 'spoiler':
      return spoilerView(inlineViews(node.children, nameOf));
    default:
      return make(TAGS[node.type], {}, ...inlineViews(node.children, nameOf));
  }
}

function linkView(url: string, children: (Node | string)[]): HTMLElement {
  const href = linkAddress(url);
  if (href === null) return make('span', {}, ...children);
  return make(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer nofollow', title: url },
    ...children,
  );
}

function timeView({ seconds, style }: Time): HTMLElement {
  const now = Date.now();
  const shown = formatTimestamp(seconds, style, { now });
  if (shown === null) return make('span', { class: 'timestamp' }, 'Invalid Date');
  const title = formatTimestamp(seconds, 'F', { now });
  const datetime = new Date(seconds * 1000).toISOString();
  return make('time', { class: 'timestamp', datetime, title }, shown);
}

function mentionText({ kind, id, name }: Mention, nameOf: NameOf): string {
  if (kind === 'command') return `/${name}`;
  if (kind === 'guide') return GUIDES.get(name) ?? name;
  const known = nameOf(kind, id);
  if (kind === 'channel') return `#${known ?? 'unknown'}`;
  return `@${known ?? `unknown-${kind}`}`;
}

/** Hidden until pressed, for eyes, keyboard and screen readers alike. */
function spoilerView(children: (Node | string)[]): HTMLElement {
  const content = make('span', { class: 'spoiler-content', inert: true }, ...children);
  const button = make('button', { type: 'button', class: 'spoiler-button' }, 'Show spoiler');
  const spoiler = make('span', { class: 'spoiler' }, content, button);
  spoiler.addEventListener('click', () => {
    spoiler.classList.add('shown');
    content.inert = false;
    button.remove();
  });
  return spoiler;
}
