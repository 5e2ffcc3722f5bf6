const HONORIFICS =
  'mr mrs ms miss dr prof sir dame lady lord madam madame mme monsieur mlle herr frau senor senora señor señora doña sheikh sheik shaikh imam mullah mollah maulana maulvi ayatollah hojatoleslam rabbi rev reverend fr father sister brother bishop archbishop cardinal pastor pope patriarch king queen prince princess crown emperor empress sultan emir baron baroness duke duchess count countess saint st hon rt gen lt col maj capt cpl sgt pvt adm cmdr brig gov sen rep pres amb supt insp det sri shri smt haji hajji';

const ROLES =
  'president vice-president premier chancellor minister ministers secretary undersecretary secretary-general senator representative congressman congresswoman governor mayor ambassador envoy general lieutenant colonel major captain corporal sergeant private admiral commander commodore brigadier marshal chief constable officer detective inspector superintendent sheriff judge justice magistrate attorney prosecutor counsel lawyer doctor professor director chairman chairwoman chairperson chair ceo leader speaker whip spokesman spokeswoman spokesperson coach manager captain star striker actor actress singer author writer poet painter director filmmaker producer journalist correspondent reporter editor columnist analyst economist scientist astronaut cosmonaut commissioner councillor councilman councilwoman deputy vice assistant acting former ex-president ex-minister prime foreign defense defence finance interior health justice education trade lieutenant-general major-general vice-chairman co-founder founder candidate nominee congressman delegate lawmaker dictator strongman warlord rebel opposition republican democrat democratic then-president president-elect first second premier-designate aide adviser advisor negotiator diplomat victim suspect defendant witness champion';

const HONORIFIC_WORDS = new Set(HONORIFICS.split(' '));
const ROLE_WORDS = new Set(ROLES.split(' '));

/** Whether a word, with or without its full stop, is a form of address: "Mr.", "Sheikh", "Gen.". */
export function isHonorific(word: string): boolean {
  return HONORIFIC_WORDS.has(plain(word));
}

/** Whether a word may be part of a title or role before a name: "Prime", "Minister", "Mr.", "spokesman". */
export function isTitleWord(word: string): boolean {
  const key = plain(word);
  return HONORIFIC_WORDS.has(key) || ROLE_WORDS.has(key);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/u, '');
}
