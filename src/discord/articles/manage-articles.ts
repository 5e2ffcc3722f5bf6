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
  const change = (editor: Editor, submission: Submission, id: string, how: Partial<ArticleDraft>) =>
    answerInPlace(submission, async () =>
      renderChanged(await editor.articles.edit(id, how, editor.by)),
    );
  return {
    commands: {
      list: ({ articles }: Editor, command: Command) =>
        respond(
          command,
          renderArticleList(articles.articles, command.options.getString('about') ?? '', 0),
          true,
        ),
      show: (editor: Editor, command: Command) =>
        respond(command, renderPage(editor, chosen(editor, command).id, 0), true),
      edit: async (editor: Editor, command: Command) => {
        const article = chosen(editor, command);
        const file = command.options.getAttachment('file');
        if (file === null) {
          await command.showModal(formFor(command.options.getString('part'), article));
          return;
        }
        const reply = await withPatience(command, true, async () => {
          const { draft } = await readAttachment(file, services);
          const edited = { text: draft.text };
          return renderChanged(await editor.articles.edit(article.id, edited, editor.by));
        });
        await respond(command, reply, true);
      },
      remove: (editor: Editor, command: Command) =>
        respond(command, renderQuestion(chosen(editor, command)), true),
    },
    components: {
      'a-list': ({ articles }: Editor, click: Click, { target, part }: ButtonId) =>
        answerInPlace(click, () => renderArticleList(articles.articles, part, target)),
      'a-show': (editor: Editor, click: Click, { target, part }: ButtonId) =>
        answerInPlace(click, () => renderPage(editor, part, target)),
      'a-edit': (editor: Editor, click: Click, { part }: ButtonId) =>
        click.showModal(detailsForm(`a-edit:0:${part}`, articleOf(editor, part))),
      'a-retext': (editor: Editor, click: Click, { part }: ButtonId) =>
        click.showModal(textForm(`a-retext:0:${part}`, articleOf(editor, part))),
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
    },
    modals: {
      'a-edit': (editor: Editor, submission: Submission, { part }: ButtonId) =>
        change(editor, submission, part, readDetails(submission)),
      'a-retext': (editor: Editor, submission: Submission, { part }: ButtonId) =>
        change(editor, submission, part, { text: readText(submission) }),
    },
  };
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

function renderPage(editor: Editor, id: string, page: number): Reply {
  const article = articleOf(editor, id);
  return renderArticle(article, editor.articles.historyOf(article.id), page);
}

function renderQuestion(article: Article): Reply {
  return say(`Remove **${clipLine(article.title, 200)}** from this server’s articles?`, [
    carrying('a-really', article.id, 'Remove it', { style: ButtonStyle.Danger }),
    carrying('a-show', article.id, 'Keep it'),
  ]);
}

function renderChanged(article: Article): Reply {
  return renderUndoable('Changed', article, [carrying('a-show', article.id, 'Show it')]);
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
