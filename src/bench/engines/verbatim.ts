import { findEvidence } from '../../search/evidence.ts';
import { createPassageIndex, type PassageIndex } from '../../search/passage-index.ts';
import { understandQuestion } from '../../search/question.ts';
import { readSnapshot, writeSnapshot } from '../../search/snapshot.ts';
import { textOf } from '../../text/span.ts';
import { Turns } from '../../text/turns.ts';
import type { Engine } from '../engine.ts';

/** Our own search: whole answers, down to the sentence. */
export function createVerbatim(exhaustive = false): Engine {
  let index: PassageIndex = createPassageIndex();
  return {
    add: (entries) => index.addAll(entries),
    async remove(entries) {
      const turns = new Turns();
      for (const { article } of entries) {
        index.remove(article.id);
        if (turns.due) await turns.pause();
      }
    },
    ask(question, language) {
      const [best] = findEvidence(understandQuestion(question, language), [index], { exhaustive });
      return best ? textOf(best.article.text, best.span) : null;
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
