/** Stand before a name, a number or another word: a full stop after them never ends a sentence. */
const NEVER_LAST = new Set(
  `Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Capt Cpt Sgt Maj Cmdr Cdr Adm Rear
  Brig Cpl Pvt Rev Hon Pres Supt Insp Det Amb Atty Asst Assoc Dept Msgr Fr Sr. Sra Srta Hr Frl Ing Sh St Ste Mt Ft
  vs v e.g i.e cf approx ca viz al-Hon z.B d.h bzw vgl ggf им ул просп акад проф д-р т.е т.н пл гр пос rd
  gegr sog Dra Dras Drs Sres Av Avda sig dott avv séc Dhr dhr mevr Mevr drs ul pl inż np tzw bł św Dl dl dna Dna str
  esim Bpk Jl TS ThS PGS TP डॉ प्रो श्रीमती π.χ κ av z.b u.a p.ej p.ex p.es de.ex o.a bijv d.w.z m.in tj např tzv mj`.split(
    /\s+/u,
  ),
);

/** Stand before a number: "No. 5", "pp. 12". Elsewhere the full stop is one. */
const BEFORE_NUMBER = new Set(
  `No Nos no nos Nr nr Num núm pág págs Art art Fig fig Vol vol p pp Sec sec Ch ch Ver ver Ph Ext ext Tel tel St Str
  ok kl kap č čís zł кв д стр гл ст n.º`.split(/\s+/u),
);

/** May end a sentence as well: what follows decides. */
const MAY_BE_LAST = new Set(
  `Inc Corp Co Cos Ltd Bros Jr Sr Esq etc al Ph.D Ave Blvd Rd Hwy Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  EE UU Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich
  Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta usw Mio Mrd mm г гг млн млрд тыс тис руб`.split(
    /\s+/u,
  ),
);

/** What a full stop after a word means: part of an abbreviation that goes on, one that may be the last word, or none. */
export type FullStop = 'inside' | 'perhaps' | 'stop';

/** `U.S`, `a.m`, `J.K`: letters with dots between them. */
const DOTTED = /^\p{L}(?:\.\p{L}{1,2})+$/u;
/** One letter of any script: "J. Marsh", "n. Chr.", "أ. سالم". */
const INITIAL = /^\p{L}$/u;

/**
 * Judges the full stop after `word` (without it): `inside` an abbreviation such as "Gen.", `perhaps` the end
 * of a sentence as after "U.S." or an initial, or a plain `stop`. `beforeNumber` says that a digit follows.
 */
export function judgeFullStop(word: string, beforeNumber: boolean): FullStop {
  if (NEVER_LAST.has(word)) return 'inside';
  if (word === 'etc') return 'stop';
  if (BEFORE_NUMBER.has(word))
    return beforeNumber ? 'inside' : MAY_BE_LAST.has(word) ? 'perhaps' : 'stop';
  if (MAY_BE_LAST.has(word) || INITIAL.test(word)) return 'perhaps';
  return DOTTED.test(word) ? 'perhaps' : 'stop';
}
