// @ts-check
import { avatarView, initials } from './avatars.js';
import { byId, fill, make } from './dom.ts';
import { icon } from './icons.ts';
import { displayName, personOf } from './message-view.js';

/**
 * @import { PageMember, PageState } from '../page-api.ts'
 * @import { Place } from './place.ts'
 * @typedef {{ go: (place: Place) => void, become: (memberId: string) => void }} SidebarHandlers
 */

/**
 * Draws guilds, channels and the members that the person at the page can be.
 * @param {PageState} state
 * @param {Place} place
 * @param {SidebarHandlers} handlers
 */
export function drawSidebar(state, place, handlers) {
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
 * @param {HTMLElement} otherwise
 */
export function focusMember(otherwise) {
  const chosen = byId('members', HTMLElement).querySelector('[aria-pressed="true"]');
  const isVisible = chosen?.checkVisibility({ visibilityProperty: true }) ?? false;
  const target = chosen instanceof HTMLElement && isVisible ? chosen : otherwise;
  target.focus();
}

/**
 * @param {PageState} state
 * @param {Place} place
 * @param {SidebarHandlers} handlers
 */
function guildButtons(state, place, handlers) {
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

/**
 * @param {string} name
 * @param {boolean} current
 */
function railButton(name, current) {
  const attributes = { type: 'button', class: 'guild', title: name, 'aria-label': name };
  return make('button', { ...attributes, 'aria-current': current && 'true' });
}

/**
 * @param {PageMember} member
 * @param {PageState} state
 * @param {SidebarHandlers} handlers
 */
function memberButton({ user, note }, state, handlers) {
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
    avatarView(personOf(user)),
    text,
  );
  button.addEventListener('click', () => handlers.become(user.id));
  return make('li', {}, button);
}
