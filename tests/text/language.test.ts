import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The minister said on Friday that the bridge was closed by the storm of last week.'],
    ['de', 'Der Minister sagte am Freitag, dass die Brücke wegen des Sturms gesperrt worden sei.'],
    [
      'es',
      'El ministro dijo el viernes que el puente fue cerrado por la tormenta de la semana pasada.',
    ],
    ['fr', 'Le ministre a déclaré vendredi que le pont avait été fermé à cause de la tempête.'],
    ['ru', 'Министр заявил в пятницу, что мост закрыт из-за шторма на прошлой неделе.'],
    ['ar', 'قال الوزير يوم الجمعة إن الجسر أغلق بسبب العاصفة التي ضربت المدينة الأسبوع الماضي.'],
    ['zh', '部长星期五表示，由于上周的暴风雨，大桥已经关闭，预计下个月重新开放。'],
    ['ja', '大臣は金曜日、先週の嵐のため橋が閉鎖されたと述べた。'],
    ['hi', 'मंत्री ने शुक्रवार को कहा कि पिछले सप्ताह के तूफान के कारण पुल बंद है।'],
  ])('%s', (language, text) => expect(detectLanguage(text)).toBe(language));

  it.each(['', '42', 'Ok.', '!!! ???', '😀😀😀'])(
    'takes %j for English, too short to tell',
    (text) => {
      expect(detectLanguage(text)).toBe('en');
    },
  );
});
