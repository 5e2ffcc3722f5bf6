import { ANSWER_SIGNS, QUESTION_GRAMMAR } from './en/questions.ts';
import { englishStem } from './en/stem.ts';
import type { Language } from './language.ts';
import { listOf } from './packages.ts';

/** English. */
export const en: Language = {
  tag: 'en',
  script: 'Latin',
  plainWords:
    /\b(?:the|of|and|to|in|that|is|was|for|on|with|by|said|has|have|were|from|which|who|are)\b/giu,
  newsWords: `said says told met meets monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august october november december mr mrs ms`,
  words: {
    negation:
      /^(?:not|no|never|nobody|nothing|none|neither|nor|nowhere|without|cannot|hardly)$|n['’]t$|^(?:wo|do|does|did|ca|could|would|should|is|are|was|were|has|have|had)nt$/u,
    stop: () =>
      listOf(`a about all also am an and any are aren't as at be because been being both but by can can't cannot could
        couldn't did didn't do does doesn't doing don't each either etc few for from further had hadn't has hasn't have
        haven't having he her here hers herself him himself his how i if in into is isn't it its itself just let me
        might much must my myself no nor not of off on one or other ought our ours ourselves out own per rather said
        shall she should shouldn't since so some such than that the their theirs them themselves then there these they
        this those though to too up upon us very via was wasn't we were weren't what when where whether which while who
        whom whose why will with won't would wouldn't yet you your yours yourself yourselves`),
    stem: englishStem,
    stemsBare: true,
    acronyms: new Map(
      Object.entries({ US: 'usa', USA: 'usa', UK: 'uk', UN: 'un', EU: 'eu', UAE: 'uae' }),
    ),
    related: true,
  },
  compounds: {
    prefixes: `anti bi co counter cyber de e extra fore hyper infra inter intra macro mega meta micro mid mini mis multi neo non
      over para post pre pro proto pseudo re semi sub super supra trans tri ultra un under uni`,
  },
  numbers: { thousands: ',', daysByRegion: true },
  sentences: {
    abbreviations: {
      inside: `Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Capt Cpt Sgt Maj Cmdr Cdr Adm Rear Brig
        Cpl Pvt Rev Hon Pres Supt Insp Det Amb Atty Asst Assoc Dept Msgr Fr Sh St Ste Mt Ft vs v e.g i.e cf approx ca
        viz al-Hon rd`,
      beforeNumber: `No Nos no nos Art art Fig fig Vol vol p pp Sec sec Ch ch Ver ver Ph Ext ext Tel tel St Str`,
      perhaps: `Inc Corp Co Cos Ltd Bros Jr Sr Esq al Ph.D Ave Blvd Rd Hwy Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon
        Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich
        Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta`,
    },
    starters: `a about according across additionally after afterwards again all almost also although amid among an and another
        any anyone are as asked at because before being besides both but by can could critics despite did do does during
        each earlier either even eventually every everyone few finally first following for former from further
        furthermore given had has have having he her here hers his how however i i'm i've if in indeed instead is it
        it's its just last later like many meanwhile more moreover most much my neither never nevertheless next no
        nobody none nor not nothing notably now of officials on once one only or other others our out over people
        perhaps police previously rather recently reports several she similarly since so some someone soon still such
        that that's the their them then there there's therefore these they they're this those though three through thus
        to today tomorrow too two under unlike until unless up upon was we we're were what when where whether which
        while who whoever whose why will with within without would yes yesterday yet you your`,
    says: 'said|says|asked|asks|added|adds|wrote|writes|told|replied|explained|shouted|cried',
  },
  questions: QUESTION_GRAMMAR,
  answers: ANSWER_SIGNS,
  understood: {
    people: 'english',
    names: 'capitals',
    speech: 'english',
    dates: 'english',
    places: 'english',
    meetings: 'english',
    descriptions: 'english',
  },
};
