import type { MessageComponentInteraction } from 'discord.js';
import {
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { StoreError } from '../../articles/store/store-error.ts';
import { UserError } from '../../text/user-error.ts';
import { QUESTIONS_COMMAND } from '../articles/article-commands.ts';
import type { ArticleServices } from '../articles/article-services.ts';
import { asEditor, mayEdit } from '../articles/rights.ts';
import type { ComponentHandler, DiscordModule } from '../discord-module.ts';
import { clipLine, readBlockQuote } from '../escape.ts';
import { composeReply, type Reply, text } from '../reply.ts';
import { respond, tell } from '../respond.ts';
import type { QuestionLog, QuestionReport, Verdict } from './question-log.ts';

const ACCENT = 0x5865f2;
/** Room for the questions of one reply, in characters of Markdown. */
const ROOM = 3500;
/** Clicks that are remembered so that each member is counted once; in memory, for nobody is to know them. */
const CLICKS = 10_000;

/** `/questions`, and the buttons by which members say whether an answer was what they asked for. */
export function questionsModule(services: ArticleServices, questions: QuestionLog): DiscordModule {
  const counted = new Set<string>();
  const feedback =
    (verdict: Verdict, thanks: string): ComponentHandler =>
    async (interaction) => {
      if (!interaction.isButton()) return;
      const { guildId, message, user } = interaction;
      if (guildId === null) throw new UserError('Feedback is kept for servers alone.');
      const click = `${message.id} ${user.id}`;
      if (counted.has(click)) {
        await tell(interaction, 'You have said so already: thank you.');
        return;
      }
      await note(questions, guildId, questionIn(interaction), verdict, services);
      if (counted.size >= CLICKS) counted.clear();
      counted.add(click);
      await tell(interaction, thanks);
    };
  return {
    commands: [
      {
        definition: QUESTIONS_COMMAND,
        isFor: (interaction) => mayEdit(interaction, services.editorRole),
        execute: asEditor(services, async ({ guildId }, interaction) =>
          respond(interaction, renderReport(await questions.report(guildId), questions.days), true),
        ),
      },
    ],
    components: {
      helpful: feedback('helpful', 'Thank you: good to know.'),
      missed: feedback(
        'missed',
        'Thank you: the question, without your name, is now among those that miss an article.',
      ),
    },
  };
}

async function note(
  questions: QuestionLog,
  guildId: string,
  question: string,
  verdict: Verdict,
  { log }: ArticleServices,
): Promise<void> {
  try {
    await questions.note(guildId, question, verdict);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.error('A question could not be noted.', error);
    throw new UserError(error.message, { cause: error });
  }
}

/** The question stands in the first line of its answer, clipped, so that nothing needs to be remembered. */
function questionIn({ message }: MessageComponentInteraction): string {
  const texts = message.components.map((part) => part.toJSON()).flatMap(textsIn);
  const [line = ''] = readBlockQuote(texts[0] ?? '').split('\n');
  const question = line.replace(/^-# /u, '');
  if (question.startsWith('/')) return question;
  throw new UserError('This answer comes from another version of me. Please ask again.');
}

function textsIn(component: APIMessageTopLevelComponent): string[] {
  if (component.type !== ComponentType.Container) return [];
  return component.components
    .filter((part): part is APITextDisplayComponent => part.type === ComponentType.TextDisplay)
    .map(({ content }) => content);
}

function renderReport({ questions, helpful, missed }: QuestionReport, days: number): Reply {
  const lines = ['## Asked here and not answered'];
  let left = ROOM;
  for (const { question, count, last } of questions) {
    const line = `- ${clipLine(question, 100)} · ${count === 1 ? 'once' : `${count} times`}, last ${last}`;
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const more = questions.length - (lines.length - 1);
  if (questions.length === 0) lines.push('Nothing: every question found an answer.');
  if (more > 0) lines.push(`-# and ${more} more`);
  lines.push(
    `-# Of the last ${days} days, without who asked. Answers called helpful: ${helpful}; not what was asked: ${missed}.`,
  );
  return composeReply(ACCENT, [text(lines.join('\n'))], []);
}
