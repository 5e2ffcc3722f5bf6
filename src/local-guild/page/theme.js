// @ts-check
import { fill } from './dom.ts';
import { icon } from './icons.ts';

const KEY = 'theme';

/**
 * Light or dark as the system has it, until the member presses the button.
 * @param {HTMLButtonElement} button
 */
export function startTheme(button) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const stored = localStorage.getItem(KEY);
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const draw = () => {
    button.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
    fill(button, icon(isDark() ? 'sun' : 'moon'));
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem(KEY, root.dataset.theme);
    draw();
  });
  system.addEventListener('change', draw);
  draw();
}
