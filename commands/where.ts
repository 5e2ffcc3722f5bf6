import { answerAsked } from '../src/answers/answer-asked.ts';
import type { Command } from './command.ts';

/** `/where`: the place of an event, with the sentence that says so. */
export const where: Command = {
  definition: {
    name: 'where',
    description: 'Tells where something happened or will happen',
    options: [
      {
        name: 'event',
        description: 'What to place, as a member would say it',
        type: 'string',
        required: true,
      },
    ],
    example: '/where event:Putin met the Chinese defence minister',
  },
  answer: ({ event = '' }, library) => answerAsked({ command: 'where', event }, library),
};
