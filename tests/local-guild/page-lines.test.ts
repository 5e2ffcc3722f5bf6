import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  entriesOf,
  findEntries,
  parseCommandLine,
} from '../../src/local-guild/page/command-line.ts';
import { timesOf } from '../../src/local-guild/page/interaction-times.ts';
import { formatHash, parseHash } from '../../src/local-guild/page/place.ts';
import { formatTimestamp } from '../../src/local-guild/page/timestamps.ts';

const { String: text, Subcommand } = ApplicationCommandOptionType;
const shared = { id: '1', application_id: '2', version: '3', default_member_permissions: null };
const option = (name: string) => ({ type: text as typeof text, name, description: name });
const COMMANDS = [
  {
    ...shared,
    type: ApplicationCommandType.ChatInput,
    name: 'who-met',
    description: 'Tells whom a person met',
    options: [option('person'), option('when')],
  },
  {
    ...shared,
    type: ApplicationCommandType.ChatInput,
    name: 'article',
    description: 'Articles',
    options: [
      {
        type: Subcommand as typeof Subcommand,
        name: 'add',
        description: 'Adds one',
        options: [option('title')],
      },
      { type: Subcommand as typeof Subcommand, name: 'list', description: 'Lists them' },
    ],
  },
  { ...shared, type: ApplicationCommandType.Message, name: 'Quote this', description: '' },
];
const entries = entriesOf(COMMANDS);

describe('a typed command', () => {
  it('lists subcommands on their own, and no message commands', () => {
    expect(entries.map(({ name }) => name)).toEqual(['who-met', 'article add', 'article list']);
  });

  it.each([
    ['', ['who-met', 'article add', 'article list']],
    ['art', ['article add', 'article list']],
    ['met', ['who-met']],
    ['adds', ['article add']],
    ['nothing', []],
  ])('finds the commands for /%s', (typed, names) => {
    expect(findEntries(entries, typed).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['/who-met', 'who-met', {}],
    ['/who-met person:Mara Holm', 'who-met', { person: 'Mara Holm' }],
    [
      '/who-met when:May 2024 person:"Mara: Holm"',
      'who-met',
      { when: 'May 2024', person: 'Mara: Holm' },
    ],
    ['/who-met Mara Holm', 'who-met', { person: 'Mara Holm' }],
    ['/who-met person:at 10:30 where:x', 'who-met', { person: 'at 10:30 where:x' }],
    ['/article add title:A', 'article add', { title: 'A' }],
  ])('reads %j', (line, name, values) => {
    const parsed = parseCommandLine(line, entries);
    expect(parsed?.entry.name).toBe(name);
    expect(Object.fromEntries(parsed?.values ?? [])).toEqual(values);
  });

  it.each(['who-met person:x', '/who-me', '/who-mets', '/article', '/', ''])(
    'is not %j',
    (line) => {
      expect(parseCommandLine(line, entries)).toBeNull();
    },
  );
});

describe('a timestamp', () => {
  const here = { now: Date.UTC(2024, 4, 3, 12), locale: 'en-GB', timeZone: 'UTC' };
  const noon = here.now / 1000;

  it.each([
    ['t', '12:00'],
    ['T', '12:00:00'],
    ['d', '03/05/2024'],
    ['D', '3 May 2024'],
    ['f', '3 May 2024 at 12:00'],
    ['F', 'Friday, 3 May 2024 at 12:00'],
    ['s', '03/05/2024, 12:00'],
    ['S', '03/05/2024, 12:00:00'],
  ])('in style %s', (style, shown) => {
    // Which dash or comma stands between date and time differs between versions of the locale data.
    const plain = formatTimestamp(noon, style, here)?.replace(/ at |, (?=\d\d:)/, ' ');
    expect(plain).toBe(shown.replace(/ at |, (?=\d\d:)/, ' '));
  });

  it.each([
    [-30, '30 seconds ago'],
    [-90 * 60, '2 hours ago'],
    [86_400, 'tomorrow'],
    [3 * 365 * 86_400, 'in 3 years'],
  ])('%i seconds from now is relative', (seconds, shown) => {
    expect(formatTimestamp(noon + seconds, 'R', here)).toBe(shown);
  });

  it('beyond the calendar is none', () => {
    expect(formatTimestamp(9e12, 'f', here)).toBeNull();
  });
});

describe('the times of an interaction', () => {
  const answer = (after: number, body: unknown, error: unknown = null) => ({
    request: 'POST',
    after,
    status: error === null ? 204 : 400,
    body,
    error,
  });

  it.each([
    ['nothing yet', [], { acknowledged: null, replied: null, failed: false }],
    ['a reply', [answer(12, { type: 4 })], { acknowledged: 12, replied: 12, failed: false }],
    ['a promise', [answer(12, { type: 5 })], { acknowledged: 12, replied: null, failed: false }],
    [
      'a kept promise',
      [answer(12, { type: 6 }), answer(90, {})],
      { acknowledged: 12, replied: 90, failed: false },
    ],
    [
      'a refused reply',
      [answer(12, { type: 4 }, { code: 50035 })],
      { acknowledged: null, replied: null, failed: true },
    ],
  ])('%s', (_, answers, times) => {
    expect(timesOf({ answers })).toEqual(times);
  });
});

describe('the address of a place', () => {
  it.each([
    ['#11/22/33', { member: '11', place: { guildId: '22', channelId: '33' } }],
    ['#11/direct/33', { member: '11', place: { guildId: null, channelId: '33' } }],
  ])('%s', (hash, parsed) => {
    expect(parseHash(hash)).toEqual(parsed);
    expect(formatHash(parsed.member, parsed.place)).toBe(hash);
  });

  it.each(['', '#', '#a/b/c', '#1/2', '#1/2/3/4'])('%j is none', (hash) => {
    expect(parseHash(hash)).toEqual({ member: null, place: null });
  });
});
