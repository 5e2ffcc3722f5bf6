import { randomBytes } from 'node:crypto';
import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import type { Log } from '../log.ts';
import { UserError } from '../text/user-error.ts';
import { parseButtonId } from './buttons.ts';
import type { DiscordCommand, DiscordModule } from './discord-module.ts';
import { escapeLine } from './escape.ts';
import { LIMITS } from './limits.ts';
import { tell } from './respond.ts';

/** Errors after which there is nobody to answer: the interaction is too old, or has been acknowledged elsewhere. */
const TOO_LATE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
]);

/** Takes each interaction to its command or button. The one error boundary: what it returns never rejects. */
export function interactionHandler(
  modules: readonly DiscordModule[],
  log: Log,
): (interaction: Interaction) => Promise<void> {
  const routes = routesOf(modules);
  return async (interaction) => {
    try {
      await dispatch(interaction, routes);
    } catch (error) {
      if (interaction.isRepliable()) await report(interaction, error, log);
      else log.error(`Autocompletion failed (${describe(interaction)}).`, error);
    }
  };
}

type Routes = ReturnType<typeof routesOf>;

function routesOf(modules: readonly DiscordModule[]) {
  const commands = modules.flatMap((module) => module.commands);
  return {
    commands: new Map(commands.map((command) => [command.definition.name, command])),
    components: new Map(modules.flatMap((module) => Object.entries(module.components ?? {}))),
    modals: new Map(modules.flatMap((module) => Object.entries(module.modals ?? {}))),
  };
}

async function dispatch(interaction: Interaction, routes: Routes): Promise<void> {
  if (interaction.isAutocomplete()) {
    await complete(interaction, routes.commands.get(interaction.commandName));
    return;
  }
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    await (routes.commands.get(interaction.commandName)?.execute(interaction) ??
      unknown(`I no longer have /${interaction.commandName}`));
    return;
  }
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return;
  const id = parseButtonId(interaction.customId);
  const action = id?.action ?? '';
  const handled = interaction.isModalSubmit()
    ? id && routes.modals.get(action)?.(interaction, id)
    : id && routes.components.get(action)?.(interaction, id);
  await (handled ?? unknown('This button comes from another version of me'));
}

function unknown(what: string): never {
  throw new UserError(`${what}. Please ask again with one of the commands in /help.`);
}

async function complete(
  interaction: AutocompleteInteraction,
  command: DiscordCommand | undefined,
): Promise<void> {
  const choices = (await command?.autocomplete?.(interaction)) ?? [];
  const usable = choices.filter(({ value }) => value !== '' && value.length <= LIMITS.choice);
  const shown = usable.slice(0, LIMITS.choices).map(({ name, value }) => ({
    name: name.length <= LIMITS.choice ? name : `${name.slice(0, LIMITS.choice - 1)}…`,
    value,
  }));
  await interaction.respond(shown);
}

/** Tells the member what to do (their mistake) or apologises with a reference to the log (ours). */
async function report(interaction: RepliableInteraction, error: unknown, log: Log): Promise<void> {
  if (error instanceof DiscordAPIError && TOO_LATE.has(error.code)) {
    log.warn(`An answer came too late (${describe(interaction)}).`, error);
    return;
  }
  const reference = randomBytes(3).toString('hex');
  const mistake = error instanceof UserError;
  if (!mistake) log.error(`Bug ${reference} (${describe(interaction)}).`, error);
  const message = mistake
    ? escapeLine(error.message)
    : `Sorry, something went wrong on my side, and nothing was answered. If it happens again, tell the bot's operator this reference: ${reference}`;
  try {
    await tell(interaction, message.slice(0, 2000));
  } catch (failure) {
    log.warn(`Could not tell the member about ${mistake ? 'a mistake' : reference}.`, failure);
  }
}

function describe(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return `button ${interaction.customId.slice(0, 20)}`;
}
