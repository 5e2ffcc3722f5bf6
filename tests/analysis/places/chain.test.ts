import { describe, expect, it } from 'vitest';
import { placesAt } from '../../../src/analysis/places/chain.ts';
import { placesOf } from './places-in.ts';

/** Chains of the whole text, each "smallest < larger < largest". */
function chains(marked: string): string[] {
  const { text, places } = placesOf(marked);
  return placesAt(places, { start: 0, end: text.length }).map((chain) =>
    chain.map(({ name }) => name).join(' < '),
  );
}

describe('placesAt', () => {
  it.each([
    ['They played at the Harbour Stadium in Sochi, Russia.', ['Harbour Stadium < Sochi, Russia']],
    ['It was lost on Millbank Road in Kanata, Ontario.', ['Millbank Road < Kanata, Ontario']],
    ["He prayed at Mecca's Grand Mosque.", ['Grand Mosque < Mecca']],
    ['Born in {LOC Kibbutz Nowhere}, Tiberias.', ['Kibbutz Nowhere < Tiberias']],
    ['It rained in London, Paris and Rome.', ['London', 'Paris', 'Rome']],
    ['He flew from Moscow to Beijing.', ['Moscow', 'Beijing']],
    ['Nothing here.', []],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));

  it('looks only at the places of the span', () => {
    const { places, text } = placesOf('He left Oslo. He is in Bergen. He knows Rome.');
    const start = text.indexOf('He is');
    const inSentence = placesAt(places, { start, end: text.indexOf('He knows') });
    expect(inSentence.flat().map(({ name }) => name)).toEqual(['Bergen']);
  });
});
