import type { GuildArticles } from '../../../src/articles/store/guild-articles.ts';

/** One change of a server's articles. */
export interface Step {
  readonly action: 'add' | 'edit' | 'remove' | 'undo';
  readonly id: string;
}

const BY = '7';

/** What happens in one round; `n-1` are the articles of the round before. */
const ROUND: readonly (readonly [Step['action'], string])[] = [
  ['add', 'a-n'],
  ['edit', 'a-n'],
  ['add', 'b-n'],
  ['remove', 'b-n'],
  ['undo', 'b-n'],
  ['remove', 'a-n-1'],
  ['remove', 'b-n-1'],
];

/** The change with a number: always the same one, so that what should be there can be told from a count. */
export function stepAt(number: number): Step {
  const round = Math.floor(number / ROUND.length);
  const [action, name] = ROUND[number % ROUND.length] ?? ['add', 'a-n'];
  return { action, id: name.replace('n-1', `${round - 1}`).replace('n', `${round}`) };
}

/** Makes a change; the removal of what never was is none. */
export async function perform(guild: GuildArticles, { action, id }: Step): Promise<void> {
  if (action === 'add') await guild.add(draftOf(id), { by: BY, from: 'test' });
  else if (action === 'edit') await guild.edit(id, { text: textOf(id, 'second') }, BY);
  else if (action === 'undo') await guild.undo(id, BY);
  else if (!id.includes('--')) await guild.remove(id, BY);
}

/** The texts that should be there after so many changes, by id. */
export function textsAfter(steps: number): Map<string, string> {
  const texts = new Map<string, string>();
  for (let number = 0; number < steps; number++) {
    const { action, id } = stepAt(number);
    if (action === 'remove') texts.delete(id);
    else texts.set(id, textOf(id, action === 'edit' ? 'second' : 'first'));
  }
  return texts;
}

function draftOf(id: string) {
  const title = id.replace('-', ' ');
  return {
    title,
    published: null,
    publisher: null,
    url: null,
    language: 'en',
    text: textOf(id, 'first'),
  };
}

/** Some pages that are wholly different for each id and version. */
function textOf(id: string, version: string): string {
  return Array.from({ length: 500 }, (_, i) => `${version} ${id} word${i}`).join(' ');
}
