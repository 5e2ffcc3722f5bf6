import type { Span } from '../text/span.ts';
import { analyseTerms, type Term } from '../text/terms.ts';
import { findCandidates, isName } from './answer-candidates.ts';
import type { PassageHit } from './passage-search.ts';
import { relatedness } from '../text/related-words.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { Question } from './question.ts';

/** What a sentence offers towards an answer. */
export type FeatureName = (typeof FEATURES)[number];
export const FEATURES = [
  'covered',
  'before',
  'after',
  'around',
  'passage',
  'first',
  'pairs',
  'nearness',
  'exact',
  'rarest',
  'bm25',
  'fits',
    'fitNear',
  'fitNumber',
  'fitDate',
  'fitPerson',
  'fitPlace',
  'fitReason',
  'fitManner',
  'newName',
  'refers',
  'refersBefore',
  'runs',
  'lastTerm',
  'firstTerm',
  'lead',
  'length',
  'newWords',
  'otherYear',
  'asks',
  'title',
  'tight',
  'akin',
  'kin',
  'empty',
  'subject',
  'defines',
  'countsFocus',
  'focusIn',
  'fitName',
  'newNear',
  'fitTwo',
] as const;
export type SentenceFeatures = Readonly<Record<FeatureName, number>>;

/** A sentence of a found passage, read once for all its features. */
export interface ReadSentence {
  readonly span: Span;
  readonly words: readonly Term[];
  /** For each sought term its places in `words`. */
  readonly places: readonly (readonly number[])[];
}

/** The sentences of a passage with the places of the sought terms. */
export function readSentences(hit: PassageHit, sought: readonly SoughtTerm[]): ReadSentence[] {
  const { text, language } = hit.owner.article;
  return hit.passage.sentences.map((span) => {
    const words = analyseTerms(text, language, span);
    const places = sought.map(({ forms }) =>
      words.flatMap((word, place) => (!word.stop && forms.has(word.term) ? [place] : [])),
    );
    return { span, words, places };
  });
}
const REFERS = /^(?:this|that|these|those|it|its|he|she|they|his|her|their|such|here|there|both|the|another|other|one|also|however|then|later|after|today|as|for|in|at)$/u;
const PRONOUN = /^(?:this|these|those|it|its|he|she|they|his|her|their|him|them|such|both)$/u;

