import { byId, make } from './dom.ts';

/** What stands in a menu, and what it does. */
interface MenuItem {
  readonly label: string;
  readonly act: () => void;
}

/** Opens a menu at a button: arrows move, Enter chooses, Escape and Tab close and give the focus back. */
export function openMenu(anchor: HTMLElement, items: readonly MenuItem[]): void {
  const buttons = items.map(({ label }) =>
    make('button', { type: 'button', role: 'menuitem', tabindex: -1 }, label),
  );
  const menu = make(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': 'Message actions' },
    ...buttons,
  );
  let closed = false;
  const close = (refocus: boolean) => {
    if (closed) return;
    closed = true;
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
    if (refocus) anchor.focus();
  };
  for (const [index, { act }] of items.entries()) {
    buttons[index]?.addEventListener('click', () => {
      close(true);
      act();
    });
  }
  menu.addEventListener('focusout', (event) => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && menu.contains(next))) close(false);
  });
  menu.addEventListener('keydown', (event) => {
    const target = nextItem(event.key, buttons);
    if (target) target.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  anchor.setAttribute('aria-expanded', 'true');
  anchor.after(menu);
  placeAt(menu, anchor);
  buttons[0]?.focus();
}

/** The item of a menu that puts a text on the clipboard, and says so. */
export function copyItem(label: string, text: string): MenuItem {
  return { label, act: () => void copy(text) };
}

async function copy(text: string): Promise<void> {
  const copied = navigator.clipboard.writeText(text).then(() => 'Copied.');
  byId('announcer', HTMLElement).textContent = await copied.catch(() => 'Could not be copied.');
}

function nextItem(key: string, buttons: readonly HTMLElement[]): HTMLElement | undefined {
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? buttons.indexOf(focused) : -1;
  if (key === 'ArrowDown') return buttons[(at + 1) % buttons.length];
  if (key === 'ArrowUp') return buttons.at(at - 1);
  if (key === 'Home') return buttons[0];
  return key === 'End' ? buttons.at(-1) : undefined;
}

/** Below the anchor, or above it where there is no room. */
function placeAt(menu: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const below = box.bottom + 4;
  const fits = below + menu.offsetHeight < window.innerHeight;
  menu.style.top = `${fits ? below : Math.max(8, box.top - menu.offsetHeight - 4)}px`;
  menu.style.left = `${Math.max(8, Math.min(box.right - menu.offsetWidth, window.innerWidth - menu.offsetWidth - 8))}px`;
}
