import type { Library } from '../src/answers/library.ts';
import { plainText } from '../src/text/fold.ts';
import type { Choice } from './command.ts';

/** The people whose name holds what was typed, those who are named most first. */
export function suggestPeople(typed: string, library: Library): readonly Choice[] {
  const wanted = plainText(typed).trim();
  return library.people.all
    .filter(({ name }) => plainText(name).includes(wanted) && name.length <= 100)
    .slice(0, 25)
    .map(({ name }) => ({ name, value: name }));
}

/** The people and bodies with statements in the articles, those who say most first. */
export function suggestSpeakers(typed: string, library: Library): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const { analysis } of library.articles) {
    for (const { speaker } of analysis.statements) {
      if (speaker !== null) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
    }
  }
  const wanted = plainText(typed).trim();
  return [...counts]
    .filter(([name]) => name.length <= 100 && plainText(name).includes(wanted))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 25)
    .map(([name]) => ({ name, value: name }));
}
