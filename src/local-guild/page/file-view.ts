import { linkAddress, make } from './dom.ts';
import { icon } from './icons.ts';

/** A file of a message, as far as it is shown. */
export interface ShownFile {
  readonly filename: string;
  readonly url: string;
  readonly size?: number | undefined;
  readonly contentType?: string | undefined;
  readonly description?: string | undefined;
}

/** A file to download: its name, its size and a link. */
export function fileView(file: ShownFile): HTMLElement {
  const href = linkAddress(new URL(file.url, location.href).href);
  const size =
    file.size === undefined ? null : make('span', { class: 'file-size' }, formatSize(file.size));
  const name = make('a', { href, download: file.filename }, file.filename);
  return make(
    'div',
    { class: 'file' },
    icon('file'),
    make('div', { class: 'file-text' }, name, size),
  );
}

/** A picture where the local guild holds it. The page loads nothing from elsewhere: then its address stands in for it. */
export function pictureView(file: ShownFile): HTMLElement {
  const url = URL.canParse(file.url, location.href) ? new URL(file.url, location.href) : null;
  const alt = file.description ?? '';
  if (url?.origin === location.origin)
    return make('img', { class: 'picture', src: url.href, alt, loading: 'lazy' });
  const text = alt === '' ? `A picture at ${url?.host ?? 'an unknown place'}` : alt;
  return make('span', { class: 'picture picture-elsewhere' }, text);
}

/** An attachment below a message: pictures as such, everything else as a file. */
export function attachmentView(file: ShownFile): HTMLElement {
  return file.contentType?.startsWith('image/') ? pictureView(file) : fileView(file);
}

/** 1 byte, 2.0 KB, 14.3 MB. */
function formatSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
