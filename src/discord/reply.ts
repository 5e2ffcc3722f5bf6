import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { findBrokenLimits, LIMITS } from './limits.ts';

/** What a reply consists of: Components V2, which every sender marks with the flag `IsComponentsV2`. */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** A container and its buttons as a reply, held against Discord's limits. */
export function finish(
  accent: number,
  parts: readonly APIComponentInContainer[],
  buttons: readonly APIButtonComponentWithCustomId[],
): Reply {
  const rows = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    const components = buttons.slice(at, at + LIMITS.buttonsInRow);
    rows.push({ type: ComponentType.ActionRow as const, components });
  }
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: accent,
    components: [...parts, ...rows],
  };
  const broken = findBrokenLimits([container]);
  if (broken.length > 0) throw new Error(`A reply breaks Discord's limits: ${broken.join('; ')}`);
  return { components: [container] };
}

/** A text of Markdown that is already escaped. */
export function text(content: string): { type: ComponentType.TextDisplay; content: string } {
  return { type: ComponentType.TextDisplay, content };
}
