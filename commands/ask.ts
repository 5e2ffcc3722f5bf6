import { answerAsked } from '../src/answers/answer-asked.ts';
import { readPlainQuestion } from '../src/answers/plain-question.ts';
import type { Command } from './command.ts';

/** `/ask`: the sentences that answer any question, with a short answer where the question word asks for one. */
export const ask: Command = {
  definition: {
    name: 'ask',
    description: 'Answers any question with the sentences that say so',
    options: [
      { name: 'question', description: 'Your question, in full', type: 'string', required: true },
    ],
    example: '/ask question:Will China help Russia with weapons?',
  },
  answer: ({ question = '' }, library) =>
    answerAsked(readPlainQuestion(question, library), library),
};
