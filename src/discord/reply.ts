import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { findBrokenLimits } from './limits.ts';

/** What a reply consists of: Components V2, which every sender marks with the flag `IsComponentsV2`. */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** A container and its rows of buttons as a reply, held against Discord's limits. Throws where one is broken: a bug. */
export function composeReply(
  accent: number,
  parts: readonly APIComponentInContainer[],
  rows: readonly (readonly APIButtonComponentWithCustomId[])[],
): Reply {
  const filled = rows.filter((row) => row.length > 0);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: accent,
    components: [
      ...parts,
      ...filled.map((row) => ({ type: ComponentType.ActionRow as const, components: [...row] })),
    ],
  };
  const broken = findBrokenLimits([container]);
  if (broken.length > 0) throw new Error(`A reply breaks Discord's limits: ${broken.join('; ')}`);
  return { components: [container] };
}

/** A text of Markdown that is already escaped. */
export function text(content: string): { type: ComponentType.TextDisplay; content: string } {
  return { type: ComponentType.TextDisplay, content };
}