/** The features of each sentence of a passage. */
export function measureSentences(
  question: Question,
  sought: readonly SoughtTerm[],
  hit: PassageHit,
  best: number,
  sentences: readonly ReadSentence[],
): SentenceFeatures[] {
  const { text } = hit.owner.article;
  const total = sought.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = (met: (term: number) => boolean) =>
    sought.reduce((sum, { weight }, i) => sum + (met(i) ? weight : 0), 0) / total;
  const has = (at: number, term: number) => (sentences[at]?.places[term]?.length ?? 0) > 0;
  const asked = new Set(sought.flatMap(({ forms }) => [...forms.keys()]));
  const maxw = Math.max(...sought.map((s) => s.weight), 0.001);
  const title = (i: number) => [...(sought[i]?.forms.keys() ?? [])].some((f) => { const n = hit.index.numberOf(f); return n !== undefined && hit.owner.titleTerms.has(n); });
  const focusTerm = question.focus?.term;
  const firstTerm = sought.findIndex((s) => s.term !== focusTerm);
  const forms = new Set(question.terms.map((t) => t.form));
  return sentences.map((sentence, at) => {
    const source = { text, words: sentence.words };
    const cands = findCandidates(question.expects, source, asked);
    const known = !['thing', 'statement', 'manner', 'reason'].includes(question.expects);
    const fits = known ? (cands.length > 0 ? 1 : 0) : 0;
    const all = findCandidates('thing', source, asked);
    const covered = share((term) => has(at, term));
    const before = share((term) => !has(at, term) && has(at - 1, term));
    const names = all.filter((p) => isName(source, p, sentence.words[p] as Term)).length;
    const pron = sentence.words.some((w, i) => i < 12 && PRONOUN.test(w.form));
    const startsPron = PRONOUN.test(sentence.words[0]?.form ?? '') || PRONOUN.test(sentence.words[1]?.form ?? '') ;
    const kind = (k: string) => (question.expects === k ? fits : 0);
    const years = sentence.words.filter((w) => /^(?:1\d|20)\d\d$/.test(w.term));
    const qyears = question.numbers.filter((n) => /^(?:1\d|20)\d\d$/.test(n));
    const content = sentence.words.filter((w) => !w.stop).length;
    const norm = 0.3 + 0.7 * content / 14;
    return {
      covered,
      before,
      akin: akin(sought, sentence, total, relatedness),
      kin: akin(sought, sentence, total, kinship),
      after: share((term) => !has(at, term) && !has(at - 1, term) && has(at + 1, term)),
      around: share((term) => !has(at, term) && !has(at - 1, term) && !has(at + 1, term) && sentences.some((_, o) => has(o, term))),
      title: share((term) => !sentences.some((_, o) => has(o, term)) && title(term)),
      passage: hit.score / best,
      first: hit.score >= best ? 1 : 0,
      pairs: sharePairs(sought, sentence, total),
      nearness: nearness(sentence),
      tight: tightness(sought, sentence, total),
      exact: sought.reduce((s, { weight }, i) => s + (sentence.places[i]?.some((p) => forms.has(sentence.words[p]?.form ?? '')) ? weight : 0), 0) / total,
      rarest: sought.some((s, i) => s.weight >= maxw - 1e-9 && has(at, i)) ? 1 : 0,
      bm25: sought.reduce((s, { weight }, i) => { const c = sentence.places[i]?.length ?? 0; return s + weight * c * 2 / (c + norm); }, 0) / total,
      fits,
      fitNear: known ? nearTo(sought, sentence, cands, total) : 0,
      fitNumber: Math.max(kind('number'), kind('amount'), kind('duration')),
      fitDate: kind('date'),
      fitPerson: kind('person'),
      fitPlace: kind('place'),
      fitReason: question.expects === 'reason' && cands.length > 0 ? 1 : 0,
      fitManner: question.expects === 'manner' && cands.length > 0 ? 1 : 0,
      newName: ['thing', 'person', 'place'].includes(question.expects) && names > 0 ? 1 : 0,
      refers: startsPron ? 1 : 0,
      refersBefore: (pron ? 1 : 0) * before,
      runs: runs(question, sentence),
      lastTerm: has(at, sought.length - 1) ? 1 : 0,
      firstTerm: has(at, 0) ? 1 : 0,
      lead: at === 0 ? 1 : 0,
      length: Math.log(1 + content) / 3,
      newWords: Math.min(1, all.length / 10),
      otherYear: qyears.length > 0 && years.length > 0 && !years.some((y) => qyears.includes(y.term)) ? 1 : 0,
      empty: Math.max(0, 1 - all.length / 5),
      subject: has(at, firstTerm) && (sentence.places[firstTerm]?.[0] ?? 9) <= 2 ? 1 : 0,
      defines: question.expects === 'thing' && sought.length <= 2 && (sentence.places[sought.length - 1]?.[0] ?? 9) <= 3 && sentence.words.some((w, i) => i < 8 && /^(?:is|are|was|were|means)$/.test(w.form)) ? 1 : 0,
      countsFocus: focusTerm && cands.some((c) => [1, 2, 3].some((d) => { const w = sentence.words[c + d]; return w && !w.stop && (w.term === focusTerm || relatedness(w.term, focusTerm) > 0.5); })) && /number|amount|duration/.test(question.expects) ? 1 : 0,
      focusIn: focusTerm && sentence.words.some((w) => w.term === focusTerm) ? 1 : 0,
      fitName: kind('name'),
      newNear: known ? 0 : nearTo(sought, sentence, all, total),
      fitTwo: cands.length > 1 && known ? 1 : 0,
      asks: /\?\s*["”’]?$/u.test(text.slice(sentence.span.start, sentence.span.end)) ? 1 : 0,
    };
  });
}

function nearTo(sought: readonly SoughtTerm[], sentence: ReadSentence, cands: readonly number[], total: number): number {
  let best = 0;
  for (const c of cands) {
    let v = 0;
    for (let i = 0; i < sought.length; i++) {
      let d = Infinity;
      for (const p of sentence.places[i] ?? []) d = Math.min(d, Math.abs(p - c));
      if (d < Infinity) v += (sought[i]?.weight ?? 0) * Math.exp(-d / 8);
    }
    best = Math.max(best, v / total);
  }
  return best;
}

/** Longest run of question words, stop words too, that stands in the sentence in order, of six. */
function runs(question: Question, sentence: ReadSentence): number {
  const q = question.words;
  let best = 0;
  for (let i = 0; i < q.length; i++)
    for (let j = 0; j < sentence.words.length; j++) {
      let k = 0;
      let content = 0;
      while (q[i + k] && sentence.words[j + k] && q[i + k]?.term === sentence.words[j + k]?.term) { if (!q[i + k]?.stop) content++; k++; }
      if (content > 0) best = Math.max(best, k);
    }
  return Math.min(1, best / 6);
}

function tightness(sought: readonly SoughtTerm[], sentence: ReadSentence, total: number): number {
  let best = 0;
  const all = sentence.places.flatMap((ps, i) => ps.map((p) => [p, i] as const)).sort((a, b) => a[0] - b[0]);
  for (const [p] of all) {
    const seen = new Set<number>();
    let v = 0;
    for (const [o, i] of all) if (o >= p && o < p + 10 && !seen.has(i)) { seen.add(i); v += sought[i]?.weight ?? 0; }
    best = Math.max(best, v / total);
  }
  return best;
}

function sharePairs(sought: readonly SoughtTerm[], sentence: ReadSentence, total: number): number {
  if (sought.length < 2) return 0;
  let pairs = 0;
  for (let i = 0; i + 1 < sought.length; i++) {
    const near = sentence.places[i]?.some((a) =>
      sentence.places[i + 1]?.some((b) => b - a > 0 && b - a <= 3),
    );
    if (near) pairs += (sought[i]?.weight ?? 0) + (sought[i + 1]?.weight ?? 0);
  }
  return pairs / (2 * total);
}

function nearness(sentence: ReadSentence): number {
  const places = sentence.places.flatMap((found) => found.slice(0, 1));
  if (places.length < 2) return 0;
  return places.length / (Math.max(...places) - Math.min(...places) + 1);
}
void REFERS;

function kinship(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n >= 4 && n >= 0.65 * Math.max(a.length, b.length) ? n / Math.max(a.length, b.length) : 0;
}
function akin(sought: readonly SoughtTerm[], sentence: ReadSentence, total: number, f: (a: string, b: string) => number): number {
  let sum = 0;
  sought.forEach((t, i) => {
    if ((sentence.places[i]?.length ?? 0) > 0) return;
    let best = 0;
    for (const w of sentence.words) if (!w.stop) best = Math.max(best, f(t.term, w.term));
    sum += t.weight * best;
  });
  return sum / total;
}
