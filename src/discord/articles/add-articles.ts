import type {
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { readDraft } from '../../intake/read-draft.ts';
import { countWords } from '../../text/word-count.ts';
import type { ButtonId } from '../buttons.ts';
import { respond, withPatience } from '../respond.ts';
import {
  detailsForm,
  pasteForm,
  readDetails,
  readPasted,
  readText,
  textForm,
} from './article-forms.ts';
import type { ArticleServices, Editor } from './article-services.ts';
import { DraftDesk } from './draft-desk.ts';
import { answerInPlace } from './in-place.ts';
import type { PendingDraft } from './pending-drafts.ts';
import { readAddress, readAttachment, readMessage, withDoubts } from './read-sources.ts';

type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Click = MessageComponentInteraction;
type Submission = ModalSubmitInteraction;

/** Adding articles: read, shown privately, mended, confirmed, and only then stored. */
export function addingArticles(services: ArticleServices) {
  const desk = new DraftDesk(services);
  return {
    ...commandsFor(desk, services),
    components: buttonsFor(desk),
    modals: formsFor(desk),
  };
}

function commandsFor(desk: DraftDesk, services: ArticleServices) {
  const show = async (
    editor: Editor,
    interaction: Command,
    read: () => Promise<PendingDraft>,
  ): Promise<void> => {
    const reply = await withPatience(interaction, true, async () =>
      desk.open(editor, await read()),
    );
    await respond(interaction, reply, true);
  };
  return {
    command: async (editor: Editor, interaction: ChatInputCommandInteraction) => {
      const file = interaction.options.getAttachment('file');
      const url = interaction.options.getString('url');
      if (file !== null) await show(editor, interaction, () => readAttachment(file, services));
      else if (url !== null) await show(editor, interaction, () => readAddress(url, services));
      else await interaction.showModal(pasteForm('a-paste:0:'));
    },
    messageCommand: (editor: Editor, interaction: MessageContextMenuCommandInteraction) =>
      show(editor, interaction, () => readMessage(interaction.targetMessage, services)),
  };
}

function buttonsFor(desk: DraftDesk) {
  return {
    'a-add': (editor: Editor, click: Click, { part }: ButtonId) =>
      answerInPlace(click, () => desk.confirm(editor, part)),
    'a-fields': (editor: Editor, click: Click, { part }: ButtonId) =>
      click.showModal(detailsForm(`a-fields:0:${part}`, desk.draft(editor, part))),
    'a-text': (editor: Editor, click: Click, { part }: ButtonId) =>
      click.showModal(textForm(`a-text:0:${part}`, desk.draft(editor, part))),
    'a-cancel': (editor: Editor, click: Click, { part }: ButtonId) =>
      answerInPlace(click, () => desk.cancel(editor, part)),
  };
}

function formsFor(desk: DraftDesk) {
  return {
    'a-paste': (editor: Editor, form: Submission) =>
      answerInPlace(form, async () => {
        const { fields, doubts } = readPasted(form);
        const draft = await readDraft({ kind: 'text', fields });
        return desk.open(editor, withDoubts({ draft, from: 'pasted' }, doubts));
      }),
    'a-fields': (editor: Editor, form: Submission, { part }: ButtonId) =>
      answerInPlace(form, () =>
        desk.mend(editor, part, (draft) => ({ ...draft, ...readDetails(form), doubts: [] })),
      ),
    'a-text': (editor: Editor, form: Submission, { part }: ButtonId) =>
      answerInPlace(form, () => {
        const text = readText(form);
        return desk.mend(editor, part, (draft) => ({ ...draft, text, words: countWords(text) }));
      }),
  };
}
