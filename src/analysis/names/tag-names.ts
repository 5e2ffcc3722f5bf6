import type { Span } from '../../text/span.ts';
import { splitWords, type Word } from '../../text/words.ts';
import { ArticleEvidence } from './article-evidence.ts';
import { contextFeatures } from './context-features.ts';
import { LABEL_COUNT, type NameKind, type NameRun, runsOf } from './labels.ts';
import { type NameModel, shippedModel } from './model.ts';
import { bestLabels } from './viterbi.ts';
import { withoutTitles } from './without-titles.ts';
import { buildForm, EDGE, type WordForm } from './word-forms.ts';

/** A name with its kind: a person (titles left out), a place, an organisation. */
export interface TaggedName extends Span {
  readonly kind: NameKind;
}

/** Find the names of people, places and organisations in an article's sentences, in their order. */
export function tagNames(text: string, sentences: readonly Span[]): TaggedName[] {
  const split = sentences.map((sentence) => splitWords(text, sentence));
  const runs = tagSentences(
    split.map((words) => words.map((word) => word.text)),
    shippedModel(),
  );
  return split.flatMap((words, at) => spansOf(words, runs[at] ?? []));
}

/** The names in the sentences of one article: each sentence read by itself, then again with what the others say. */
export function tagSentences(
  sentences: readonly (readonly string[])[],
  model: NameModel,
): NameRun[][] {
  const scored = sentences.map((words) => {
    const scores = scoreWords(words, model);
    return { words, scores, runs: runsIn(words, scores, model) };
  });
  const evidence = new ArticleEvidence(scored);
  return scored.map(({ words, scores }) => {
    evidence.addTo(scores, words);
    return runsIn(words, scores, model);
  });
}

function runsIn(words: readonly string[], scores: Float64Array, model: NameModel): NameRun[] {
  return withoutTitles(words, runsOf(bestLabels(words.length, scores, model.transitions)));
}

function spansOf(words: readonly Word[], runs: readonly NameRun[]): TaggedName[] {
  return runs.flatMap(({ first, last, kind }) => {
    const start = words[first]?.start;
    const end = words[last]?.end;
    return start === undefined || end === undefined ? [] : [{ start, end, kind }];
  });
}

/** The model's score of each label for each word of a sentence. */
function scoreWords(words: readonly string[], model: NameModel): Float64Array {
  const forms = words.map(formOf);
  const scores = new Float64Array(words.length * LABEL_COUNT);
  const context: number[] = [];
  for (let at = 0; at < forms.length; at++) {
    const row = at * LABEL_COUNT;
    for (let offset = -2; offset <= 2; offset++) {
      addForm(formScores(forms[at + offset] ?? EDGE, offset + 2, model), scores, row);
    }
    context.length = 0;
    contextFeatures(forms, at, context);
    for (const feature of context) model.addTo(scores, row, feature);
  }
  return scores;
}

function addForm(from: Float64Array, scores: Float64Array, row: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) {
    scores[row + label] = (scores[row + label] ?? 0) + (from[label] ?? 0);
  }
}

const KEPT_FORMS = 20_000;
const keptForms = new Map<string, WordForm>();
const keptScores = new WeakMap<WordForm, (Float64Array | undefined)[]>();

/** A form's description, kept between sentences: most words of an article have been seen before. */
function formOf(word: string): WordForm {
  let form = keptForms.get(word);
  if (!form) {
    if (keptForms.size >= KEPT_FORMS) keptForms.clear();
    form = buildForm(word);
    keptForms.set(word, form);
  }
  return form;
}

/** The sum of the weights of a form's own features at one offset from the word to label. */
function formScores(form: WordForm, offset: number, model: NameModel): Float64Array {
  let kept = keptScores.get(form);
  if (!kept) {
    kept = [];
    keptScores.set(form, kept);
  }
  let scores = kept[offset];
  if (!scores) {
    scores = new Float64Array(LABEL_COUNT);
    for (const feature of form.features[offset] ?? []) model.addTo(scores, 0, feature);
    kept[offset] = scores;
  }
  return scores;
}
