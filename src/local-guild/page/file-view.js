// @ts-check
import { linkAddress, make } from './dom.ts';
import { icon } from './icons.ts';

/**
 * @typedef {{ filename: string, url: string, size?: number | undefined, contentType?: string | undefined, description?: string | undefined }} ShownFile
 */

/**
 * A file to download: its name, its size and a link.
 * @param {ShownFile} file
 * @returns {HTMLElement}
 */
export function fileView(file) {
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

/**
 * A picture where the local guild holds it. The page loads nothing from elsewhere: then its address stands in for it.
 * @param {ShownFile} file
 * @returns {HTMLElement}
 */
export function pictureView(file) {
  const url = URL.canParse(file.url, location.href) ? new URL(file.url, location.href) : null;
  const alt = file.description ?? '';
  if (url?.origin === location.origin)
    return make('img', { class: 'picture', src: url.href, alt, loading: 'lazy' });
  const text = alt === '' ? `A picture at ${url?.host ?? 'an unknown place'}` : alt;
  return make('span', { class: 'picture picture-elsewhere' }, text);
}

/**
 * An attachment below a message: pictures as such, everything else as a file.
 * @param {ShownFile} file
 * @returns {HTMLElement}
 */
export function attachmentView(file) {
  return file.contentType?.startsWith('image/') ? pictureView(file) : fileView(file);
}

/**
 * 1 byte, 2.0 KB, 14.3 MB.
 * @param {number} bytes
 */
function formatSize(bytes) {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
