import type { TaggedWords } from '../article-evidence.ts';
import type { LabelledRun } from '../labels.ts';
import { lookUp } from '../lexicon.ts';
import { isTitleWord } from '../titles.ts';
import { isThingsName } from '../without-titles.ts';
import { isNameWord, withRun } from './name-mend.ts';

const INITIAL = /^\p{Lu}\.$/u;
const INITIALS = /^(?:\p{Lu}\.){2,3}$/u;
/** Letters with dots that stand before names and are no one's initials. */
const ACRONYMS = new Set(
  `U.S. U.N. U.K. E.U. D.C. L.A. N.Y. N.J. N.C. S.C. N.D. S.D. N.H. N.M. R.I. W.V. P.R. B.C. A.D. P.M. A.M. P.C. G.O.P. F.B.I. C.I.A.
  N.F.L. N.B.A. M.L.B. N.H.L. U.A.E. U.S.A. S.S. H.M. M.P. Q.C. K.C. J.P. P.S. C.E.O. C.F.O. N.S.A. F.D.A. E.P.A. S.E.C. I.R.S. I.M.F.
  A.I. I.T. T.V. D.A. V.P. I.Q. I.D. O.K. R.N. M.D. P.O. N.S.W. B.B.C. C.B.S. N.B.C. A.B.C. C.N.N. A.F.L. I.O.C. W.H.O. W.T.O. I.R.A.`.split(
    /\s+/u,
  ),
);
const PARTICLE = /^(?:van|von|der|de|du|di|da|la|le|st\.?)$/iu;

/** "H.R. McMaster", "W.E.B. Du Bois": initials without spaces belong to the name behind them. */
export function withInitials(sentences: readonly TaggedWords[]): LabelledRun[][] {
  return sentences.map(({ words, runs }) => {
    let mended: readonly LabelledRun[] = runs;
    words.forEach((word, at) => {
      const next = mended.find(({ first, kind }) => first === at + 1 && kind === 'PER');
      // "C. J. Moss"
      if (next !== undefined && INITIAL.test(word) && INITIAL.test(words[at + 1] ?? ''))
        mended = withRun(mended, { ...next, first: at });
      if (!INITIALS.test(word) || ACRONYMS.has(word)) return;
      const last = endOfName(words, mended, at);
      if (last > at) mended = withRun(mended, { first: at, last, kind: 'PER' });
    });
    return [...mended];
  });
}

/** The last word of the name that goes on behind the initials, or the initials' own place. */
function endOfName(
  words: readonly string[],
  runs: readonly LabelledRun[],
  initials: number,
): number {
  const tagged = runs.find(({ first, last }) => first <= initials + 1 && initials + 1 <= last);
  if (tagged?.kind === 'PER') return tagged.last;
  let last = initials + 1;
  if (PARTICLE.test(words[last] ?? '')) last++;
  const family = words[last] ?? '';
  if (!isNameWord(family) || isTitleWord(family) || isThingsName(family) || isCommonWord(family))
    return initials;
  // What the tagger takes for more than the family name is an organisation's: "J.C. Penney Company".
  return tagged !== undefined && tagged.last > last ? initials : last;
}

function isCommonWord(word: string): boolean {
  const { flags, likeness } = lookUp(word.toLowerCase());
  return flags === 0 && (likeness & 3) === 3 && ((likeness >> 4) & 3) === 0;
}
