/** What one check found. Something bad comes with what to do about it. */
export type Finding =
  | { readonly kind: 'good' | 'note'; readonly subject: string; readonly says: string }
  | {
      readonly kind: 'bad';
      readonly subject: string;
      readonly says: string;
      readonly mend: string;
    };

/** A finding as lines for a person. */
export function renderFinding(finding: Finding): string {
  const mark = { good: 'ok   ', note: 'note ', bad: 'WRONG' }[finding.kind];
  const line = `${mark} ${finding.subject}: ${finding.says}`;
  return finding.kind === 'bad' ? `${line}\n      → ${finding.mend}` : line;
}
