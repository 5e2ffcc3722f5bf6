import { makeTimeline } from '../src/answers/make-timeline.ts';
import type { Command } from './command.ts';

/** `/timeline`: dated sentences in the order of their dates. */
export const timeline: Command = {
  definition: {
    name: 'timeline',
    description: 'Puts what the articles date in order',
    options: [{ name: 'about', description: 'Only what is about this', type: 'string' }],
    example: '/timeline about:Li Shangfu',
    list: true,
  },
  answer: ({ about }, library) => makeTimeline(about ?? null, library),
};
