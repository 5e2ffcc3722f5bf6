import type { Measurement } from './measure.ts';

type Column = readonly [head: string, cell: (row: Measurement) => string];

const COLUMNS: readonly Column[] = [
  ['passages', ({ passages }) => String(passages)],
  ['engine', ({ engine }) => engine],
  ['index s', ({ indexing }) => (indexing / 1000).toFixed(1)],
  ['memory MB', ({ memory }) => memory.toFixed(0)],
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p99 ms', ({ p99 }) => p99.toFixed(1)],
  [
    'start from snapshot s',
    ({ restart }) => (restart === null ? '–' : (restart / 1000).toFixed(1)),
  ],
  ['snapshot MB', ({ saved }) => (saved === null ? '–' : saved.toFixed(0))],
  ['hold ms', ({ hold }) => hold.toFixed(0)],
];

/** The measurements as a Markdown table; a first start is what indexing takes. */
export function renderTable(rows: readonly Measurement[]): string {
  const lines = [
    COLUMNS.map(([head]) => head),
    COLUMNS.map(() => '---'),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How often choosing candidates led to the same first quote as scoring every passage; empty where not both ran. */
export function shareSame(rows: readonly Measurement[]): string {
  const chosen = rows.find(({ engine }) => engine === 'verbatim')?.answers;
  const all = rows.find(({ engine }) => engine === 'verbatim-exhaustive')?.answers;
  if (!chosen || !all) return '';
  const same = chosen.filter((answer, i) => answer === all[i]).length;
  const percent = ((100 * same) / Math.max(1, chosen.length)).toFixed(1);
  return `Same first quote with candidates as without: ${percent} % of ${chosen.length} questions`;
}
