import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/analysis/dates/find-dates.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { namesOf, quotesOf } from './ask-of.ts';

/** Articles that tell one thing in several languages: a mayor is quoted, the town acts, weekdays and months are named. */
const ARTICLES = {
  de: `Die Brücke von Tarn wird im Mai gesperrt. „Der Pfeiler hat tiefe Risse“, erklärte Bürgermeisterin Eva Klein am Freitag. Der Rat von Tarn sagte ab. Am Montag traf sie sich mit Karl Dunn im Rathaus.`,
  fr: `Le pont de Tarn ferme en mai. « Le pilier a de profondes fissures », a déclaré la maire Eva Klein vendredi. Le conseil de Tarn a dit non. Lundi, elle a rencontré Karl Dunn à la mairie.`,
  es: `El puente de Tarn se cierra en mayo. «El pilar tiene grietas profundas», dijo la alcaldesa Eva Klein el viernes. La junta de Tarn dice que no. El lunes se reunió con Karl Dunn en el ayuntamiento.`,
  it: `Il ponte di Tarn chiude a maggio. «Il pilastro ha crepe profonde», ha detto la sindaca Eva Klein venerdì. La giunta di Tarn dice di no. Lunedì ha incontrato Karl Dunn in municipio.`,
  pt: `A ponte de Tarn fecha em maio. “O pilar tem fissuras profundas”, disse a prefeita Eva Klein na sexta-feira. O conselho de Tarn diz que não. Na segunda-feira ela se reuniu com Karl Dunn.`,
  nl: `De brug van Tarn gaat in mei dicht. “De pijler heeft diepe scheuren”, zei burgemeester Eva Klein vrijdag. De raad van Tarn zei nee. Maandag sprak zij met Karl Dunn op het stadhuis.`,
  sv: `Bron i Tarn stängs i maj. ”Pelaren har djupa sprickor”, sade borgmästaren Eva Klein på fredagen. Rådet i Tarn sade nej. På måndagen träffade hon Karl Dunn i stadshuset.`,
  pl: `Most w Tarn zostanie zamknięty w maju. „Filar ma głębokie pęknięcia”, powiedziała burmistrz Eva Klein w piątek. Zarząd Tarn powiedział nie. W poniedziałek spotkała się z Karl Dunn w ratuszu.`,
} as const;
const PILLAR = {
  de: 'tiefe Risse',
  fr: 'profondes fissures',
  es: 'grietas profundas',
  it: 'crepe profonde',
  pt: 'fissuras profundas',
  nl: 'diepe scheuren',
  sv: 'djupa sprickor',
  pl: 'głębokie pęknięcia',
} as const;

describe.each(Object.keys(ARTICLES) as (keyof typeof ARTICLES)[])(
  'an article in %s',
  (language) => {
    const article = { language, text: ARTICLES[language] };

    it('has the people who are called by their whole names, and no nouns or weekdays', async () => {
      const names = await namesOf(article, 'people', {});
      expect(names.filter((name) => !/^(?:Eva Klein|Karl Dunn)$/u.test(name))).toEqual([]);
    });

    it('names nobody for a quotation, and quotes it', async () => {
      const quotes = await quotesOf(article, 'who-said', { words: PILLAR[language] });
      expect(quotes).toHaveLength(1);
      expect(quotes[0]).toMatch(/^nobody: /u);
      expect(quotes[0]).toContain(PILLAR[language]);
    });

    it.each([
      ['what-said', { person: 'Eva Klein' }],
      ['who-met', { person: 'Karl Dunn' }],
      ['who-is', { person: 'Eva Klein' }],
    ])('is not read by English rules for /%s', async (command, options) => {
      expect(await namesOf(article, command, options)).toEqual([]);
    });
  },
);

describe('dates and places of other languages', () => {
  it.each([
    ['de', 'Der Vertrag vom 2019-03-11 gilt seit 2015.', ['2019-03-11', '2015']],
    ['fr', 'Le traité du 11/03/2019 vaut depuis 2015.', ['2019-03-11', '2015']],
    ['de', 'Im August und am Sonntag ruht die Arbeit.', []],
    ['nl', 'De brug gaat in april weer open, 2 weken later.', []],
  ])('in %s those that digits tell: %s', (language, text, dates) => {
    const found = findDates(text, splitSentences(text), '2023-04-17', language);
    expect(found.map(({ value }) => value)).toEqual(dates);
  });
});
