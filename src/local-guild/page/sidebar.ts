import type { PageMember, PageState } from '../page-api.ts';
import { avatarView, initials } from './avatars.ts';
import { byId, fill, make } from './dom.ts';
import { icon } from './icons.ts';
import { displayName } from './names.ts';
import type { PagePlace } from './place.ts';

/** What the buttons of the sidebar do. */
interface SidebarHandlers {
  readonly go: (place: PagePlace) => void;
  readonly become: (memberId: string) => void;
}

/** On a narrow screen the sidebar is a drawer; returns what closes it. */
export function startDrawer(): () => void {
  const toggle = byId('drawer-toggle', HTMLButtonElement);
  const drawer = byId('sidebar', HTMLElement);
  const set = (open: boolean) => {
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

/** Draws guilds, channels and the members that the person at the page can be. */
export function drawSidebar(state: PageState, place: PagePlace, handlers: SidebarHandlers): void {
  fill(byId('guilds', HTMLElement), ...guildButtons(state, place, handlers));
  const guild = state.guilds.find(({ id }) => id === place.guildId);
  byId('guild-name', HTMLElement).textContent = guild?.name ?? 'Direct messages';
  const channels = guild?.channels ?? [state.directMessage];
  fill(
    byId('channels', HTMLElement),
    ...channels.map((channel) => {
      const current = channel.id === place.channelId;
      const sign = icon(guild ? 'hash' : 'at');
      const button = make(
        'button',
        { type: 'button', class: 'channel', 'aria-current': current && 'page' },
        sign,
        channel.name,
      );
      button.addEventListener('click', () => handlers.go({ ...place, channelId: channel.id }));
      return make('li', {}, button);
    }),
  );
  fill(
    byId('members', HTMLElement),
    ...state.members.map((member) => memberButton(member, state, handlers)),
  );
}

/**
 * Gives the focus back to who was chosen, since the buttons have been drawn anew; in a closed drawer they cannot have it.
 */
export function focusMember(otherwise: HTMLElement): void {
  const chosen = byId('members', HTMLElement).querySelector('[aria-pressed="true"]');
  const isVisible = chosen?.checkVisibility({ visibilityProperty: true }) ?? false;
  const target = chosen instanceof HTMLElement && isVisible ? chosen : otherwise;
  target.focus();
}

function guildButtons(
  state: PageState,
  place: PagePlace,
  handlers: SidebarHandlers,
): HTMLElement[] {
  const direct = railButton('Direct messages', place.guildId === null);
  direct.append(icon('at'));
  direct.addEventListener('click', () =>
    handlers.go({ guildId: null, channelId: state.directMessage.id }),
  );
  const guilds = state.guilds.map((guild) => {
    const button = railButton(guild.name, guild.id === place.guildId);
    // Drawn by the style sheet: to a screen reader the button has the guild's whole name.
    button.dataset.initials = initials(guild.name);
    const channelId = guild.channels[0]?.id;
    if (channelId)
      button.addEventListener('click', () => handlers.go({ guildId: guild.id, channelId }));
    return button;
  });
  return [direct, ...guilds].map((button) => make('li', {}, button));
}

function railButton(name: string, current: boolean): HTMLButtonElement {
  const attributes = { type: 'button', class: 'guild', title: name, 'aria-label': name };
  return make('button', { ...attributes, 'aria-current': current && 'true' });
}

function memberButton(
  { user, note }: PageMember,
  state: PageState,
  handlers: SidebarHandlers,
): HTMLElement {
  const isMe = user.id === state.me.user.id;
  const text = make(
    'span',
    { class: 'member-text' },
    make('span', { class: 'member-name' }, displayName(user)),
    make('span', { class: 'member-note' }, note),
  );
  const button = make(
    'button',
    { type: 'button', class: 'member', 'aria-pressed': String(isMe) },
    avatarView(user),
    text,
  );
  button.addEventListener('click', () => handlers.become(user.id));
  return make('li', {}, button);
}
