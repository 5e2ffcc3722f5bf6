import { expect, it } from 'vitest';
import { datesIn } from './dates-in.ts';

it.each([
  'Theresa May may march.',
  'They now want it this second, or the second after.',
  'Sen. March said the March of Dimes was Jan Smith’s idea; Mar Roxas agreed.',
  'A 131-page report on 1,426 pilgrims and 2 million others.',
  'They won 1-0, lost 21-17 and drew 3–3 in sets of 6-4, 7-6.',
  'Flight 1407 and Boeing 2000s; call 555-1234 or 800-555-1984.',
  'Open 24/7 with odds of 5/2 and 1/3 of cups.',
  'Version 10.4.2 runs on 192.168.0.1.',
  'Resolution 1973 and Article 1905 apply.',
  'The 41-year-old man and the 3-day-old boy ran a 10-day tour.',
  'It lasted three days; he was jailed for 12 years.',
  'He has been there for years, day after day.',
  'In recent weeks and the coming months, these days, for a century.',
  'Sun, sat, wed and fri are words.',
  'They fall in spring water and summer in Rome.',
  'The quarterback threw in the fourth quarter.',
  'It costs $1999 or £2001; 1900 people paid 2000 euros.',
  'See pages 1901-1999 of volume 1987a.',
  'A day, a week, a year.',
  'Friday is a novel by him; every Friday he reads it.'.slice(33),
])('is no date: %s', (text) => {
  expect(datesIn(text)).toEqual([]);
});
