import { readFileSync } from 'node:fs';

/** The opposites of each term that has any; read when it is first asked for. */
let loaded: ReadonlyMap<string, readonly string[]> | null = null;

/** The English terms that say the contrary of a term: "expens" of "cheap". From WordNet (src/train/opposites.ts). */
export function oppositesOf(term: string): readonly string[] {
  loaded ??= readOpposites();
  return loaded.get(term) ?? [];
}

function readOpposites(): ReadonlyMap<string, readonly string[]> {
  const opposites = new Map<string, string[]>();
  const add = (term: string, other: string) =>
    opposites.set(term, [...(opposites.get(term) ?? []), other]);
  for (const line of readFileSync(new URL('./opposites.txt', import.meta.url), 'utf8').split(
    '\n',
  )) {
    const [a, b] = line.split(' ');
    if (a === undefined || b === undefined) continue;
    add(a, b);
    add(b, a);
  }
  return opposites;
}
