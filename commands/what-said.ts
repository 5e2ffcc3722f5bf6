import { answerAsked } from '../src/answers/answer-asked.ts';
import { findStatementsOf } from '../src/answers/find-statements-of.ts';
import type { Command } from './command.ts';
import { suggestSpeakers } from './suggest-people.ts';

/** `/what-said`: a person's statements, all of them or those about something. */
export const whatSaid: Command = {
  definition: {
    name: 'what-said',
    description: 'Quotes what a person or body said, on anything or about something',
    options: [
      {
        name: 'person',
        description: 'Who spoke: a person, a ministry, an agency',
        type: 'string',
        required: true,
        autocomplete: true,
      },
      { name: 'about', description: 'Only statements about this', type: 'string' },
    ],
    example: '/what-said person:Putin about:relations',
  },
  answer: ({ person = '', about }, library) =>
    about === undefined
      ? findStatementsOf(person, library)
      : answerAsked({ command: 'what-said', person, about }, library),
  suggest: (option, typed, library) => (option === 'person' ? suggestSpeakers(typed, library) : []),
};
