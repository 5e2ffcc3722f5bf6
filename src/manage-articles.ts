import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpusFolders } from './articles/corpus-folder.ts';
import { importArchive, packArticles } from './articles/store/archive.ts';
import { ArticleStore } from './articles/store/article-store.ts';
import { StoreError } from './articles/store/store-error.ts';
import { type Config, loadEnvironment, parseConfig } from './config.ts';
import { UserError } from './text/user-error.ts';

const USAGE = `npm run articles -- list [SERVER]          the servers with articles, or the articles of one
npm run articles -- export SERVER FILE.zip   all articles of a server, as Markdown files
npm run articles -- import SERVER FILE.zip   adds the articles of such an archive
npm run articles -- purge SERVER --yes       deletes all articles of a server for good
SERVER is a server's id. Stop the bot before import and purge: while it runs it does not look at the disk.`;

/** Who the journal says did it. */
const OPERATOR = 'operator';

type Action = (store: ArticleStore, args: readonly string[], sure: boolean) => Promise<string>;

const ACTIONS = new Map<string, Action>([
  ['list', async (store, [server]) => (server ? listArticles(store, server) : listServers(store))],
  [
    'export',
    async (store, [server = '', file = '']) => {
      const { articles } = await openKnown(store, server);
      await writeFile(file, packArticles(articles.values(), new Date()));
      return `Wrote ${count(articles.size)} to ${file}.`;
    },
  ],
  [
    'import',
    async (store, [server = '', file = '']) => {
      const bytes = await readFile(file);
      const guild = await store.guild(server);
      const { added, known, problems } = await importArchive(bytes, guild, OPERATOR);
      const reasons = problems.map((problem) => `\n${problem.file}: ${problem.reason}`).join('');
      return `Added ${count(added.length)}, ${known.length} were there already, ${problems.length} were not taken.${reasons}`;
    },
  ],
  [
    'purge',
    async (store, [server = ''], sure) => {
      const { articles } = await openKnown(store, server);
      if (!sure) {
        throw new UserError(
          `This would delete ${count(articles.size)} of server ${server} for good: add --yes if you mean it.`,
        );
      }
      await store.purge(server);
      return `Deleted ${count(articles.size)} of server ${server}.`;
    },
  ],
]);
const ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  list: [0, 1],
  export: [2],
  import: [2],
  purge: [1],
};

try {
  process.stdout.write(`${await run()}\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<string> {
  const { values, positionals } = parseArgs({
    options: { yes: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
  });
  const [name = '', ...args] = positionals;
  const action = ACTIONS.get(name);
  if (!action || !ARGUMENTS[name]?.includes(args.length)) throw new UserError(USAGE);
  const [server] = args;
  if (server !== undefined && !/^\d{1,20}$/.test(server)) {
    throw new UserError(`"${server}" is not the id of a server, which has digits alone.`);
  }
  return action(await openStore(parseConfig(loadEnvironment())), args, values.yes === true);
}

async function openStore({ dataDir, limits, corpusDirs }: Config): Promise<ArticleStore> {
  const shared = new Set((await readCorpusFolders(corpusDirs)).articles.map(({ id }) => id));
  return new ArticleStore({
    folder: path.join(dataDir, 'servers'),
    now: () => new Date(),
    limits,
    isShared: (id) => shared.has(id),
  });
}

/** The articles of a server that has some. Throws `UserError` where it has no folder. */
async function openKnown(store: ArticleStore, server: string) {
  const known = await store.guildIds();
  if (known.includes(server)) return store.guild(server);
  throw new UserError(
    `Server ${server} has no articles: npm run articles -- list names those that do.`,
  );
}

async function listServers(store: ArticleStore): Promise<string> {
  const lines: string[] = [];
  for (const id of await store.guildIds()) {
    const { articles, words } = await store.guild(id);
    lines.push(`${id}  ${count(articles.size)}, ${words} words`);
  }
  return lines.join('\n') || 'No server has articles of its own.';
}

async function listArticles(store: ArticleStore, server: string): Promise<string> {
  const { articles, problems } = await openKnown(store, server);
  return [
    ...[...articles.values()].map(
      ({ id, title, published }) => `${id}  ${published ?? 'no date'}  ${title}`,
    ),
    ...problems.map(({ file, reason }) => `Not readable: ${file}: ${reason}.`),
  ].join('\n');
}

/** What the operator can mend as a sentence; anything else with its stack. */
function explain(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof StoreError) return `${error.message} (${String(error.cause)})`;
  if (error instanceof Error && 'code' in error) return `The file cannot be used: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function count(articles: number): string {
  return articles === 1 ? '1 article' : `${articles} articles`;
}
