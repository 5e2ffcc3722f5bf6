import { describe, expect, it } from 'vitest';
import { primarySubtag } from '../../src/languages/index.ts';
import { detectLanguage } from '../../src/text/language.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { analyseTerms } from '../../src/text/terms.ts';

function termsOf(text: string, language: string): string {
  return analyseTerms(text, language)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term)
    .join(' ');
}

describe('are one', () => {
  it.each([
    ['en', 'U.S.', 'USA'],
    ['en', 'U.S.', 'US'],
    ['en', 'co-operation', 'cooperation'],
    ['en', 'e-mail', 'email'],
    ['en', "Putin's", 'Putin'],
    ['en', 'Putins’', 'Putin'],
    ['en', 'defence', 'defense'],
    ['en', 'colours', 'color'],
    ['en', 'organised', 'organize'],
    ['en', 'travelled', 'traveled'],
    ['en', 'Zelenskyy', 'Zelensky'],
    ['en', 'Sergei', 'Sergey'],
    ['en', 'Aleksandr', 'Alexander'],
    ['en', 'Erdoğan', 'Erdogan'],
    ['en', 'naïve', 'naive'],
    ['en', 'Peking', 'Beijing'],
    ['en', '1,709', '1709'],
    ['en', '20km', '20 kilometres'],
    ['en', 'F-16', 'F16'],
    ['en', '$5bn', '5 billion'],
    ['en', 'twelve', '12'],
    ['en', '２０２３', '2023'],
    ['en', 'so\u00adci\u200bety', 'society'],
    ['en', 'cafe\u0301', 'café'],
    ['de', 'Häuser', 'Haeuser'],
    ['de', 'Straße', 'Strasse'],
    ['es', 'elecciones', 'elección'],
    ['pt', 'construção', 'construções'],
    ['ro', 'preşedinte', 'președinte'],
    ['ru', 'самолёт', 'самолеты'],
    ['uk', 'міністр', 'міністрів'],
    ['el', 'ΠΡΌΕΔΡΟΣ', 'πρόεδρος'],
    ['tr', "Ankara'nın", 'Ankara'],
    ['tr', 'İstanbul', 'istanbul'],
    ['pl', 'most', 'moście'],
    ['sv', 'bro', 'bron'],
    ['hi', 'हिन्दी', 'हिंदी'],
    ['hi', '२०२३', '2023'],
    ['ar', 'الْمَدِينَةُ', 'مدينة'],
    ['ar', 'وبالمدينة', 'المدينة'],
    ['fa', 'كتاب', 'کتاب'],
    ['he', 'הממשלה', 'ממשלה'],
    ['ko', '대통령은', '대통령'],
    ['vi', 'hòa', 'hoà'],
    ['zh', '選舉', '选举'],
  ])('%s: %s and %s', (language, one, other) => {
    expect(termsOf(one, language)).toBe(termsOf(other, language));
    expect(termsOf(one, language)).not.toBe('');
  });
});

describe('are two', () => {
  it.each([
    ['en', 'US', 'us'],
    ['en', 'news', 'new'],
    ['en', '1,709', '1.709'],
    ['en', 'Iran', 'Iraq'],
    ['en', 'Austria', 'Australia'],
    ['en', 'minister', 'ministry'],
    ['en', '2023', '2024'],
    ['en', 'four', 'for'],
    ['en', 'hours', 'ours'],
    ['tr', 'su', 'şu'],
    ['vi', 'bán', 'bàn'],
    ['ru', 'мир', 'мэр'],
    ['zh', '北京', '京北'],
  ])('%s: %s and %s', (language, one, other) => {
    expect(termsOf(one, language)).not.toBe(termsOf(other, language));
  });
});

describe('a text is divided into sentences', () => {
  it.each([
    ['Er kam am 3. Oktober. Dann ging er.', 2],
    ['Das war z. B. Herr Dr. Kohl. Er ging.', 2],
    ['Im 2. Weltkrieg fiel die Brücke. Sie steht wieder.', 2],
    ['El Sr. Ruiz vino. Luego se fue.', 2],
    ['Τι έγινε; Κανείς δεν ξέρει.', 2],
    ['वह आया। फिर वह गया।', 2],
    ['ماذا حدث؟ لا أحد يعرف.', 2],
    ['他来了。然后他走了。', 2],
    ['「行きます。」と彼は言った。彼は去った。', 2],
    ['Он живёт на ул. Ленина с 1990 г. Потом он уехал.', 2],
  ])('%s', (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it('where Thai, which has no full stop, leaves a space, but not at each', () => {
    const clause = 'นายกรัฐมนตรีกล่าวว่าสะพานแห่งใหม่จะเปิดให้ประชาชนใช้งานในเดือนหน้าหลังจากการก่อสร้างที่ยาวนาน';
    const text = Array.from({ length: 6 }, () => clause).join(' ');
    const sentences = splitSentences(text);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.length).toBeLessThan(6);
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
    expect(splitSentences(clause)).toHaveLength(1);
  });
});

describe('the language of a short question', () => {
  it.each([
    ['Who built the bridge in Oslo?', 'en'],
    ['Wer hat die Brücke in Oslo gebaut?', 'de'],
    ['¿Quién construyó el puente?', 'es'],
    ['Qui a construit le pont ?', 'fr'],
    ['Chi ha costruito il ponte?', 'it'],
    ['Кто построил мост?', 'ru'],
    ['Хто збудував цей міст?', 'uk'],
    ['من بنى الجسر؟', 'ar'],
    ['چه کسی پل را ساخت؟', 'fa'],
    ['谁建造了这座桥？', 'zh'],
    ['橋を建てたのは誰ですか？', 'ja'],
    ['누가 다리를 지었습니까?', 'ko'],
    ['ใครสร้างสะพาน', 'th'],
  ])('%s is %s', (question, language) => {
    expect(detectLanguage(question)).toBe(language);
  });

  it('is one of those that come into question', () => {
    expect(detectLanguage('Hvem har bygget broen i byen?', new Set(['en', 'da']))).toBe('da');
    expect(detectLanguage('من بنى الجسر الكبير؟', new Set(['en', 'fa']))).not.toBe('ar');
  });
});

it.each([
  ['en-GB', 'en'],
  ['EN', 'en'],
  ['iw', 'he'],
  ['nb-NO', 'no'],
  ['nn', 'no'],
  ['zh-Hant', 'zh'],
  ['cmn', 'zh'],
  ['pt_BR', 'pt'],
  ['', ''],
])('the tag %s stands for %s', (tag, subtag) => {
  expect(primarySubtag(tag)).toBe(subtag);
});

it.each(['a', '漢', '한', 'ก', 'ab.', '1,', '1 000 '])(
  'reads a hundred thousand of “%s” in a row without their places going wrong',
  (part) => {
    const text = part.repeat(100_000);
    const terms = analyseTerms(text, 'en');
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  },
);
