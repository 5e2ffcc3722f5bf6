import { describe, expect, it } from 'vitest';
import { answerPlainQuestion } from '../../src/answers/plain-question.ts';
import { textOf } from '../../src/text/span.ts';
import { madeLibrary } from './made-library.ts';

const TEXT =
  'Mayor Ida Holm met Ole de Brandt in Bergen. "The bridge will open in June," Holm said. Nobody asked Pia Lund.';

async function answer(question: string) {
  return answerPlainQuestion(question, await madeLibrary({ text: TEXT }));
}

describe('a question for what is known of somebody', () => {
  it.each(['Who is Ida Holm?', 'who’s Holm', 'Who was Ida Holm ??', ' Who is Holm? '])(
    'is answered as by /who-is: %s',
    async (question) => {
      expect((await answer(question))?.answers[0]?.text).toMatch(/^mayor$/iu);
    },
  );

  it.each(['What did Ida Holm say?', 'What did Holm say about the bridge?', 'What has Holm said?'])(
    'is answered as by /what-said: %s',
    async (question) => {
      const [quote] = (await answer(question))?.quotes ?? [];
      expect(quote && textOf(quote.article.text, quote.span)).toContain('will open in June');
      expect(quote?.speaker).toBe('Ida Holm');
    },
  );

  it.each([
    ['Who is Pia Lund?', 'a role or title'],
    ['What did Pia Lund say?', 'a statement'],
    ['What did Pia Lund say about the bridge?', 'a statement'],
  ])('is refused where the articles do not say: %s', async (question, missing) => {
    expect(await answer(question)).toMatchObject({ status: 'none', missing: [missing] });
  });

  it.each([
    '',
    'Who',
    'Who is the mayor of Bergen?',
    'Who is Ida Holm meeting?',
    'Who is Zacharias Quill?',
    'What did Zacharias Quill say?',
    'What did Ida Holm open?',
    'What did the mayor say?',
    `Who is ${'Ida '.repeat(2000)}?`,
  ])(
    'is left to the search where it is another question, or nobody is known: %s',
    async (question) => {
      expect(await answer(question)).toBeNull();
    },
  );
});
