// @ts-check
import { byId } from './dom.ts';

/** On a narrow screen the sidebar is a drawer; returns what closes it. */
export function startDrawer() {
  const toggle = byId('drawer-toggle', HTMLButtonElement);
  const drawer = byId('sidebar', HTMLElement);
  const set = (/** @type {boolean} */ open) => {
    document.body.classList.toggle('drawer-open', open);
    toggle.setAttribute('aria-expanded', String(open));
  };
  const close = () => set(false);
  toggle.addEventListener('click', () => {
    set(!document.body.classList.contains('drawer-open'));
    const first = drawer.querySelector('button');
    if (document.body.classList.contains('drawer-open')) first?.focus();
  });
  byId('drawer-backdrop', HTMLElement).addEventListener('click', close);
  drawer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    close();
    toggle.focus();
  });
  return close;
}
