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
  ['hold at start', ({ holds }) => whole(holds.start)],
  ['asked', ({ holds }) => whole(holds.asked)],
  ['1,000 added', ({ holds }) => whole(holds.added)],
  ['1,000 added and asked', ({ holds }) => whole(holds.addedAsked)],
  ['1,000 removed', ({ holds }) => whole(holds.removed)],
  ['1 MB added', ({ holds }) => whole(holds.long)],
];

function whole(value: number | null): string {
  return value === null ? '–' : value.toFixed(0);
}

/** The measurements as a Markdown table; a first start is what indexing takes, and the last columns are longest holds of the event loop in ms. */
export function renderTable(rows: readonly Measurement[]): string {
  const lines = [
    COLUMNS.map(([head]) => head),
    COLUMNS.map(() => '---'),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How often choosing passages led to the same first quote as scoring every one, for each size at which both ran. */
export function compareChoosing(rows: readonly Measurement[]): string[] {
  return rows
    .filter(({ engine }) => engine === 'verbatim')
    .flatMap(({ passages, answers }) => {
      const all = rows.find(
        (row) => row.engine === 'verbatim-exhaustive' && row.passages === passages,
      );
      if (!all) return [];
      const same = answers.filter((answer, i) => answer === all.answers[i]).length;
      const percent = ((100 * same) / Math.max(1, answers.length)).toFixed(1);
      return `${passages} passages: the same first quote with chosen passages as with all for ${percent} % of ${answers.length} questions`;
    });
}

/** What ours takes of what MiniSearch does, size by size: of its time with our analyser, and of its memory as it comes. */
export function compareToMiniSearch(rows: readonly Measurement[]): string[] {
  return rows
    .filter(({ engine }) => engine === 'verbatim' || engine === 'verbatim-bot')
    .flatMap((ours) => {
      const other = (name: string) =>
        rows.find(({ engine, passages }) => engine === name && passages === ours.passages);
      const analysed = other('minisearch-analysed');
      const plain = other('minisearch');
      if (!analysed || !plain) return [];
      const share = (a: number, b: number) => (a / b).toFixed(2);
      return `${ours.engine}, ${ours.passages} passages: ${share(ours.p50, analysed.p50)} of the p50 and ${share(ours.p99, analysed.p99)} of the p99 of minisearch-analysed, ${share(ours.memory, plain.memory)} of the memory of minisearch`;
    });
}
