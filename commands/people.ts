import { listPeople } from '../src/answers/list-people.ts';
import type { Command } from './command.ts';

/** `/people`: who appears in the articles, and how often. */
export const people: Command = {
  definition: {
    name: 'people',
    description: 'Lists who appears in the articles, and how often',
    options: [],
    example: '/people',
    list: true,
  },
  answer: (_options, library) => listPeople(library),
};
