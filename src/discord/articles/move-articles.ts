import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { type ImportOutcome, importArchive, packArticles } from '../../articles/store/archive.ts';
import { checkSize } from '../../intake/limits.ts';
import { UserError } from '../../text/user-error.ts';
import { clipLine } from '../escape.ts';
import { composeReply, type Reply, text } from '../reply.ts';
import { respond } from '../respond.ts';
import { ACCENT } from './article-lines.ts';
import type { ArticleServices, Editor } from './article-services.ts';

const PROBLEMS = 8;

/** All articles of a server out as a zip archive, and such an archive in. */
export function movingArticles({ fetchAttachment, now }: ArticleServices) {
  return {
    export: async ({ articles }: Editor, command: ChatInputCommandInteraction) => {
      if (articles.articles.size === 0) {
        throw new UserError(
          'This server has no articles of its own yet: add one with /article add.',
        );
      }
      await command.deferReply({ flags: MessageFlags.Ephemeral });
      const archive = packArticles(articles.articles.values(), now());
      if (archive.length > command.attachmentSizeLimit) {
        throw new UserError(
          `The archive is larger than the ${Math.floor(command.attachmentSizeLimit / 2 ** 20)} MB that Discord takes here: ask those who run the bot for it (npm run articles).`,
        );
      }
      const name = `articles-${now().toISOString().slice(0, 10)}.zip`;
      await command.editReply({
        content: `${count(articles.articles.size)} of this server, as Markdown files.`,
        files: [{ attachment: Buffer.from(archive), name }],
      });
    },
    import: async ({ articles, by }: Editor, command: ChatInputCommandInteraction) => {
      const { size, url } = command.options.getAttachment('archive', true);
      checkSize(size);
      await command.deferReply({ flags: MessageFlags.Ephemeral });
      const { bytes } = await fetchAttachment(url);
      await respond(command, renderImport(await importArchive(bytes, articles, by)), true);
    },
  };
}

function renderImport({ added, known, problems }: ImportOutcome): Reply {
  const lines = [
    `## ${count(added.length)} added`,
    ...(known.length === 0 ? [] : [`${count(known.length)} left out as there already.`]),
    ...(problems.length === 0 ? [] : [`**${problems.length} not taken:**`]),
    ...problems
      .slice(0, PROBLEMS)
      .map(({ file, reason }) => `- ${clipLine(file, 80)}: ${clipLine(reason, 160)}`),
    ...(problems.length > PROBLEMS ? [`-# and ${problems.length - PROBLEMS} more`] : []),
  ];
  return composeReply(ACCENT, [text(lines.join('\n'))], []);
}

function count(articles: number): string {
  return articles === 1 ? '1 article' : `${articles} articles`;
}
