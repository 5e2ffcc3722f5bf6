import { answerAsked } from '../src/answers/answer-asked.ts';
import type { Command } from './command.ts';

/** `/who-said`: the speaker of a quotation or reported statement, and the whole quotation. */
export const whoSaid: Command = {
  definition: {
    name: 'who-said',
    description: 'Tells who said or wrote some words, and quotes the whole statement',
    options: [
      {
        name: 'words',
        description: 'The words, or what they amount to',
        type: 'string',
        required: true,
      },
    ],
    example: '/who-said words:highest possible level',
  },
  answer: ({ words = '' }, library) => answerAsked({ command: 'who-said', words }, library),
};
