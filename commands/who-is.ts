import { answerAsked } from '../src/answers/answer-asked.ts';
import type { Command } from './command.ts';
import { suggestPeople } from './suggest-people.ts';

/** `/who-is`: how the articles describe a person: roles and titles. */
export const whoIs: Command = {
  definition: {
    name: 'who-is',
    description: 'Tells how the articles describe a person: roles, titles',
    options: [
      {
        name: 'person',
        description: 'Whom: a full name, a last name',
        type: 'string',
        required: true,
        autocomplete: true,
      },
    ],
    example: '/who-is person:Shoigu',
  },
  answer: ({ person = '' }, library) => answerAsked({ command: 'who-is', person }, library),
  suggest: (_option, typed, library) => suggestPeople(typed, library),
};
