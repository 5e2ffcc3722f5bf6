/** The words of a list written in one string. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

export const DETERMINERS = wordSet(`
  the a an this these those some several many few one two three four five six seven eight nine ten
  another other each every both all any no dozens hundreds thousands more most
`);

export const POSSESSIVES = wordSet('my your his her its our their');

export const PRONOUNS = wordSet(`
  i you he she it we they him her us them me who whom himself herself themselves everyone everybody
  someone somebody others one
`);

/** Pronouns that stand for people as the subject of a clause. */
export const SUBJECT_PRONOUNS = wordSet('i you he she we they');

export const AUXILIARIES = wordSet(`
  is are was were be been being am has have had having do does did will would can could may might shall
  should must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't
  couldn't cannot shan't shouldn't i'm i've i'd i'll he'd he'll she'd she'll we're we've we'd we'll
  they're they've they'd they'll you're you've you'd you'll
`);

export const PREPOSITIONS = wordSet(`
  about above across after against along alongside amid amidst among amongst around as at before behind below beneath
  beside besides between beyond by concerning despite down during except following for from in inside into like
  near of off on onto out outside over past per regarding since than through throughout till to toward
  towards under underneath until up upon versus via with within without
`);

/** Prepositions that keep a phrase going: "a spokesman for the ministry", "the mayor of Taipei". */
export const LINKS = wordSet('of for');
export const LOOSE_LINKS = wordSet('in at from with to on');

const CONJUNCTIONS = wordSet(`
  and or but nor so that which who whom whose where when while whereas because although though if
  unless whether why how what once
`);

/** Adverbs that stand between a subject and its verb. */
export const ADVERBS = wordSet(`
  also yet then later earlier recently now already still just only even never ever always often once again
  today yesterday tomorrow tonight not instead meanwhile however therefore too together far soon
  finally previously repeatedly publicly privately reportedly allegedly personally formally officially
  further furthermore moreover afterwards afterward subsequently immediately eventually initially
  separately briefly jointly quickly simply clearly apparently famously frequently sometimes usually
  regularly recently currently directly initially originally actually probably certainly n't
`);

/** Words that begin a clause of its own, so that the subject before them is not the verb's. */
export const CLAUSE_STARTERS = wordSet(`
  that which where when while whereas because although though if unless whether but since after before
  until as than so once
`);

const OTHER_VERBS = wordSet(`
  says say said saying met meet meets meeting told tells tell made make makes gave give gives took take
  takes went go goes came come comes got get gets left leave leaves held hold holds saw see sees knew know knows thought
  think thinks found find finds kept keep keeps began begin begins became become becomes felt feel
  feels put brought bring brings wrote write writes stood stand stands heard hear hears let lets won
  win wins lost lose loses paid pay pays sent send sends built build fell fall falls led
  spoke speak speaks spoken grew grow grows ran run runs sat sit sits spent spend broke break
  rose rise rises wore wear wears chose choose threw throw flew fly drew draw drove drive sought seek
  seeks fought fight fights caught catch taught teach hit hits read reads shot hurt cut quit
  want wants need needs seem seems appear appears remain remains include includes plan hope hopes
  arrive arrives arrived attend attends attended travel travels traveled travelled return returns
  attending traveling travelling returning arriving
  shook shake wanted needed based according due stepped
`);

/** Whether a word, in lower case, is a common irregular verb: "won", "went". */
export function isCommonVerb(word: string): boolean {
  return OTHER_VERBS.has(word);
}

/** Whether a word, in lower case, can only stand outside a noun phrase that has begun. */
export function endsNounPhrase(word: string): boolean {
  return (
    AUXILIARIES.has(word) ||
    CONJUNCTIONS.has(word) ||
    PREPOSITIONS.has(word) ||
    OTHER_VERBS.has(word) ||
    ADVERBS.has(word)
  );
}

const IRREGULAR_PARTICIPLES = wordSet(
  'sent written made held seen led built brought taken given found known drawn read put shown',
);

/** Whether a word in lower case looks like a past form or participle: "visited", "praised". */
export function looksLikePast(word: string): boolean {
  if (IRREGULAR_PARTICIPLES.has(word)) return true;
  return word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') && !word.includes('-');
}
