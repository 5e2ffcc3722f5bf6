// @ts-check
import { linkAddress, make } from './dom.ts';
import { pictureView } from './file-view.js';
import { markdownView } from './markdown-view.js';
import { attachmentOf } from './scene.js';
import { formatSent } from './timestamps.ts';

/**
 * @import { APIEmbed, APIEmbedField } from 'discord-api-types/v10'
 * @import { InMessage } from './scene.js'
 */

/**
 * An embed of a classic message.
 * @param {APIEmbed} embed
 * @param {InMessage} where
 * @returns {HTMLElement}
 */
export function embedView(embed, where) {
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

/**
 * @param {APIEmbedField} field
 * @param {InMessage} where
 */
function fieldView({ name, value, inline }, where) {
  const term = make('dt', {}, markdownView(name, where.scene.nameOf));
  const text = make('dd', {}, markdownView(value, where.scene.nameOf));
  return make('div', { class: inline ? 'embed-field inline' : 'embed-field' }, term, text);
}

/** @param {APIEmbed} embed */
function footerView({ footer, timestamp }) {
  const parts = [footer?.text, timestamp && formatSent(timestamp, Date.now())].filter(Boolean);
  return parts.length > 0 ? make('p', { class: 'embed-footer' }, parts.join(' · ')) : null;
}

/**
 * @param {string} url
 * @param {InMessage} where
 */
function mediaView(url, where) {
  const file = attachmentOf(where.message, url);
  return pictureView({
    filename: file?.filename ?? '',
    url: file?.url ?? url,
    description: file?.description,
  });
}

/**
 * @param {string} text
 * @param {string | undefined} url
 */
function linkedText(text, url) {
  const href = url ? linkAddress(url) : null;
  if (href === null) return text;
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, text);
}
