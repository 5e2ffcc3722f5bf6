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
    [
      'af',
      'Elke persoon het die reg tot al die regte en vryhede soos in die Verklaring vervat is, sonder uitsondering van enige aard soos op grond van ras, geslag, kleur, taal, godsdiens, geboorte of enige ander status.',
    ],
    [
      'ga',
      'Saoláitear na daoine uile saor agus comhionann ina ndínit agus ina gcearta. Tá bua an réasúin agus an choinsiasa acu agus dlid gníomhú i dtreo a chéile i spiorad an bhráithreachais.',
    ],
    [
      'kk',
      'Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді. Адамдарға ақыл-парасат, ар-ождан берілген.',
    ],
    [
      'mk',
      'Сите човечки суштества се раѓаат слободни и еднакви по достоинство и права. Тие се обдарени со разум и совест и треба да се однесуваат еден кон друг во духот на општо човечката припадност.',
    ],
    [
      'mn',
      'Хүн бүр төрж мэндлэхэд эрх чөлөөтэй, адилхан нэр төртэй, ижил эрхтэй байдаг. Оюун ухаан, нандин чанар заяасан хүн гэгч өөр хоорондоо ахан дүүгийн үзэл санаагаар харьцах учиртай.',
    ],
  ])('%s', (language, text) => expect(detectLanguage(text)).toBe(language));

  it.each(['', '42', 'Ok.', '!!! ???', '😀😀😀'])(
    'takes %j for English, too short to tell',
    (text) => {
      expect(detectLanguage(text)).toBe('en');
    },
  );
});
