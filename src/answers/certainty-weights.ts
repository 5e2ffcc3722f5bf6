import type { Asked } from './asked.ts';

const every = (value: number): Record<Asked['command'], number> => ({
  'who-met': value,
  when: value,
  where: value,
  'who-said': value,
  'what-said': value,
  'who-is': value,
  ask: value,
});

export interface Certainty {
  readonly weights: readonly number[];
  readonly bias: Readonly<Record<Asked['command'], number>>;
  readonly least: Readonly<Record<Asked['command'], number>>;
}

export const CERTAINTY: { readonly read: Certainty; readonly unread: Certainty } = {
  read: { weights: [1], bias: every(0), least: every(-99) },
  unread: { weights: [1], bias: every(0), least: every(-99) },
};
