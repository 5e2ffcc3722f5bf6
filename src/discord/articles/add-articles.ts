import type {
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { AddOutcome } from '../../articles/store/guild-articles.ts';
import { readDraft } from '../../intake/read-draft.ts';
import { countWords } from '../../text/word-count.ts';
import type { ButtonId } from '../buttons.ts';
import { clipLine } from '../escape.ts';
import { composeReply, type Reply, text } from '../reply.ts';
import { respond, withPatience } from '../respond.ts';
import {
  detailsForm,
  pasteForm,
  readDetails,
  readPasted,
  readText,
  textForm,
} from './article-forms.ts';
import { ACCENT } from './article-lines.ts';
import type { ArticleServices, Editor } from './article-services.ts';
import { carrying } from './carrying-button.ts';
import { answerInPlace } from './in-place.ts';
import { type PendingDraft, PendingDrafts } from './pending-drafts.ts';
import { readAddress, readAttachment, readMessage, withDoubts } from './read-sources.ts';
import { renderDraft, similarTo } from './render-draft.ts';

/** Adding articles: read, shown privately, mended, confirmed, and only then stored. */
export function addingArticles(services: ArticleServices) {
  const drafts = new PendingDrafts(services.now);
  const preview = (editor: Editor, pending: PendingDraft, token: string): Reply =>
    renderDraft(pending, similarTo(pending.draft, editor.guildId, services), token);
  const show = async (
    editor: Editor,
    interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
    read: () => Promise<PendingDraft>,
  ) => {
    const reply = await withPatience(interaction, true, async () => {
      const pending = await read();
      return preview(editor, pending, drafts.put(editor, pending));
    });
    await respond(interaction, reply, true);
  };
  const mend = (
    editor: Editor,
    interaction: ModalSubmitInteraction,
    token: string,
    change: (pending: PendingDraft) => PendingDraft,
  ) =>
    answerInPlace(interaction, () => {
      const mended = change(drafts.get(editor, token));
      drafts.replace(editor, token, mended);
      return preview(editor, mended, token);
    });
  return {
    command: async (editor: Editor, interaction: ChatInputCommandInteraction) => {
      const file = interaction.options.getAttachment('file');
      const address = interaction.options.getString('url');
      if (file !== null) await show(editor, interaction, () => readAttachment(file, services));
      else if (address !== null)
        await show(editor, interaction, () => readAddress(address, services));
      else await interaction.showModal(pasteForm('a-paste:0:'));
    },
    messageCommand: (editor: Editor, interaction: MessageContextMenuCommandInteraction) =>
      show(editor, interaction, () => readMessage(interaction.targetMessage, services)),
    components: {
      'a-add': (editor: Editor, interaction: MessageComponentInteraction, { part }: ButtonId) =>
        answerInPlace(interaction, async () => {
          const { draft, from } = drafts.get(editor, part);
          const beside = similarTo(draft, editor.guildId, services).map(
            ({ article }) => article.id,
          );
          const outcome = await editor.articles.add(draft, { by: editor.by, from, beside });
          if (outcome.kind !== 'similar') drafts.remove(editor, part);
          return outcome.kind === 'similar'
            ? preview(editor, { draft, from }, part)
            : renderOutcome(outcome);
        }),
      'a-fields': (editor: Editor, interaction: MessageComponentInteraction, { part }: ButtonId) =>
        interaction.showModal(detailsForm(`a-fields:0:${part}`, drafts.get(editor, part).draft)),
      'a-text': (editor: Editor, interaction: MessageComponentInteraction, { part }: ButtonId) =>
        interaction.showModal(textForm(`a-text:0:${part}`, drafts.get(editor, part).draft)),
      'a-cancel': (editor: Editor, interaction: MessageComponentInteraction, { part }: ButtonId) =>
        answerInPlace(interaction, () => {
          drafts.remove(editor, part);
          return composeReply(ACCENT, [text('Cancelled: nothing was stored.')], []);
        }),
    },
    modals: {
      'a-paste': (editor: Editor, interaction: ModalSubmitInteraction) =>
        answerInPlace(interaction, async () => {
          const { fields, doubts } = readPasted(interaction);
          const draft = await readDraft({ kind: 'text', fields });
          const pending = withDoubts({ draft, from: 'pasted' }, doubts);
          return preview(editor, pending, drafts.put(editor, pending));
        }),
      'a-fields': (editor: Editor, interaction: ModalSubmitInteraction, { part }: ButtonId) => {
        const details = readDetails(interaction);
        return mend(editor, interaction, part, ({ draft, from }) => ({
          from,
          draft: { ...draft, ...details, doubts: [] },
        }));
      },
      'a-text': (editor: Editor, interaction: ModalSubmitInteraction, { part }: ButtonId) => {
        const mended = readText(interaction);
        return mend(editor, interaction, part, ({ draft, from }) => ({
          from,
          draft: { ...draft, text: mended, words: countWords(mended) },
        }));
      },
    },
  };
}

function renderOutcome(outcome: Exclude<AddOutcome, { kind: 'similar' }>): Reply {
  const { id, title } = outcome.article;
  const said =
    outcome.kind === 'added'
      ? `Added **${clipLine(title, 200)}**. Questions find it from now on.`
      : `**${clipLine(title, 200)}** has this very text already: nothing was stored.`;
  return composeReply(ACCENT, [text(said)], [[carrying('a-show', id, 'Show it')]]);
}
