// @ts-check
import { buttonView } from './button-view.js';
import { make } from './dom.ts';
import { fileView, pictureView } from './file-view.js';
import { markdownView } from './markdown-view.js';
import { attachmentOf } from './scene.js';
import { selectView } from './select-view.js';

/**
 * @import { APIActionRowComponent, APIComponentInMessageActionRow, APIContainerComponent, APIMessageTopLevelComponent, APISectionComponent, APIUnfurledMediaItem } from 'discord-api-types/v10'
 * @import { ShownFile } from './file-view.js'
 * @import { InMessage } from './scene.js'
 */

/**
 * A component of a message as Discord draws it. The numbers are Discord's component types.
 * @param {APIMessageTopLevelComponent | APIComponentInMessageActionRow} component
 * @param {InMessage} where
 * @returns {HTMLElement}
 */
export function componentView(component, where) {
  switch (component.type) {
    case 1:
      return rowView(component, where);
    case 2:
      return buttonView(component, where);
    case 9:
      return sectionView(component, where);
    case 10:
      return markdownView(component.content, where.scene.nameOf);
    case 12:
      return make(
        'div',
        { class: 'gallery' },
        ...component.items.map((item) => mediaView(item, where)),
      );
    case 13:
      return spoilered(fileView(mediaFile(component.file, where)), component.spoiler);
    case 14:
      return separatorView(component.divider ?? true, component.spacing ?? 1);
    case 17:
      return containerView(component, where);
    case 3:
      return selectView(component, where);
    default:
      return make(
        'p',
        { class: 'unknown' },
        `A component of type ${component.type}, which this page does not draw.`,
      );
  }
}

/**
 * @param {APIActionRowComponent<APIComponentInMessageActionRow>} row
 * @param {InMessage} where
 */
function rowView(row, where) {
  return make(
    'div',
    { class: 'row' },
    ...row.components.map((child) => componentView(child, where)),
  );
}

/**
 * @param {APIContainerComponent} container
 * @param {InMessage} where
 */
function containerView(container, where) {
  const children = container.components.map((child) => componentView(child, where));
  const view = make('div', { class: 'container' }, ...children);
  const colour = container.accent_color;
  if (typeof colour === 'number') {
    view.style.setProperty('--container-accent', `#${colour.toString(16).padStart(6, '0')}`);
    view.classList.add('accented');
  }
  return spoilered(view, container.spoiler);
}

/**
 * @param {APISectionComponent} section
 * @param {InMessage} where
 */
function sectionView(section, where) {
  const { accessory } = section;
  const beside =
    accessory.type === 11
      ? make('div', { class: 'thumbnail' }, mediaView(accessory, where))
      : componentView(accessory, where);
  const texts = section.components.map((child) => componentView(child, where));
  return make(
    'div',
    { class: 'section' },
    make('div', { class: 'section-text' }, ...texts),
    make('div', { class: 'section-accessory' }, beside),
  );
}

/**
 * @param {boolean} divider
 * @param {number} spacing
 */
function separatorView(divider, spacing) {
  const size = spacing === 2 ? 'large' : 'small';
  const line = divider ? 'line' : 'blank';
  return make('div', {
    class: `separator separator-${size} separator-${line}`,
    role: divider && 'separator',
  });
}

/**
 * @param {{ media: APIUnfurledMediaItem, description?: string | null | undefined, spoiler?: boolean | undefined }} item
 * @param {InMessage} where
 */
function mediaView(item, where) {
  const file = { ...mediaFile(item.media, where), description: item.description ?? undefined };
  return spoilered(pictureView(file), item.spoiler);
}

/**
 * @param {APIUnfurledMediaItem} media
 * @param {InMessage} where
 * @returns {ShownFile}
 */
function mediaFile(media, where) {
  const file = attachmentOf(where.message, media.url);
  const url = file?.url ?? media.url;
  const lastPart = url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return {
    filename: file?.filename ?? lastPart,
    url,
    size: file?.size,
    contentType: file?.content_type,
  };
}

/**
 * @param {HTMLElement} content
 * @param {boolean | undefined} spoiler
 */
function spoilered(content, spoiler) {
  if (!spoiler) return content;
  const summary = make('summary', {}, 'Spoiler');
  return make('details', { class: 'spoiler-block' }, summary, content);
}
