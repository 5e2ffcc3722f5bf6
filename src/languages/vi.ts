import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';
import { foldVietnamese, lacksMarks, spellWithMarks } from './vi/marks.ts';

/** Vietnamese. */
export const vi: Language = {
  tag: 'vi',
  script: 'Latin',
  words: {
    negation: /^(?:không|chưa|chẳng|đừng)$/u,
    stop: () =>
      listOf(`là của và có được trong cho với các những một này đó đây kia khi nào ai gì bao nhiêu đâu sao thế vì tại ở từ đến
        đã đang sẽ không bị do bởi về ra vào lên theo như mà thì cũng đều rất hơn nhất trên dưới tới để nếu nhưng hay
        hoặc còn lại nó họ ông bà anh chị tôi chúng ta mình cái con chiếc mấy việc sự rằng vậy nên cùng giữa sau trước
        qua bằng làm ấy à ạ hãy đối`),
    keepsMarks: true,
    respell: foldVietnamese,
    typing: { lacksMarks, withMarks: spellWithMarks },
  },
  sentences: {
    abbreviations: {
      inside: 'TS ThS PGS TP',
    },
  },
  questions: {
    patterns: [
      ['number', 'bao nhiêu|mấy'],
      ['date', 'khi nào|bao giờ|(?:năm|tháng|ngày) nào'],
      ['place', 'ở đâu|đâu|(?:thành phố|nước|quốc gia|nơi) nào'],
      ['person', 'ai'],
      ['reason', 'tại sao|vì sao'],
      ['manner', 'như thế nào|thế nào'],
      ['thing', 'gì|nào'],
    ],
  },
  answers: {
    numbers: 'hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu tỷ',
    reason: { pattern: 'vì|bởi|do|nhằm|nguyên nhân|lý do' },
    manner: { pattern: 'bằng|thông qua|sử dụng|nhờ' },
    refers: 'này|đó|họ|nó|ông|bà',
  },
  lexicon: new URL('./vi/lexicon.txt', import.meta.url),
  understood: WITHOUT_RULES,
};
