import type { DiscordModule } from './discord-module.ts';
import { helpModule } from './help-module.ts';
import { questionModule } from './question-module.ts';
import type { Services } from './services.ts';

/** Everything that the bot offers on Discord: the one list of modules. */
export function discordModules(services: Services): readonly DiscordModule[] {
  const modules = [questionModule(services)];
  return [...modules, helpModule(modules, services)];
}
