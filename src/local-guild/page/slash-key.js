// @ts-check

const FIELDS = 'input, textarea, dialog, [role="menu"]';

/**
 * Calls when a slash is typed outside of any field: it begins a command wherever the focus is.
 * @param {() => void} begin
 */
export function onSlashKey(begin) {
  document.addEventListener('keydown', (event) => {
    const inField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || inField) return;
    event.preventDefault();
    begin();
  });
}
