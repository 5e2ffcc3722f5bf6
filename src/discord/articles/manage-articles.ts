import type {
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { ButtonStyle } from 'discord-api-types/v10';
import type { Article } from '../../articles/article.ts';
import type { ArticleDraft } from '../../articles/render-article-file.ts';
import { UserError } from '../../text/user-error.ts';
import type { ButtonId } from '../buttons.ts';
import { clipLine } from '../escape.ts';
import { composeReply, type Reply, text } from '../reply.ts';
import { respond, withPatience } from '../respond.ts';
import { detailsForm, readDetails, readText, textForm } from './article-forms.ts';
import { ACCENT } from './article-lines.ts';
import type { ArticleServices, Editor } from './article-services.ts';
import { carrying } from './carrying-button.ts';
import { answerInPlace } from './in-place.ts';
import { readAttachment } from './read-sources.ts';
import { renderArticle } from './render-article.ts';
import { renderArticleList } from './render-article-list.ts';

type Command = ChatInputCommandInteraction;
type Click = MessageComponentInteraction;
type Submission = ModalSubmitInteraction;

/** Looking at a server's own articles, changing and removing them. */
export function managingArticles(services: ArticleServices) {
  return {
    commands: commandsFor(services),
    components: { ...BUTTONS, ...pagesFor(services) },
    modals: FORMS,
  };
}

function commandsFor(services: ArticleServices) {
  return {
    list: ({ articles: { articles } }: Editor, command: Command) =>
      respond(
        command,
        renderArticleList(articles, command.options.getString('about') ?? '', 0),
        true,
      ),
    show: (editor: Editor, command: Command) =>
      respond(command, renderPage(editor, services, chosen(editor, command).id, 0), true),
    edit: async (editor: Editor, command: Command) => {
      const article = chosen(editor, command);
      const file = command.options.getAttachment('file');
      if (file === null) {
        await command.showModal(formFor(command.options.getString('part'), article));
        return;
      }
      const reply = await withPatience(command, true, async () => {
        const { draft } = await readAttachment(file, services);
        return change(editor, article.id, { text: draft.text });
      });
      await respond(command, reply, true);
    },
    remove: (editor: Editor, command: Command) =>
      respond(command, renderQuestion(chosen(editor, command)), true),
  };
}

function pagesFor(services: ArticleServices) {
  return {
    'a-show': (editor: Editor, click: Click, { target, part }: ButtonId) =>
      answerInPlace(click, () => renderPage(editor, services, part, target)),
  };
}

const BUTTONS = {
  'a-list': ({ articles: { articles } }: Editor, click: Click, { target, part }: ButtonId) =>
    answerInPlace(click, () => renderArticleList(articles, part, target)),
  'a-edit': (editor: Editor, click: Click, { part }: ButtonId) =>
    click.showModal(formFor('details', articleOf(editor, part))),
  'a-retext': (editor: Editor, click: Click, { part }: ButtonId) =>
    click.showModal(formFor('text', articleOf(editor, part))),
  'a-remove': (editor: Editor, click: Click, { part }: ButtonId) =>
    answerInPlace(click, () => renderQuestion(articleOf(editor, part))),
  'a-really': (editor: Editor, click: Click, { part }: ButtonId) =>
    answerInPlace(click, async () =>
      renderUndoable('Removed', await editor.articles.remove(part, editor.by)),
    ),
  'a-undo': (editor: Editor, click: Click, { part }: ButtonId) =>
    answerInPlace(click, async () => {
      const { id, title } = await editor.articles.undo(part, editor.by);
      return say(`**${clipLine(title, 200)}** is as it was before.`, [
        carrying('a-show', id, 'Show it'),
      ]);
    }),
};

const FORMS = {
  'a-edit': (editor: Editor, form: Submission, { part }: ButtonId) =>
    answerInPlace(form, () => change(editor, part, readDetails(form))),
  'a-retext': (editor: Editor, form: Submission, { part }: ButtonId) =>
    answerInPlace(form, () => change(editor, part, { text: readText(form) })),
};

async function change(editor: Editor, id: string, how: Partial<ArticleDraft>): Promise<Reply> {
  const article = await editor.articles.edit(id, how, editor.by);
  return renderUndoable('Changed', article, [carrying('a-show', article.id, 'Show it')]);
}

function formFor(part: string | null, article: Article) {
  return part === 'text'
    ? textForm(`a-retext:0:${article.id}`, article)
    : detailsForm(`a-edit:0:${article.id}`, article);
}

function chosen(editor: Editor, command: Command): Article {
  return articleOf(editor, command.options.getString('article', true));
}

/** An article of the editor's own server by id or title. Throws `UserError`. */
function articleOf({ articles: { articles } }: Editor, idOrTitle: string): Article {
  const found =
    articles.get(idOrTitle) ?? [...articles.values()].find(({ title }) => title === idOrTitle);
  if (found) return found;
  throw new UserError(
    'This server has no such article of its own (any more): see /article list. The shared articles cannot be changed from Discord.',
  );
}

function renderPage(editor: Editor, services: ArticleServices, id: string, page: number): Reply {
  const article = articleOf(editor, id);
  const served = services.libraryFor(editor.guildId).article(article.id);
  const analysis = served?.article === article ? served.analysis : null;
  return renderArticle(article, analysis, editor.articles.historyOf(article.id), page);
}

function renderQuestion(article: Article): Reply {
  return say(`Remove **${clipLine(article.title, 200)}** from this server’s articles?`, [
    carrying('a-really', article.id, 'Remove it', { style: ButtonStyle.Danger }),
    carrying('a-show', article.id, 'Keep it'),
  ]);
}

function renderUndoable(
  deed: string,
  { id, title }: Article,
  more: readonly ReturnType<typeof carrying>[] = [],
): Reply {
  const said = `${deed} **${clipLine(title, 200)}**. This can be undone for 10 minutes.`;
  return say(said, [carrying('a-undo', id, 'Undo'), ...more]);
}

function say(words: string, buttons: readonly ReturnType<typeof carrying>[]): Reply {
  return composeReply(ACCENT, [text(words)], [buttons]);
}
