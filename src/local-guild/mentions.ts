import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { isJsonObject, type JsonObject, stringOf } from './json.ts';
import { walkComponents } from './walk-components.ts';
import { findPerson } from './world.ts';

/** Whom a message pings: what its text names, as far as `allowed_mentions` lets it. */
export function findMentions(
  body: JsonObject,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const text = textOf(body);
  const allowed = isJsonObject(body.allowed_mentions) ? body.allowed_mentions : null;
  const passes = (kind: string, id?: string): boolean => {
    if (allowed === null) return true;
    const named = allowed[kind];
    const parsed = Array.isArray(allowed.parse) && allowed.parse.includes(kind);
    return parsed || (Array.isArray(named) && named.includes(id));
  };
  const users = idsIn(text, /<@!?(\d+)>/gu).filter((id) => passes('users', id));
  return {
    mentions: users.flatMap((id) => findPerson(id)?.user ?? []),
    mention_roles: idsIn(text, /<@&(\d+)>/gu).filter((id) => passes('roles', id)),
    mention_everyone: /@(?:everyone|here)\b/u.test(text) && passes('everyone'),
  };
}

function textOf(body: JsonObject): string {
  const displayed = walkComponents(body.components)
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .map(({ component }) => stringOf(component.content));
  return [stringOf(body.content), ...displayed].join('\n');
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
