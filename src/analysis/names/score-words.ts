import { contextFeatures } from './context-features.ts';
import { LABEL_COUNT, LONE_PERSON } from './labels.ts';
import type { NameModel } from './model.ts';
import { buildForm, EDGE, type WordForm } from './word-forms.ts';

/** Words `[first, end)` of a sentence that may hold names, with LABEL_COUNT scores a word. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly scores: Float64Array;
}

/** How near a capital letter has to be for a word to be part of a name: "Ludwig van der Berg". */
const NEAR = 2;

/**
 * Taken from the score of a person's name of one word. The sentences learnt have more of them than texts do, since titles are left out
 * of copies; chosen on held-out sentences, where it takes F1 from 79.3 to 81.4.
 */
const LONE_PERSON_COST = 50;

/** The model's scores for the words of a sentence that stand near a capital letter; the others are no names. */
export function scoreWords(words: readonly string[], model: NameModel): Stretch[] {
  const forms = words.map(formOf);
  return stretchesOf(forms).map(({ first, end }) => {
    const scores = new Float64Array((end - first) * LABEL_COUNT);
    for (let at = first; at < end; at++) {
      scoreWord(forms, at, model, scores, (at - first) * LABEL_COUNT);
    }
    // What stands on either side is no name, if it is a word at all.
    if (first > 0) addTransitions(scores, 0, model, (label) => label);
    if (end < words.length) {
      addTransitions(scores, scores.length - LABEL_COUNT, model, (label) => label * LABEL_COUNT);
    }
    return { first, end, scores };
  });
}

function stretchesOf(forms: readonly WordForm[]): { first: number; end: number }[] {
  const stretches: { first: number; end: number }[] = [];
  let open: { first: number; end: number } | undefined;
  forms.forEach((form, at) => {
    if (!form.hasCapital) return;
    const first = Math.max(0, at - NEAR);
    const end = Math.min(forms.length, at + NEAR + 1);
    if (open && first <= open.end) open.end = end;
    else {
      open = { first, end };
      stretches.push(open);
    }
  });
  return stretches;
}

function scoreWord(
  forms: readonly WordForm[],
  at: number,
  model: NameModel,
  scores: Float64Array,
  row: number,
): void {
  for (let offset = -2; offset <= 2; offset++) {
    addForm(formScores(forms[at + offset] ?? EDGE, offset + 2, model), scores, row);
  }
  context.length = 0;
  contextFeatures(forms, at, context);
  for (const feature of context) model.addTo(scores, row, feature);
  scores[row + LONE_PERSON] = (scores[row + LONE_PERSON] ?? 0) - LONE_PERSON_COST;
}

/** Kept between words so that no list is made for each. */
const context: number[] = [];

function addTransitions(
  scores: Float64Array,
  row: number,
  model: NameModel,
  place: (label: number) => number,
): void {
  for (let label = 0; label < LABEL_COUNT; label++) {
    scores[row + label] = (scores[row + label] ?? 0) + (model.transitions[place(label)] ?? 0);
  }
}

function addForm(from: Float64Array, scores: Float64Array, row: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) {
    scores[row + label] = (scores[row + label] as number) + (from[label] as number);
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
