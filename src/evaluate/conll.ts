import type { LabelledRun, NameKind } from '../analysis/names/labels.ts';

/** A sentence with its names marked. */
export interface ConllSentence {
  readonly words: readonly string[];
  readonly runs: readonly LabelledRun[];
}

/** Read sentences of two columns, word and BIO tag, with a blank line between sentences. Other kinds than PER, LOC, ORG are no names. */
export function parseConll(text: string): ConllSentence[] {
  return text
    .split(/\r?\n\s*\r?\n/u)
    .map(parseSentence)
    .filter((sentence) => sentence.words.length > 0);
}

function parseSentence(block: string): ConllSentence {
  const words: string[] = [];
  const runs: LabelledRun[] = [];
  let open: { first: number; kind: NameKind } | null = null;
  const close = (): void => {
    if (open) runs.push({ ...open, last: words.length - 1 });
    open = null;
  };
  for (const line of block.split(/\r?\n/u)) {
    const [word, tag = 'O'] = line.trim().split(/\s+/u);
    if (!word) continue;
    const kind = kindOf(tag);
    if (!(tag.startsWith('I-') && open && (open as { kind: NameKind }).kind === kind)) {
      close();
      if (kind) open = { first: words.length, kind };
    }
    words.push(word);
  }
  close();
  return { words, runs };
}

function kindOf(tag: string): NameKind | null {
  const kind = tag.slice(2);
  return kind === 'PER' || kind === 'LOC' || kind === 'ORG' ? kind : null;
}
