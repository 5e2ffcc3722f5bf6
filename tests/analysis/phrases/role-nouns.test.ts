import { expect, test } from 'vitest';
import { isPersonNoun, isRoleNoun } from '../../../src/analysis/phrases/role-nouns.ts';

test.each(['minister', 'ex-husband', 'then-girlfriend', 'schoolteacher', 'vice-president'])(
  'one person bears the role: %s',
  (word) => {
    expect(isRoleNoun(word)).toBe(true);
    expect(isPersonNoun(word)).toBe(true);
  },
);

test.each(['ministers', 'children', 'fans', 'people', 'them', 'policemen', 'schoolteachers'])(
  "people, but nobody's role: %s",
  (word) => {
    expect(isRoleNoun(word)).toBe(false);
    expect(isPersonNoun(word)).toBe(true);
  },
);

test.each(['table', 'meeting', 'ministry', 'number', 's', '', '-', 'weather'])(
  'nobody at all: %j',
  (word) => {
    expect(isRoleNoun(word)).toBe(false);
    expect(isPersonNoun(word)).toBe(false);
  },
);
