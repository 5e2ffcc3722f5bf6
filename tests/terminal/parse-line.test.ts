import { describe, expect, it } from 'vitest';
import { parseWords, splitLine } from '../../src/terminal/parse-line.ts';

const OPTIONS = {
  ask: ['question', 'article'],
  'who-met': ['person', 'when', 'article'],
} as const;

function optionsFor(command: string) {
  const names = Object.entries(OPTIONS).find(([name]) => name === command)?.[1];
  return names?.map((name) => ({ name, description: name, type: 'string' as const })) ?? null;
}

function parse(line: string) {
  return parseWords(splitLine(line), optionsFor);
}

describe('splitLine', () => {
  it.each([
    ['/who-met person:putin', ['/who-met', 'person:putin']],
    ['  /who-met   person:"Li Shangfu"  ', ['/who-met', 'person:Li Shangfu']],
    ['/who-met person:“Li Shangfu”', ['/who-met', 'person:Li Shangfu']],
    ["/ask question:Li's visit", ['/ask', "question:Li's", 'visit']],
    ['/ask question:"never closed', ['/ask', 'question:never closed']],
    ['', []],
  ])('reads %j', (line, words) => {
    expect(splitLine(line)).toEqual(words);
  });
});

describe('parseWords', () => {
  it.each([
    [
      '/who-met person:Li Shangfu when:March 2023',
      'who-met',
      { person: 'Li Shangfu', when: 'March 2023' },
    ],
    ['/who-met Li Shangfu', 'who-met', { person: 'Li Shangfu' }],
    ['/who-met when:2023 person:Li', 'who-met', { person: 'Li', when: '2023' }],
    ['Who met whom: a question?', 'ask', { question: 'Who met whom: a question?' }],
    ['/ask question:At 10:30?', 'ask', { question: 'At 10:30?' }],
    ['/ask', 'ask', {}],
  ])('reads %j', (line, command, options) => {
    expect(parse(line)).toEqual({ command, options });
  });

  it.each([
    ['/nonsense person:x', /no command \/nonsense/u],
    ['/who-met person:a person:b', /given twice/u],
  ])('refuses %j', (line, message) => {
    expect(() => parse(line)).toThrow(message);
  });
});
