import { describe, expect, it } from 'vitest';
import { canTranslate, meaningsIn } from '../../../src/text/translations/lexicon.ts';

function read(text: string, from: string, to: string) {
  return meaningsIn(text, from, to).map(({ start, end, terms }) => [text.slice(start, end), terms]);
}

describe('meaningsIn', () => {
  it.each([
    ['es', '¿Dónde está el puente?', 'puente', 'bridg'],
    ['ru', 'Когда закрыли школу?', 'школу', 'school'],
    ['zh', '医院在哪里？', '医院', 'hospit'],
    ['hi', 'अस्पताल कहाँ है?', 'अस्पताल', 'hospit'],
    ['ar', 'أين المستشفى؟', 'المستشفى', 'hospit'],
    ['de', 'Wo ist das Krankenhaus?', 'Krankenhaus', 'hospit'],
    ['el', 'Πού είναι το σχολείο;', 'σχολείο', 'school'],
    ['pt', 'Onde fica a ponte?', 'ponte', 'bridg'],
    ['vi', 'Bệnh viện ở đâu?', 'Bệnh viện', 'hospit'],
    ['tr', 'Köprü nerede?', 'Köprü', 'bridg'],
    ['fr', 'Qui a fermé l’école ?', 'école', 'school'],
  ])('finds what a word of %s means in English', (language, text, word, term) => {
    const found = read(text, language, 'en').find(([written]) => written === word);
    expect(found?.[1]).toContain(term);
  });

  it.each([
    ['zh', '谁访问了俄罗斯？', '俄罗斯', 'russia'],
    ['ru', 'Кто ездил в Германию?', 'Германию', 'germani'],
    ['de', 'Wer war in Griechenland?', 'Griechenland', 'greec'],
    ['ru', 'Мост сгорел', 'сгорел', 'burn'],
    ['ru', 'Школа сгорела', 'сгорела', 'burn'],
    ['ru', 'Они встретились', 'встретились', 'meet'],
    ['ru', '5 января', 'января', 'januari'],
    ['fr', 'en août', 'août', 'august'],
    ['pt', 'na terça-feira', 'terça-feira', 'tuesdai'],
    ['ar', 'في فرنسا', 'فرنسا', 'franc'],
  ])('knows the countries, months, days and pasts of %s: “%s”', (language, text, word, term) => {
    const found = read(text, language, 'en').find(([written]) => written === word);
    expect(found?.[1]).toContain(term);
  });

  it('looks an English word up in another language, by its stem', () => {
    const [[, terms] = []] = read('Hospitals', 'en', 'es');
    expect(terms).toContain('hospital');
  });

  it('goes by way of English from one other language to the next', () => {
    const [[, terms] = []] = read('мост', 'ru', 'fr');
    expect(terms).toContain('pont');
  });

  it('leaves the small words out, and what it does not know without a meaning', () => {
    expect(read('¿Quién es Zorbamir?', 'es', 'en')).toEqual([['Zorbamir', []]]);
    expect(read('布尔巴克什么时候', 'zh', 'en')).toEqual([['布尔巴克', []]]);
  });

  it('knows nothing of a language without a lexicon', () => {
    expect(canTranslate('eu', 'en')).toBe(false);
    expect(read('zubia', 'eu', 'en')).toEqual([['zubia', []]]);
  });
});
