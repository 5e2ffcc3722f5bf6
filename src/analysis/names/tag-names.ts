import type { Span } from '../../text/span.ts';
import { splitWords, type Word } from '../../text/words.ts';
import { ArticleEvidence } from './article-evidence.ts';
import { type LabelledRun, type NameKind, runsOf } from './labels.ts';
import { mendNames } from './mend/mend-names.ts';
import { type NameModel, shippedModel } from './model.ts';
import { type Stretch, scoreWords } from './score-words.ts';
import { bestLabels } from './viterbi.ts';
import { withoutTitles } from './without-titles.ts';

/** A name with its kind: a person (titles left out), a place, an organisation. */
export interface TaggedName extends Span {
  readonly kind: NameKind;
}

/** Find the names of people, places and organisations in an article's sentences, in their order. */
export function tagNames(text: string, sentences: readonly Span[]): TaggedName[] {
  const split = sentences.map((sentence) => splitWords(text, sentence));
  const words = split.map((sentence) => sentence.map((word) => word.text));
  const tagged = tagSentences(words, shippedModel());
  const runs = mendNames(
    words.map((sentence, at) => ({ words: sentence, runs: tagged[at] ?? [] })),
  );
  return split.flatMap((sentence, at) => spansOf(sentence, runs[at] ?? []));
}

/** The names in the sentences of one article: each sentence read by itself, then again with what the others say. */
export function tagSentences(
  sentences: readonly (readonly string[])[],
  model: NameModel,
): LabelledRun[][] {
  const read = sentences.map((words) => {
    const stretches = scoreWords(words, model);
    return { words, stretches, runs: runsIn(words, stretches, model) };
  });
  const evidence = new ArticleEvidence(read);
  return read.map(({ words, stretches, runs }) => {
    const changed = stretches.filter((stretch) => evidence.addTo(stretch, words));
    return changed.length === 0 ? runs : runsIn(words, stretches, model);
  });
}

function runsIn(
  words: readonly string[],
  stretches: readonly Stretch[],
  model: NameModel,
): LabelledRun[] {
  const runs = stretches.flatMap(({ first, end, scores }) =>
    runsOf(bestLabels(end - first, scores, model.transitions)).map((run) => ({
      kind: run.kind,
      first: first + run.first,
      last: first + run.last,
    })),
  );
  return withoutTitles(words, runs);
}

function spansOf(words: readonly Word[], runs: readonly LabelledRun[]): TaggedName[] {
  return runs.flatMap(({ first, last, kind }) => {
    const start = words[first]?.start;
    const end = words[last]?.end;
    return start === undefined || end === undefined ? [] : [{ start, end, kind }];
  });
}
