import { writeSync } from 'node:fs';
import { ArticleStore } from '../../../src/articles/store/article-store.ts';
import { perform, stepAt } from './write-steps.ts';

/**
 * Changes the articles of several servers at once until it is killed: `killed-writer.ts FOLDER GUILD=STEPS…`, where
 * STEPS says how many were made before. Tells each change on standard output once the store has confirmed it.
 */
const [folder = '', ...starts] = process.argv.slice(2);
const store = new ArticleStore({ folder, now: () => new Date() });

async function write(guildId: string, start: number): Promise<never> {
  const guild = await store.guild(guildId);
  for (let step = start; ; step++) {
    await perform(guild, stepAt(step));
    writeSync(1, `${guildId}=${step + 1}\n`);
  }
}

void Promise.all(
  starts.map((argument) => {
    const [guildId = '', steps] = argument.split('=');
    return write(guildId, Number(steps));
  }),
);
