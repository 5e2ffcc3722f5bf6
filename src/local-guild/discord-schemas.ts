import type { Issue } from 'discord-api-spec/zod';
import type { FieldError } from './refusal.ts';

/** Schemas of Discord's OpenAPI document that we hold bodies against. */
export type SchemaName = keyof typeof import('discord-api-spec/zod');

let loaded: Promise<typeof import('discord-api-spec/zod')> | undefined;

/**
 * Holds a body against one of Discord's published schemas; empty where nothing is wrong.
 * The schemas take a quarter of a second to load, so that happens with the first body.
 */
export async function findSchemaErrors(name: SchemaName, body: unknown): Promise<FieldError[]> {
  loaded ??= import('discord-api-spec/zod');
  const checked = (await loaded)[name].safeParse(body);
  return checked.success ? [] : (checked.error?.issues ?? []).flatMap(toFieldErrors);
}

/** One zod issue in Discord's words; unions are followed into the branch that was meant. */
function toFieldErrors(issue: Issue): FieldError[] {
  if (issue.code === 'invalid_union') return fromUnion(issue);
  const [code, message] = inDiscordsWords(issue);
  return [{ path: issue.path, code, message }];
}

function fromUnion(issue: Issue): FieldError[] {
  const branches = issue.errors ?? [];
  const meant = branches.filter((issues) => !issues.some(isOtherType));
  const [closest] = meant.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  if (closest) {
    return closest.flatMap((inner) =>
      toFieldErrors({ ...inner, path: [...issue.path, ...inner.path] }),
    );
  }
  const types = branches.flatMap((issues) => issues.find(isOtherType)?.values ?? []);
  const message = `Value of field "type" must be one of (${types.join(', ')}).`;
  return [{ path: [...issue.path, 'type'], code: 'UNION_TYPE_CHOICES', message }];
}

/** How far the deepest issue of a branch lies below it: the deeper, the better the rest fitted. */
function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map(({ path }) => path.length));
}

function isOtherType(issue: Issue): boolean {
  return issue.path.length === 1 && issue.path[0] === 'type' && issue.code === 'invalid_value';
}

function inDiscordsWords(issue: Issue): readonly [code: string, message: string] {
  const isLength = issue.origin === 'string' || issue.origin === 'array';
  switch (issue.code) {
    case 'too_big':
      return isLength
        ? ['BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`]
        : ['NUMBER_TYPE_MAX', `Value should be less than or equal to ${issue.maximum}.`];
    case 'too_small':
      return isLength
        ? ['BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`]
        : ['NUMBER_TYPE_MIN', `Value should be greater than or equal to ${issue.minimum}.`];
    case 'invalid_value':
      return ['BASE_TYPE_CHOICES', `Value must be one of {${issue.values?.join(', ')}}.`];
    case 'invalid_format':
      return issue.format === 'url'
        ? ['URL_TYPE_INVALID_URL', 'Not a well formed URL.']
        : ['STRING_TYPE_REGEX', `String value did not match the format "${issue.format}".`];
    case 'invalid_type':
      return ['BASE_TYPE_REQUIRED', `This field is required, and must be: ${issue.expected}.`];
    default:
      return ['BASE_TYPE_INVALID', `Invalid value (${issue.code}).`];
  }
}
