import { findEvidence } from '../../search/evidence.ts';
import { createPassageIndex, type Entry, type PassageIndex } from '../../search/passage-index.ts';
import { understandQuestion } from '../../search/question.ts';
import { readSnapshot, writeSnapshot } from '../../search/snapshot.ts';
import { Turns } from '../../search/turns.ts';
import type { Engine } from '../engine.ts';

/** Our own search: whole answers, down to the sentence. */
export function createVerbatim(exhaustive = false): Engine {
  let index: PassageIndex = createPassageIndex();
  const texts = new Map<string, string>();
  return {
    async add(entries) {
      await index.addAll(entries);
      remember(texts, entries);
    },
    async remove(entries) {
      const turns = new Turns();
      for (const { article } of entries) {
        index.remove(article.id);
        if (turns.due) await turns.pause();
      }
    },
    ask(question) {
      const [best] = findEvidence(understandQuestion(question, 'en'), [index], { exhaustive });
      if (!best) return null;
      return (texts.get(best.articleId) ?? '').slice(best.span.start, best.span.end);
    },
    save: () => writeSnapshot(index),
    async restore(saved, entries) {
      const restored = await readSnapshot(saved, entries);
      if (!restored || restored.changed.length > 0)
        throw new Error('the snapshot was not taken up');
      index = restored.index;
    },
  };
}

function remember(texts: Map<string, string>, entries: readonly Entry[]): void {
  for (const { article } of entries) texts.set(article.id, article.text);
}
