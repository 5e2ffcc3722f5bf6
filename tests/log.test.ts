import { describe, expect, it } from 'vitest';
import { openLog } from '../src/log.ts';

function logged(
  write: (log: ReturnType<typeof openLog>) => void,
  level: 'debug' | 'warn' = 'debug',
) {
  const lines: string[] = [];
  write(openLog({ level, secrets: ['bot-secret'], write: (line) => lines.push(line) }));
  return lines;
}

describe('openLog', () => {
  it('keeps its level and what is above', () => {
    const lines = logged((log) => {
      log.info('small talk');
      log.warn('mind');
      log.error('broken');
    }, 'warn');
    expect(lines.map((line) => line.replace(/^\S+ /, ''))).toEqual(['warn mind', 'error broken']);
  });

  it('tells the whole chain of causes', () => {
    const cause = new Error('outer', { cause: new Error('inner', { cause: 'disk' }) });
    const [line = ''] = logged((log) => log.error('Failed.', cause));
    expect(line).toMatch(/Failed\.\n.*outer[\s\S]*caused by\n.*inner[\s\S]*caused by\n {2}disk/);
  });

  it.each([
    ['the bot’s token', 'Bot bot-secret', 'Bot [redacted]'],
    [
      'an interaction’s token',
      'https://discord.com/api/v10/interactions/12/aW50.x-y_z/callback?with_response=true',
      'https://discord.com/api/v10/interactions/12/[redacted]/callback?with_response=true',
    ],
    [
      'a webhook’s token',
      'PATCH /webhooks/12/abc/messages/@original',
      'PATCH /webhooks/12/[redacted]/messages/@original',
    ],
  ])('never writes %s', (_, message, expected) => {
    expect(logged((log) => log.info(message))[0]).toContain(expected);
    const error = Object.assign(new Error(message), { url: message });
    expect(logged((log) => log.info('x', error))[0]).not.toMatch(/bot-secret|aW50|\/abc/);
  });

  it('copes with causes that are no errors', () => {
    expect(logged((log) => log.error('Odd.', { a: 1 }))[0]).toContain('Odd.');
    expect(logged((log) => log.error('Odd.', null))[0]).toContain('null');
  });
});
