/** How a verb brings in what was said. */
export interface SpeechVerb {
  /**
   * `clause`: a clause may follow without "that", and the verb may stand behind the words;
   * `that`: only with "that" or a quotation beside it; `quote`: only with quoted words behind it.
   */
  readonly frame: 'clause' | 'that' | 'quote';
  /** Whether a listener always follows: "told reporters". */
  readonly listener: boolean;
  readonly form: 'finite' | 'participle' | 'base';
}

// A regular verb is its base form; an irregular one gives third person, past, -ing and participle too.
const CLAUSE = `
say:says:said:saying:said add announce acknowledge admit:admits:admitted:admitting:admitted allege assert
claim confirm declare deny:denies:denied:denying:denied emphasize emphasise estimate explain insist
maintain note predict proclaim reiterate report stress testify:testifies:testified:testifying:testified
underline underscore warn tweet affirm caution contend recount reckon joke
quip:quips:quipped:quipping:quipped boast recall reveal disclose argue believe
think:thinks:thought:thinking:thought swear:swears:swore:swearing:sworn suggest vow pledge
reply:replies:replied:replying:replied
`;

const LISTENER = `
tell:tells:told:telling:told inform assure remind notify:notifies:notified:notifying:notified advise
`;

const THAT = `
write:writes:wrote:writing:written concede
agree indicate hint observe point remark respond signal mean:means:meant:meaning:meant share post
comment reason learn complain conclude propose demand urge recommend decide rule state determine guess
speculate mention show:shows:showed:showing:shown understand:understands:understood:understanding:understood
find:finds:found:finding:found feel:feels:felt:feeling:felt lament pronounce read:reads:read:reading:read
continue question answer ask inquire promise hope expect fear know:knows:knew:knowing:known
`;

const QUOTE = `
call describe hail praise criticise criticize condemn denounce dismiss dub:dubs:dubbed:dubbing:dubbed label
brand slam:slams:slammed:slamming:slammed blast welcome accuse blame reject characterize characterise
refer:refers:referred:referring:referred term mock ridicule defend shout yell whisper
cry:cries:cried:crying:cried exclaim muse wonder retort chant scream speak:speaks:spoke:speaking:spoken
thank compare view discuss summarize summarise begin:begins:began:beginning:begun apologize apologise
cite quote see:sees:saw:seeing:seen commend applaud express voice consider regard deem opine vent
`;

// What follows these verbs with an infinitive or a preposition is itself what was said: "called for calm".
const ACTS = `
accuse urge call demand vow threaten pledge promise refuse reject condemn praise criticise criticize
denounce appeal blame offer agree propose apologize apologise thank dismiss encourage warn deny oppose
complain express hail welcome ask decline
`;

const FORMS: readonly SpeechVerb['form'][] = ['finite', 'finite', 'participle', 'finite', 'base'];

const verbs = new Map<string, SpeechVerb>();
addVerbs(CLAUSE, 'clause', false);
addVerbs(LISTENER, 'clause', true);
addVerbs(THAT, 'that', false);
addVerbs(QUOTE, 'quote', false);

const actForms = new Set(ACTS.split(/\s+/).flatMap((base) => regularForms(base)));
actForms.add('denied').add('denies');

function addVerbs(list: string, frame: SpeechVerb['frame'], listener: boolean): void {
  for (const entry of list.split(/\s+/).filter(Boolean)) {
    const [base = '', ...irregular] = entry.split(':');
    const forms = irregular.length > 0 ? irregular : regularForms(base);
    for (const [i, form] of [...forms, base].entries()) {
      if (!verbs.has(form)) verbs.set(form, { frame, listener, form: FORMS[i] ?? 'finite' });
    }
  }
}

// Third person, past, -ing and participle.
function regularForms(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const third = /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
  return [third, `${stem}ed`, `${stem}ing`, `${stem}ed`];
}

// Forms that are plural nouns as often as verbs: "the reports", "25 questions".
const NOUN_FORMS = new Set(
  `reports claims estimates comments calls states notes shows shares posts questions answers complaints
  fears hopes orders views voices terms labels brands praises blames demands promises pledges urges
  remarks reasons rules cites quotes decides feels findings welcomes compares concerns guesses signals
  cautions vows jokes cries reads regards predicts blasts slams`.split(/\s+/),
);

/** Whether the form may as well be a plural noun, so that only a plain subject makes it a verb. */
export function maybeNoun(word: string): boolean {
  return NOUN_FORMS.has(word);
}

/** The entry of a verb's form, in lower case, or undefined where it does not bring in speech. */
export function speechVerb(word: string): SpeechVerb | undefined {
  return verbs.get(word);
}

/** All forms that bring in speech, in lower case. */
export function speechVerbForms(): Iterable<string> {
  return verbs.keys();
}

/** The forms that, before an infinitive or a preposition, tell what was said: "vowed to", "called for". */
export function speechActForms(): Iterable<string> {
  return actForms;
}
