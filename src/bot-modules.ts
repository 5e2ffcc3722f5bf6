import { commands } from '../commands/index.ts';
import type { Analyse } from './answers/analysis-here.ts';
import type { Config } from './config.ts';
import { articleModule } from './discord/articles/article-module.ts';
import type { ArticleServices } from './discord/articles/article-services.ts';
import type { DiscordModule } from './discord/discord-module.ts';
import { discordModules } from './discord/modules.ts';
import type { QuestionLog } from './discord/questions/question-log.ts';
import { questionsModule } from './discord/questions/questions-module.ts';
import { fetchAttachment } from './intake/fetch-attachment.ts';
import { fetchPage } from './intake/fetch-page.ts';
import type { Log } from './log.ts';
import type { ServerArticles } from './server-articles.ts';

/** What the modules are composed of. */
export interface ModuleParts {
  readonly config: Pick<Config, 'allowUrls' | 'editorRole'>;
  readonly articles: ServerArticles;
  readonly analyse: Analyse;
  /** Null: questions are not kept. */
  readonly questions: QuestionLog | null;
  /** Address of the Discord that is spoken to; null: Discord's own. */
  readonly api: string | null;
  readonly now: () => Date;
  readonly log: Log;
}

/** Everything that the bot offers: questions, managing articles, what was not answered, and help. */
export function composeModules({
  config,
  articles,
  questions,
  api,
  ...parts
}: ModuleParts): readonly DiscordModule[] {
  const services: ArticleServices = {
    ...parts,
    commands,
    libraryFor: articles.libraryFor.bind(articles),
    ...(questions === null ? {} : { questions }),
    articlesOf: (guildId) => articles.store.guild(guildId),
    fetchAttachment: (url) => fetchAttachment(url, hostsOf(api)),
    fetchPage: config.allowUrls ? (url) => fetchPage(url) : null,
    editorRole: config.editorRole,
  };
  const asking = questions === null ? [] : [questionsModule(services, questions)];
  return discordModules(services, [articleModule(services), ...asking]);
}

/** Another Discord on this machine serves its files itself. */
function hostsOf(api: string | null): string[] {
  return api === null ? [] : [new URL(api).host];
}
