import { describe, expect, it } from 'vitest';
import { inLatin, soundsOf } from '../../../src/text/translations/sounds.ts';

describe('soundsOf', () => {
  it.each([
    ['Putin', ['Путин', 'بوتين', 'पुतिन', 'Πούτιν']],
    ['Shoigu', ['Шойгу', 'شويغو', 'शोइगु']],
    ['Kaddafi', ['Gaddafi', 'Каддафи', 'قذافي']],
    ['Baradji', ['Бараджи', '巴拉吉']],
  ])('hears %s in any script', (name, others) => {
    expect(others.map(soundsOf)).toEqual(others.map(() => soundsOf(name)));
  });

  it('tells names apart', () => {
    expect(soundsOf('Putin')).not.toBe(soundsOf('Panetta'));
    expect(soundsOf('Merkel')).not.toBe(soundsOf('Macron'));
  });
});

describe('inLatin', () => {
  it('writes a name in Latin letters and leaves Latin ones alone', () => {
    expect(inLatin('Путин')).toBe('Putin');
    expect(inLatin('Gudrún')).toBe('Gudrún');
  });
});
