import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import { linkAddress, make } from './dom.ts';
import { icon } from './icons.ts';
import type { InMessage } from './scene.ts';

/** Discord's button styles by their numbers. */
const STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
  6: 'premium',
};

/** A button, or a link that looks like one. */
export function buttonView(button: APIButtonComponent, where: InMessage): HTMLElement {
  const label = 'label' in button ? (button.label ?? '') : 'Premium';
  const emoji = emojiView('emoji' in button ? button.emoji : undefined);
  const className = `button button-${STYLES[button.style] ?? 'secondary'}`;
  if (button.style === 5) {
    const href = button.disabled ? null : linkAddress(button.url);
    const attributes = {
      href,
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
      title: button.url,
    };
    const disabled = href === null && 'true';
    return make(
      'a',
      { class: className, role: 'link', 'aria-disabled': disabled, ...attributes },
      emoji,
      label,
      icon('external'),
    );
  }
  const view = make(
    'button',
    { type: 'button', class: className, disabled: button.disabled },
    emoji,
    label,
  );
  if ('custom_id' in button) {
    view.dataset.customId = button.custom_id;
    view.addEventListener('click', () =>
      whileBusy(view, () => where.scene.click(where.message, button.custom_id)),
    );
  }
  return view;
}

/** An emoji beside the words of a button or an option; one of a server's own as its name. */
export function emojiView(emoji: APIMessageComponentEmoji | undefined): HTMLElement | null {
  if (!emoji?.name) return null;
  const text = emoji.id ? `:${emoji.name}:` : emoji.name;
  return make('span', { class: 'emoji', 'aria-hidden': 'true' }, text);
}

/**
 * Marks a control as busy until the bot has acknowledged; a second press meanwhile does nothing. `act` must not reject: the page
 * shows what failed.
 */
export async function whileBusy(control: HTMLElement, act: () => Promise<void>): Promise<void> {
  if (control.hasAttribute('aria-busy')) return;
  control.setAttribute('aria-busy', 'true');
  await act();
  control.removeAttribute('aria-busy');
}
