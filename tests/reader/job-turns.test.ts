import { describe, expect, it } from 'vitest';
import { JobTurns } from '../../src/reader/job-turns.ts';

function taken(turns: JobTurns<string>): string[] {
  const pieces: string[] = [];
  for (let piece = turns.take(); piece !== undefined; piece = turns.take()) pieces.push(piece);
  return pieces;
}

describe('turns', () => {
  it.each([
    ['nothing', [], []],
    ['one job', [['a', 'a1 a2']], 'a1 a2'],
    [
      'a long job and a short one',
      [
        ['a', 'a1 a2 a3'],
        ['b', 'b1'],
      ],
      'a1 b1 a2 a3',
    ],
    [
      'three jobs',
      [
        ['a', 'a1 a2'],
        ['b', 'b1 b2'],
        ['c', 'c1'],
      ],
      'a1 b1 c1 a2 b2',
    ],
    [
      'a job that comes again',
      [
        ['a', 'a1'],
        ['b', 'b1 b2'],
        ['a', 'a2'],
      ],
      'a1 b1 a2 b2',
    ],
    [
      'a job without pieces',
      [
        ['a', ''],
        ['b', 'b1'],
      ],
      'b1',
    ],
  ] as const)('of %s', (_, jobs, order) => {
    const turns = new JobTurns<string>();
    for (const [job, pieces] of jobs) turns.put(job, pieces.split(' ').filter(Boolean));
    expect(taken(turns)).toEqual(typeof order === 'string' ? order.split(' ') : order);
  });

  it('come after those that wait already', () => {
    const turns = new JobTurns<string>();
    turns.put('a', ['a1', 'a2']);
    turns.put('b', ['b1']);
    expect(turns.take()).toBe('a1');
    turns.put('c', ['c1']);
    expect(taken(turns)).toEqual(['b1', 'a2', 'c1']);
  });

  it('are lost with what is dropped, of any job', () => {
    const turns = new JobTurns<string>();
    turns.put('a', ['a1', 'a2 dropped', 'a3']);
    turns.put('b', ['b1 dropped']);
    turns.drop((piece) => piece.endsWith('dropped'));
    expect(taken(turns)).toEqual(['a1', 'a3']);
  });
});
