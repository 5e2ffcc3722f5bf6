import { articles } from './articles.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { people } from './people.ts';
import { timeline } from './timeline.ts';
import { whatSaid } from './what-said.ts';
import { when } from './when.ts';
import { where } from './where.ts';
import { whoIs } from './who-is.ts';
import { whoMet } from './who-met.ts';
import { whoSaid } from './who-said.ts';

/** The one list of question commands, in the order in which help shows them. */
export const commands: readonly Command[] = [
  ask,
  whoMet,
  when,
  where,
  whoSaid,
  whatSaid,
  whoIs,
  timeline,
  people,
  articles,
];
