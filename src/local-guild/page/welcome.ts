import type { APIUser } from 'discord-api-types/v10';
import { avatarView } from './avatars.ts';
import type { CommandEntry } from './command-line.ts';
import { fill, make } from './dom.ts';
import { displayName } from './names.ts';
import type { OptionChoice } from './option-field.ts';

const EXAMPLES = 3;

/** What a welcome speaks of. */
interface Welcome {
  readonly bot: APIUser;
  readonly channel: string;
  readonly examples: readonly string[];
  readonly ask: (line: string) => void;
}

/** The beginning of every channel: what to do here, and questions to click. */
export function drawWelcome(place: HTMLElement, { bot, channel, examples, ask }: Welcome): void {
  const buttons = examples.slice(0, EXAMPLES).map((line) => {
    const [name = '', ...rest] = line.split(' ');
    const button = make(
      'button',
      { type: 'button', class: 'example' },
      make('strong', {}, name),
      rest.length > 0 && ` ${rest.join(' ')}`,
    );
    button.addEventListener('click', () => ask(line));
    return make('li', {}, button);
  });
  const keys = make('kbd', {}, '/');
  const hint =
    buttons.length > 0
      ? ['Click a question for a first answer, or type ', keys, ' to see every command.']
      : ['Type ', keys, ' to see every command.'];
  fill(
    place,
    avatarView(bot),
    make('h2', {}, `Welcome to ${channel}`),
    make(
      'p',
      {},
      `This is a test guild on your own machine. ${displayName(bot)} is the real bot; nothing leaves this computer.`,
    ),
    make('p', { class: 'welcome-hint' }, ...hint),
    buttons.length > 0 &&
      make('ul', { class: 'examples', 'aria-label': 'Questions to begin with' }, ...buttons),
  );
}

/**
 * Questions made of what the bot itself suggests, where the server names none. An option of the same name is asked for once.
 */
export async function suggestExamples(
  entries: readonly CommandEntry[],
  autocomplete: (command: string, option: string) => Promise<readonly OptionChoice[]>,
): Promise<string[]> {
  const suggested = new Map<string, Promise<readonly OptionChoice[]>>();
  const questions = entries.flatMap(({ name, options }) => {
    const first = options.find((one) => one.required && 'autocomplete' in one && one.autocomplete);
    return first ? [{ name, option: first.name }] : [];
  });
  const lines = questions.slice(0, EXAMPLES).map(async ({ name, option }, index) => {
    const choices = suggested.get(option) ?? autocomplete(name, option).catch(() => []);
    suggested.set(option, choices);
    const choice = (await choices)[index] ?? (await choices)[0];
    return choice ? `/${name} ${option}:${choice.name}` : null;
  });
  return (await Promise.all(lines)).filter((line) => line !== null);
}
