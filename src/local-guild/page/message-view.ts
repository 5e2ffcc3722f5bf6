import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { avatarView } from './avatars.ts';
import { componentView } from './component-views.ts';
import { freshId, make } from './dom.ts';
import { embedView } from './embed-view.ts';
import { attachmentView } from './file-view.ts';
import { icon } from './icons.ts';
import { markdownView } from './markdown-view.ts';
import { displayName } from './names.ts';
import { FLAGS, type InMessage, type Scene } from './scene.ts';
import { formatSent } from './timestamps.ts';

/** A message of the history with its header, and what can be done with it. */
export function messageView(message: APIMessage, scene: Scene): HTMLLIElement {
  const where = { message, scene };
  const flags = message.flags ?? 0;
  const headerId = freshId('header');
  const isPrivate = (flags & FLAGS.ephemeral) !== 0;
  const item = make('li', { class: isPrivate ? 'message private' : 'message' });
  item.dataset.messageId = message.id;
  const menuButton = menuButtonView(where, item);
  item.append(
    make(
      'article',
      { 'aria-labelledby': headerId },
      usedView(message),
      make(
        'div',
        { class: 'message-line' },
        avatarView(message.author),
        make(
          'div',
          { class: 'message-main' },
          headerView(message, headerId),
          make('div', { class: 'message-body' }, ...bodyViews(where)),
          isPrivate ? privateView(where) : null,
        ),
      ),
      menuButton,
    ),
  );
  return item;
}

/** "Ada used /who-met" over a reply to a command. */
function usedView(message: APIMessage): HTMLElement | null {
  const used = message.interaction ?? message.interaction_metadata;
  if (!used?.user) return null;
  const name =
    'name' in used && typeof used.name === 'string' && used.name !== '' ? used.name : null;
  // 2 is a command; a button's reply has a reference of its own.
  if (used.type !== 2 || name === null) return null;
  const who = make('span', { class: 'used-who' }, displayName(used.user));
  return make(
    'div',
    { class: 'used' },
    avatarView(used.user),
    make(
      'p',
      {},
      who,
      ' used ',
      make('span', { class: 'mention' }, /^[\p{Ll}\d_-]/u.test(name) ? `/${name}` : name),
    ),
  );
}

function headerView(message: APIMessage, id: string): HTMLElement {
  const { author, timestamp } = message;
  return make(
    'p',
    { class: 'message-header', id },
    make('strong', { class: 'author' }, displayName(author)),
    author.bot ? make('span', { class: 'tag' }, 'App') : null,
    ' ',
    make('time', { class: 'sent', datetime: timestamp }, formatSent(timestamp, Date.now())),
  );
}

function bodyViews(where: InMessage): (Node | null)[] {
  const { message, scene } = where;
  if (((message.flags ?? 0) & FLAGS.loading) !== 0)
    return [thinkingView(displayName(message.author))];
  return [
    message.content ? markdownView(message.content, scene.nameOf) : null,
    ...message.embeds.map((embed) => embedView(embed, where)),
    ...looseFiles(message).map((file) =>
      attachmentView({ ...file, contentType: file.content_type }),
    ),
    ...(message.components ?? []).map((component) => componentView(component, where)),
    message.edited_timestamp ? make('span', { class: 'edited' }, '(edited)') : null,
  ];
}

/** The files that no component or embed shows already. */
function looseFiles(message: APIMessage): APIAttachment[] {
  const shown = JSON.stringify([message.components ?? [], message.embeds]);
  return message.attachments.filter((file) => {
    const names = [`attachment://${file.filename}`, file.url].map((url) => JSON.stringify(url));
    return !names.some((name) => shown.includes(name));
  });
}

function thinkingView(name: string): HTMLElement {
  const dots = make(
    'span',
    { class: 'dots', 'aria-hidden': 'true' },
    make('i'),
    make('i'),
    make('i'),
  );
  return make('p', { class: 'thinking' }, dots, `${name} is thinking…`);
}

function privateView({ message, scene }: InMessage): HTMLElement {
  const dismiss = make('button', { type: 'button', class: 'linklike' }, 'Dismiss message');
  dismiss.addEventListener('click', () => scene.dismiss(message));
  return make('p', { class: 'private-note' }, icon('eye'), 'Only you can see this · ', dismiss);
}

function menuButtonView({ message, scene }: InMessage, item: HTMLElement): HTMLButtonElement {
  const button = make(
    'button',
    {
      type: 'button',
      class: 'icon-button message-more',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    icon('more'),
  );
  button.setAttribute('aria-label', `Actions for the message of ${displayName(message.author)}`);
  button.addEventListener('click', () => scene.openMenu(message, button));
  item.addEventListener('contextmenu', (event) => {
    if (event.target instanceof Element && event.target.closest('a, input')) return;
    event.preventDefault();
    scene.openMenu(message, button);
  });
  return button;
}
