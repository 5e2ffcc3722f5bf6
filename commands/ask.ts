import { type AskedFor, answerQuestion } from '../src/answers/answer-question.ts';
import { answerPlainQuestion } from '../src/answers/plain-question.ts';
import { understandQuestion } from '../src/search/question.ts';
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
    answerPlainQuestion(question, library) ?? answerQuestion(question, askedFor(question), library),
};

/** The kind of short answer for what the question expects. */
function askedFor(question: string): AskedFor {
  switch (understandQuestion(question).expects) {
    case 'date':
      return 'date';
    case 'place':
      return 'place';
    case 'person':
      return 'person';
    case 'number':
    case 'amount':
    case 'duration':
      return 'number';
    case 'name':
    case 'thing':
      return 'thing';
    default:
      return 'any';
  }
}
