import { importsOf } from './sources.ts';

/** Files that import each other, directly or by way of others, be it for a type alone: each circle once, in order. */
export function circlesAmong(
  files: readonly string[],
  imports: (file: string) => readonly string[] = importsOf,
): string[][] {
  const direct = new Map(files.map((file) => [file, imports(file)]));
  const reached = new Map(files.map((file) => [file, reachedFrom(file, direct)]));
  const circles = files.map((file) =>
    [...(reached.get(file) ?? [])].filter((other) => reached.get(other)?.has(file)).sort(),
  );
  return circles.filter((circle, at) => circle[0] === files[at]);
}

function reachedFrom(file: string, direct: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const next = [...(direct.get(file) ?? [])];
  for (let other = next.pop(); other !== undefined; other = next.pop()) {
    if (reached.has(other)) continue;
    reached.add(other);
    next.push(...(direct.get(other) ?? []));
  }
  return reached;
}
