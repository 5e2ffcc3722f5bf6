import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/text/display-text.ts';

describe('displayText', () => {
  it.each([
    ['right-to-left override', 'a\u202Egpj\u202C', 'agpj'],
    ['isolates', '\u2066a\u2069', 'a'],
    ['marks', 'a\u200E\u200Fb\u061C', 'ab'],
    ['zero-width space and joiner', 'a\u200Bb\u200Dc\u200Cd', 'abcd'],
    ['byte order mark and word joiner', '\uFEFFa\u2060b', 'ab'],
    ['soft hyphen', 'co\u00ADop', 'coop'],
    ['controls', 'a\u0000\u001Bb', 'ab'],
    ['tag characters', 'a\u{E0041}', 'a'],
    ['our own marks', 'a\uFDD0b\uFDD1', 'ab'],
  ])('removes %s', (_, text, expected) => {
    expect(displayText(text)).toBe(expected);
  });

  it.each(['می\u200Cخواهم', 'क\u200Dष', '👩\u200D👩\u200D👧', '❤\uFE0F', 'a\tb\nc'])(
    'keeps what %s needs',
    (text) => {
      expect(displayText(text)).toBe(text);
    },
  );
});
