import { GUILDS, PEOPLE } from '../../src/local-guild/world.ts';

function person(username: string): { id: string; dm: string } {
  const found = PEOPLE.find(({ user }) => user.username === username);
  if (!found) throw new Error(`The world lacks ${username}`);
  return { id: found.user.id, dm: found.directMessage.id };
}

function guild(name: string): { id: string; channel: string } {
  const found = GUILDS.find((each) => each.name === name);
  const [channel] = found?.channels ?? [];
  if (!found || !channel) throw new Error(`The world lacks ${name}`);
  return { id: found.id, channel: channel.id };
}

/** Administrator of Newsroom, plain member of Book Club. */
export const ada = person('ada');
/** Plain member of Newsroom, not in Book Club. */
export const ben = person('ben');
/** Editor in Newsroom, administrator of Book Club. */
export const cleo = person('cleo');
/** Newcomer without permissions in both. */
export const noor = person('noor');
export const newsroom = guild('Newsroom');
export const bookClub = guild('Book Club');
