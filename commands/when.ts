import { answerAsked } from '../src/answers/answer-asked.ts';
import type { Command } from './command.ts';

/** `/when`: the date of an event, with the sentence that says so. */
export const when: Command = {
  definition: {
    name: 'when',
    description: 'Tells when something happened or will happen, resolved to a date',
    options: [
      {
        name: 'event',
        description: 'What to date, as a member would say it',
        type: 'string',
        required: true,
      },
    ],
    example: '/when event:Xi Jinping visited Russia',
  },
  answer: ({ event = '' }, library) => answerAsked({ command: 'when', event }, library),
};
