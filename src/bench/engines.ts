import type { Engine } from './engine.ts';

const LOADERS: Readonly<Record<string, () => Promise<() => Engine>>> = {
  verbatim: async () => {
    const { createVerbatim } = await import('./engines/verbatim.ts');
    return () => createVerbatim(false);
  },
  'verbatim-exhaustive': async () => {
    const { createVerbatim } = await import('./engines/verbatim.ts');
    return () => createVerbatim(true);
  },
  'verbatim-bot': async () => {
    const { createBot } = await import('./engines/bot.ts');
    return () => createBot(false);
  },
  'verbatim-reader': async () => {
    const { createBot } = await import('./engines/bot.ts');
    return () => createBot(true);
  },
  minisearch: async () => {
    const { createMiniSearch } = await import('./engines/minisearch.ts');
    return () => createMiniSearch(false);
  },
  'minisearch-analysed': async () => {
    const { createMiniSearch } = await import('./engines/minisearch.ts');
    return () => createMiniSearch(true);
  },
  'sqlite-fts5': async () => (await import('./engines/sqlite.ts')).createSqlite,
  orama: async () => (await import('./engines/orama.ts')).createOrama,
  flexsearch: async () => (await import('./engines/flexsearch.ts')).createFlexSearch,
};

/** The engines that can be measured, ours first. */
export const ENGINE_NAMES: readonly string[] = Object.keys(LOADERS);

/** How to make an engine; throws for an unknown name. */
export async function loadEngine(name: string): Promise<() => Engine> {
  const load = LOADERS[name];
  if (!load) throw new Error(`unknown engine "${name}": one of ${ENGINE_NAMES.join(', ')}`);
  return load();
}
