import type { AnswerSigns } from '../language.ts';
import type { QuestionGrammar } from '../questions.ts';

/** How English questions are read. */
export const QUESTION_GRAMMAR: QuestionGrammar = {
  nouns: [
    ['date', 'year years month day date decade century time era period season weekday anniversary'],
    [
      'number',
      `number percentage percent proportion amount population rate cost price total height length width depth weight
    size distance speed temperature age score share budget income revenue salary area fraction degree magnitude capacity
    toll average figure sum value`,
    ],
    [
      'person',
      `person people player actor actress singer author writer scientist researcher president minister leader king queen
    emperor general commander official officials politician senator journalist professor man woman officer director
    founder owner judge lawyer activist architect engineer artist painter composer economist historian philosopher
    physicist mathematician inventor explorer monarch pope bishop coach captain driver pilot astronaut doctor
    spokesman spokeswoman spokesperson chairman governor mayor chancellor ambassador member candidate critic biologist
    chemist poet musician designer producer character guest host winner victim suspect brother sister son daughter
    wife husband father mother`,
    ],
    [
      'place',
      `city cities town country countries nation state states province region county counties continent island river
    mountain lake sea ocean place places location area areas district village street building airport port capital
    neighborhood neighbourhood suburb venue stadium hotel site territory planet`,
    ],
    [
      'name',
      `company companies organization organisation group team teams party agency university school college network
    newspaper magazine station channel band bank court ministry army firm institution institute religion language treaty
    act law award prize book film movie song album series show program programme episode battle war ship mission
    aircraft operation festival event nationality dynasty empire brand corporation council committee church union
    tribe people theory name names title nickname conference club league department body entity`,
    ],
  ],
  auxiliaries:
    'is are was were be do does did has have had can could will would may might should must shall',
  events:
    'happen happens happened happening occur occurs occurred became become becomes known know done going wrong',
};

/** By what English sentences show that they hold an answer. */
export const ANSWER_SIGNS: AnswerSigns = {
  reason: {
    words: `because due since cause caused causes reason reasons result resulted therefore thus so owing led prevent avoid
    purpose order allow allows enable motivated concern concerns fear`,
  },
  manner: { words: 'by through using via with means method process way use used uses' },
  refers: 'this|these|those|it|its|he|she|they|his|her|their|him|them|such|both',
  dates: `january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday spring summer autumn winter century centuries decade decades today yesterday
    tomorrow ago era christmas easter midnight noon`,
  lengths: '(?:second|minute|hour|day|week|month|year|decade|century|centuri|season|night)s?',
  amountAfter: 'per\\s?cent|percent|million|billion|trillion|dollar|euro|pound',
  beforePlaces: 'in at near to from of into through across outside inside around on between',
};
