import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMediaGalleryItem,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APIThumbnailComponent,
  APIUnfurledMediaItem,
} from 'discord-api-types/v10';
import { buttonView } from './button-view.ts';
import { make } from './dom.ts';
import { fileView, pictureView, type ShownFile } from './file-view.ts';
import { markdownView } from './markdown-view.ts';
import { attachmentOf, type InMessage } from './scene.ts';
import { selectView } from './select-view.ts';

/** A component of a message as Discord draws it. The numbers are Discord's component types. */
export function componentView(
  component: APIMessageTopLevelComponent | APIComponentInMessageActionRow,
  where: InMessage,
): HTMLElement {
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

function rowView(
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
  where: InMessage,
): HTMLElement {
  return make(
    'div',
    { class: 'row' },
    ...row.components.map((child) => componentView(child, where)),
  );
}

function containerView(container: APIContainerComponent, where: InMessage): HTMLElement {
  const children = container.components.map((child) => componentView(child, where));
  const view = make('div', { class: 'container' }, ...children);
  const colour = container.accent_color;
  if (typeof colour === 'number') {
    view.style.setProperty('--container-accent', `#${colour.toString(16).padStart(6, '0')}`);
    view.classList.add('accented');
  }
  return spoilered(view, container.spoiler);
}

function sectionView(section: APISectionComponent, where: InMessage): HTMLElement {
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

function separatorView(divider: boolean, spacing: number): HTMLElement {
  const size = spacing === 2 ? 'large' : 'small';
  const line = divider ? 'line' : 'blank';
  return make('div', {
    class: `separator separator-${size} separator-${line}`,
    role: divider && 'separator',
  });
}

function mediaView(
  item: APIMediaGalleryItem | APIThumbnailComponent,
  where: InMessage,
): HTMLElement {
  const file = { ...mediaFile(item.media, where), description: item.description ?? undefined };
  return spoilered(pictureView(file), item.spoiler);
}

function mediaFile(media: APIUnfurledMediaItem, where: InMessage): ShownFile {
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

function spoilered(content: HTMLElement, spoiler: boolean | undefined): HTMLElement {
  if (!spoiler) return content;
  const summary = make('summary', {}, 'Spoiler');
  return make('details', { class: 'spoiler-block' }, summary, content);
}
