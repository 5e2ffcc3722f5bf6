import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';

/** Discord's limits on what a bot sends (developer documentation, "Component Reference" and "Application Commands"). */
export const LIMITS = {
  components: 40,
  text: 4000,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  buttonsInRow: 5,
  textsInSection: 3,
  choices: 25,
  choice: 100,
} as const;

interface Count {
  components: number;
  text: number;
  readonly customIds: Set<string>;
  readonly problems: string[];
}

/** Which limits a Components V2 message breaks, one sentence each; empty when it may be sent. */
export function findBrokenLimits(components: readonly APIMessageTopLevelComponent[]): string[] {
  const count: Count = { components: 0, text: 0, customIds: new Set(), problems: [] };
  for (const component of components) visit(component, count);
  if (components.length === 0) count.problems.push('the message has no component');
  if (count.components > LIMITS.components) {
    count.problems.push(`${count.components} components, at most ${LIMITS.components}`);
  }
  if (count.text > LIMITS.text) {
    count.problems.push(`${count.text} characters of text, at most ${LIMITS.text}`);
  }
  return count.problems;
}

/** What the walk needs of any component: Discord's union, read structurally. */
interface AnyComponent {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
  readonly label?: string;
  readonly url?: string;
  readonly custom_id?: string;
}

function visit(component: AnyComponent, count: Count): void {
  count.components++;
  const children = component.components ?? [];
  checkText(component, count);
  checkButton(component, count);
  if (component.type === ComponentType.ActionRow) {
    requireBetween('buttons in a row', children.length, 1, LIMITS.buttonsInRow, count);
  }
  if (component.type === ComponentType.Section) {
    requireBetween('texts in a section', children.length, 1, LIMITS.textsInSection, count);
  }
  for (const child of children) visit(child, count);
  if (component.accessory !== undefined) visit(component.accessory, count);
}

function checkText({ type, content }: AnyComponent, count: Count): void {
  if (type !== ComponentType.TextDisplay) return;
  count.text += content?.length ?? 0;
  if ((content ?? '').trim() === '') count.problems.push('an empty text');
}

function checkButton({ type, label, url, custom_id: id }: AnyComponent, count: Count): void {
  if (type !== ComponentType.Button) return;
  requireBetween('characters of a button label', label?.length ?? 0, 1, LIMITS.buttonLabel, count);
  if (url !== undefined) {
    requireBetween('characters of a link', url.length, 1, LIMITS.buttonUrl, count);
    return;
  }
  requireBetween('characters of a custom_id', id?.length ?? 0, 1, LIMITS.customId, count);
  if (id !== undefined && count.customIds.has(id)) count.problems.push(`custom_id twice: ${id}`);
  if (id !== undefined) count.customIds.add(id);
}

function requireBetween(
  what: string,
  value: number,
  low: number,
  high: number,
  count: Count,
): void {
  if (value < low || value > high) count.problems.push(`${value} ${what}, from ${low} to ${high}`);
}
