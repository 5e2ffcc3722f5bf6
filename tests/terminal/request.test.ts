import { describe, expect, it } from 'vitest';
import { parseRequest, RequestError } from '../../src/terminal/request.ts';

describe('parseRequest', () => {
  it('reads an id of any kind, numbers as text and a leading slash', () => {
    expect(
      parseRequest('{"id":7,"command":"/when","options":{"event":2019,"article":null}}'),
    ).toEqual({
      id: 7,
      command: 'when',
      options: { event: '2019' },
    });
    expect(parseRequest('{"command":"people"}')).toEqual({
      id: null,
      command: 'people',
      options: {},
    });
  });

  it.each([
    ['{"id":"q1","command"', null, /not JSON/u],
    ['[1]', null, /not a JSON object/u],
    ['null', null, /not a JSON object/u],
    ['{"id":"q1"}', 'q1', /“command” is missing/u],
    ['{"id":"q1","command":"ask","options":[]}', 'q1', /“options” is not/u],
    ['{"id":"q1","command":"ask","options":{"question":{}}}', 'q1', /“question” is not a text/u],
  ])('refuses %j with its id', (line, id, message) => {
    let error: unknown;
    try {
      parseRequest(line);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ id, message: expect.stringMatching(message) });
  });
});
