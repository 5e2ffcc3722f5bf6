import { describe, expect, it } from 'vitest';
import { readPlainQuestion } from '../../src/answers/plain-question.ts';
import { madeLibrary } from './made-library.ts';

const TEXT =
  'Mayor Ida Holm met Ole de Brandt in Bergen. "The bridge will open in June," Holm said. Nobody asked Pia Lund.';

describe('a question in plain words', () => {
  it.each([
    ['Who is Ida Holm?', { command: 'who-is', person: 'Ida Holm' }],
    ['who’s Holm', { command: 'who-is', person: 'Holm' }],
    ['Who was Ida Holm ??', { command: 'who-is', person: 'Ida Holm' }],
    [' Who is Holm? ', { command: 'who-is', person: 'Holm' }],
    ['What did Ida Holm say?', { command: 'what-said', person: 'Ida Holm' }],
    [
      'What did Holm say about the bridge?',
      { command: 'what-said', person: 'Holm', about: 'the bridge' },
    ],
    ['What has Holm said?', { command: 'what-said', person: 'Holm' }],
    ['Who met Holm?', { command: 'who-met', person: 'Holm' }],
    ['Who did Ida Holm meet?', { command: 'who-met', person: 'Ida Holm' }],
    ['whom has Ida Holm met with', { command: 'who-met', person: 'Ida Holm' }],
    ['Who will Ida Holm see?', { command: 'who-met', person: 'Ida Holm' }],
    ['Who said that the bridge will open?', { command: 'who-said', words: 'the bridge will open' }],
    ['Who is Pia Lund?', { command: 'who-is', person: 'Pia Lund' }],
  ])('asks what a command asks: %s', async (question, asked) => {
    expect(readPlainQuestion(question, await madeLibrary({ text: TEXT }))).toEqual(asked);
  });

  it.each([
    '',
    'Who',
    'Who is the mayor of Bergen?',
    'Who is Ida Holm meeting?',
    'Who is Zacharias Quill?',
    'What did Zacharias Quill say?',
    'What did Ida Holm open?',
    'Who met Zacharias Quill?',
    'Who met Ida Holm in Bergen?',
    'Who said no?',
    'What did the mayor say?',
    `Who is ${'Ida '.repeat(2000)}?`,
  ])('is asked as it is where it is another, or nobody is known: %s', async (question) => {
    expect(readPlainQuestion(question, await madeLibrary({ text: TEXT }))).toEqual({
      command: 'ask',
      question,
    });
  });
});
