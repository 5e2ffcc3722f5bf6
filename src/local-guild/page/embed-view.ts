import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { linkAddress, make } from './dom.ts';
import { pictureView } from './file-view.ts';
import { markdownView } from './markdown-view.ts';
import { attachmentOf, type InMessage } from './scene.ts';
import { formatSent } from './timestamps.ts';

/** An embed of a classic message. */
export function embedView(embed: APIEmbed, where: InMessage): HTMLElement {
  const { nameOf } = where.scene;
  const fields = embed.fields?.map((field) => fieldView(field, where)) ?? [];
  const view = make(
    'div',
    { class: 'embed' },
    embed.author
      ? make('p', { class: 'embed-author' }, linkedText(embed.author.name, embed.author.url))
      : null,
    embed.title ? make('h3', { class: 'embed-title' }, linkedText(embed.title, embed.url)) : null,
    embed.description ? markdownView(embed.description, nameOf) : null,
    fields.length > 0 ? make('dl', { class: 'embed-fields' }, ...fields) : null,
    ...[embed.image, embed.thumbnail].map((media) => media && mediaView(media.url, where)),
    footerView(embed),
  );
  if (embed.color) {
    view.style.setProperty('--container-accent', `#${embed.color.toString(16).padStart(6, '0')}`);
    view.classList.add('accented');
  }
  return view;
}

function fieldView({ name, value, inline }: APIEmbedField, where: InMessage): HTMLElement {
  const term = make('dt', {}, markdownView(name, where.scene.nameOf));
  const text = make('dd', {}, markdownView(value, where.scene.nameOf));
  return make('div', { class: inline ? 'embed-field inline' : 'embed-field' }, term, text);
}

function footerView({ footer, timestamp }: APIEmbed): HTMLElement | null {
  const parts = [footer?.text, timestamp && formatSent(timestamp, Date.now())].filter(Boolean);
  return parts.length > 0 ? make('p', { class: 'embed-footer' }, parts.join(' · ')) : null;
}

function mediaView(url: string, where: InMessage): HTMLElement {
  const file = attachmentOf(where.message, url);
  return pictureView({
    filename: file?.filename ?? '',
    url: file?.url ?? url,
    description: file?.description,
  });
}

function linkedText(text: string, url: string | undefined): HTMLElement | string {
  const href = url ? linkAddress(url) : null;
  if (href === null) return text;
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, text);
}
