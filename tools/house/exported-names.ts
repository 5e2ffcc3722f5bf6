import { readFile } from './sources.ts';

/** What a file exports under a name of its own making; what it hands on from another file is that one's. */
export interface ExportedName {
  readonly name: string;
  readonly kind: 'const' | 'function' | 'class' | 'interface' | 'type';
  readonly file: string;
}

const EXPORT =
  /^export (?:abstract |async )?(?<kind>const|function|class|interface|type)\*? (?<name>\w+)/gmu;

export function exportedNames(file: string): ExportedName[] {
  return [...readFile(file).matchAll(EXPORT)].map(({ groups }) => ({
    name: groups?.name ?? '',
    kind: groups?.kind as ExportedName['kind'],
    file,
  }));
}

/** The names that more than one of these files exports, each with the files, in order. */
export function doubledNames(files: readonly string[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { name, file } of files.flatMap(exportedNames)) {
    places.set(name, [...(places.get(name) ?? []), file]);
  }
  return new Map([...places].filter(([, found]) => found.length > 1).sort());
}
