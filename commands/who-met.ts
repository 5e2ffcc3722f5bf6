import { answerAsked } from '../src/answers/answer-asked.ts';
import type { Command } from './command.ts';
import { suggestPeople } from './suggest-people.ts';

/** `/who-met`: the people whom a person met, received, visited or held talks with. */
export const whoMet: Command = {
  definition: {
    name: 'who-met',
    description: 'Tells whom a person met, received, visited or held talks with',
    options: [
      {
        name: 'person',
        description: 'Whose meetings: a full name, a last name',
        type: 'string',
        required: true,
        autocomplete: true,
      },
      { name: 'when', description: 'Only then: 2023, March, last week', type: 'string' },
    ],
    example: '/who-met person:Li Shangfu',
  },
  answer: ({ person = '', when }, library) =>
    answerAsked({ command: 'who-met', person, when }, library),
  suggest: (_option, typed, library) => suggestPeople(typed, library),
};
