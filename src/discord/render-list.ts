import { type APIButtonComponentWithCustomId, ButtonStyle } from 'discord-api-types/v10';
import type { ShortAnswer } from '../answers/answer.ts';
import { isRecord } from '../text/json.ts';
import { type ButtonPlan, planButtons, stateRoom } from './buttons.ts';
import { clipLine } from './escape.ts';
import { feedbackButtons } from './feedback-buttons.ts';
import { composeReply, type Reply, text } from './reply.ts';
import type { TypedQuestion } from './typed-question.ts';

/** A list to read through: rows without quotes, ten on a page. */
export interface List {
  /** Markdown of our own above the rows. */
  readonly header: string;
  readonly accent: number;
  readonly rows: readonly ShortAnswer[];
  /** The question, for the buttons: a later page is asked for again, and shows the articles of then. */
  readonly state: string;
  /** From 0. */
  readonly page: number;
  readonly sharable: boolean;
  /** Members can say whether it is what they asked for. */
  readonly feedback?: boolean;
}

const ROWS_ON_PAGE = 10;

/** The question as the state of a list's buttons. It begins with a bracket, which packed quotes never do. */
export function listState({ command, options }: TypedQuestion): string {
  return JSON.stringify([command, options]);
}

/** Reads `listState` back from what anybody may have sent; null where it is none. */
export function parseListState(state: string): TypedQuestion | null {
  if (!state.startsWith('[')) return null;
  const [command, options] = parseJsonArray(state);
  if (typeof command !== 'string' || !isRecord(options)) return null;
  const texts = Object.entries(options).map(([name, value]) => [name, String(value)] as const);
  return { command, options: Object.fromEntries(texts) };
}

/** One page of a list. */
export function renderList(list: List): Reply {
  const first = list.page * ROWS_ON_PAGE;
  const rows = list.rows.slice(first, first + ROWS_ON_PAGE).map(renderRow);
  const buttons = buttonsOf(list);
  const pages = Math.ceil(list.rows.length / ROWS_ON_PAGE);
  const place =
    pages > 1 ? [`-# Page ${list.page + 1} of ${pages}, ${list.rows.length} in all.`] : [];
  const lines = rows.length > 0 ? rows : ['*Nothing is left of this list.*'];
  const shown = [...lines, ...place].join('\n');
  const feedback = list.feedback === true ? feedbackButtons() : [];
  return composeReply(list.accent, [text(list.header), text(shown)], [[...buttons, ...feedback]]);
}

function renderRow({ text: words, note }: ShortAnswer): string {
  return `**${clipLine(words, 80)}**${note === undefined ? '' : ` · ${clipLine(note, 40)}`}`;
}

/** A question too long for the custom_ids leaves a list without buttons. */
function buttonsOf(list: List): APIButtonComponentWithCustomId[] {
  const { page, rows, sharable, state } = list;
  const last = Math.ceil(rows.length / ROWS_ON_PAGE) - 1;
  const paging: ButtonPlan[] = [
    { action: 'back', target: Math.max(page - 1, 0), label: 'Back', disabled: page === 0 },
    {
      action: 'more',
      target: page + 1,
      label: 'More',
      style: ButtonStyle.Primary,
      disabled: page >= last,
    },
  ];
  const share: ButtonPlan[] = [{ action: 'share', target: page, label: 'Share' }];
  const plans = [...(last > 0 ? paging : []), ...(sharable ? share : [])];
  return state.length <= stateRoom(plans.length) ? planButtons(plans, state) : [];
}

function parseJsonArray(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
