import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

const FORMATTING =
  /[\\*_~`|<>[\]@]|^\s*(?:[-+#]|\d+[.)])|\w:\S|(?!\t)\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0\ufdd1]/gu;

/** What of a line Discord would format, apart from our own marks; nothing that is escaped is. */
export function formattingIn(line: string): string[] {
  const own = line
    .replace(/^(?:> |-# |## )/u, '')
    .replace(/\\[\s\S]/gu, '¤')
    .replace(/<t:\d+:D>/gu, '')
    .replace(/\*\*?/gu, '');
  return own.match(FORMATTING) ?? [];
}

/** The texts of a message, in order. */
export function textsOf(components: readonly APIMessageTopLevelComponent[]): string[] {
  return valuesOf(components, 'content');
}

/** The values of a key anywhere inside, in order. */
export function valuesOf(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesOf(inner, key),
  );
}
