import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/search/evidence.ts';
import { expectedAnswer } from '../../src/search/expected-answer.ts';
import { understandQuestion } from '../../src/search/question.ts';
import { analyseTerms } from '../../src/text/terms.ts';
import { article, indexOf } from './articles.ts';

/** Language, a question, a passage that answers it, and one that shares its topic only. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'de',
    'Wie hoch ist die Bevölkerungsdichte?',
    'Die Dichte der Bevölkerung liegt bei 40 je Quadratkilometer.',
    'Die Bevölkerung feierte am Hafen ein Fest.',
  ],
  [
    'es',
    '¿Cuándo inauguraron los puentes?',
    'El puente se inauguró en mayo de 1998.',
    'El puente es largo y muy bello.',
  ],
  [
    'fr',
    "Où l'usine a-t-elle été construite ?",
    'L’usine fut construite à Lyon.',
    "L'usine emploie des femmes.",
  ],
  [
    'it',
    'Chi ha aperto la biblioteca?',
    'La biblioteca è stata aperta da Anna Riva.',
    'La biblioteca resta chiusa.',
  ],
  [
    'pt',
    'Quantas pessoas visitaram o museu?',
    'O museu recebeu 300 visitantes e visitou escolas.',
    'O teatro fechou.',
  ],
  ['nl', 'Wanneer zijn de bruggen geopend?', 'De brug werd in 1998 geopend.', 'De brug is rood.'],
  ['sv', 'Vem öppnade broarna?', 'Bron öppnades av Karin Lund.', 'Bron är röd.'],
  ['ro', 'Când a fost deschisă şcoala?', 'Școala a fost deschisă în 1998.', 'Un spital nou.'],
  ['pl', 'Kiedy otwarto mosty?', 'Most otwarto w 1998 roku.', 'Szpital jest nowy.'],
  ['ru', 'Кто построил мосты?', 'Мост построила Анна Ильина.', 'Больница закрыта.'],
  ['uk', 'Коли відкрили мости?', 'Міст відкрили у 1998 році, а мости закрили.', 'Лікарня закрита.'],
  ['el', 'Πότε άνοιξαν οι γέφυρες;', 'Η γέφυρα άνοιξε το 1998.', 'Το νοσοκομείο έκλεισε.'],
  [
    'tr',
    "Türkiye'nin köprüleri ne zaman açıldı?",
    'Türkiye köprüyü 1998 yılında açtı.',
    'Hastane kapandı.',
  ],
  ['vi', 'Cau moi mo cua nam nao?', 'Cầu mới mở cửa năm 1998.', 'Bệnh viện đã đóng.'],
  ['hi', 'पुल कब खोले गए?', 'पुल १९९८ में खोला गया।', 'अस्पताल बंद है।'],
  ['ar', 'متى افتتحت الجسور؟', 'افتُتِحَ الجسرُ عام ١٩٩٨ والجسور قديمة.', 'أغلق المستشفى.'],
  ['fa', 'پل کی باز شد؟', 'پل در سال ۱۹۹۸ باز شد.', 'بیمارستان بسته است.'],
  ['he', 'מתי נפתח הגשר?', 'גשר נפתח בשנת 1998.', 'בית החולים נסגר.'],
  ['th', 'สะพานเปิดเมื่อไร', 'สะพานเปิดในปี 1998', 'โรงพยาบาลปิดแล้ว'],
  ['zh', '大橋是什麼時候開放的？', '大桥于1998年开放。', '医院已经关闭。'],
  ['ja', '橋はいつ開通しましたか？', '橋は1998年に開通した。', '病院は閉まった。'],
  ['ko', '다리는 언제 개통되었습니까?', '다리가 1998년에 개통되었다.', '병원이 문을 닫았다.'],
];

describe('a question in its language', () => {
  it.each(CASES)('%s: %s', (language, question, answer, other) => {
    const index = indexOf(
      article('other', other, { language }),
      article('answer', answer, { language }),
    );
    const [best] = findEvidence(understandQuestion(question, language), [index]);
    expect(best?.article.id).toBe('answer');
  });
});

describe('what is asked for', () => {
  it.each([
    ['de', 'Wann wurde die Brücke gebaut?', 'date'],
    ['de', 'Wer baute die Brücke?', 'person'],
    ['es', '¿Cuántos puentes hay?', 'number'],
    ['fr', 'Combien de ponts y a-t-il ?', 'number'],
    ['ru', 'Где построили мост?', 'place'],
    ['el', 'Ποιος έχτισε τη γέφυρα;', 'person'],
    ['tr', 'Köprü ne zaman açıldı?', 'date'],
    ['hi', 'पुल कब खोला गया?', 'date'],
    ['zh', '谁建造了大桥？', 'person'],
    ['ja', '橋はいつ開通しましたか？', 'date'],
    ['ar', 'متى بني الجسر؟', 'date'],
    ['de', 'Die Brücke ist alt.', 'thing'],
    ['xx', 'wann quando когда', 'thing'],
  ] as const)('%s: %s', (language, question, kind) => {
    expect(expectedAnswer(question, language, analyseTerms(question, language)).kind).toBe(kind);
  });
});

it('finds the sentence of a passage, not the whole, where only one of several sentences tells', () => {
  const text =
    'The bridge of Arvika was painted in May. The bridge of Arvika was sold by Ulla Berg. The bridge of Arvika is long.';
  const [best] = findEvidence(understandQuestion('Who sold the bridge of Arvika?'), [
    indexOf(article('a', text), article('b', 'The bridge of Arvika.')),
  ]);
  expect(text.slice(best?.span.start, best?.span.end)).toBe(
    'The bridge of Arvika was sold by Ulla Berg.',
  );
});
