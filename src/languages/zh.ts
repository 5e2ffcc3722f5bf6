import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';
import { simplifyHan } from './zh/simplified-han.ts';

/** Chinese. */
export const zh: Language = {
  tag: 'zh',
  also: ['yue'],
  script: 'Han',
  words: {
    negation: /^(?:不|没|没有|未|无|非|从未|并未|并非)$/u,
    stop: () =>
      listOf(`什么时候 什麼時候 什么 什麼 甚麼 何时 何時 何处 何處 何地 何人 多少 哪里 哪裡 哪裏 哪些 哪个 哪個 哪种 哪種 哪一 哪 为什么 為什麼 为何 為何 谁 誰 怎么样 怎麼樣 怎么 怎麼 怎样 怎樣 如何 是否
        的 了 吗 嗎 呢`),
    stem: () => simplifyHan,
    keepsMarks: true,
    unspaced: true,
  },
  numbers: { thousands: ',' },
  sentences: {
    ends: '。！？｡',
    goesOn: '[^。！？，、：]{0,8}(?:说|說|表示|称|稱|道|指出|强调|強調|回答|问|問|喊)[。！？，：]',
  },
  questions: {
    patterns: [
      ['name', `叫什么|名字是什么|名称是什么|称为什么|被称作什么`],
      ['duration', '多长时间|多久|几年|多少(?:年|天|个月|小时|分钟)'],
      ['number', '多少|几[个次位名人种所条家]|百分之几|多[大高长远深快]|占比'],
      [
        'date',
        '何时|什么时候|什么时间|哪一?[年天月日]|[哪什][个么](?:年代|年份|年|月|世纪|时期|时代)|几[月日]|何年',
      ],
      [
        'person',
        '谁|哪一?位|何人|哪[个名](?:球员|演员|人|国王|皇帝|总统|科学家|作家|作者|歌手|将军|教练|领袖|统治者)',
      ],
      [
        'place',
        '哪里|哪儿|何处|何地|在哪|什么地方|[哪什][个么](?:城市|国家|机场|城镇|大学|州|省|地区|地方|大陆|岛|县|区)|哪国',
      ],
      ['reason', '为什么|为何|什么原因|原因是什么|何以'],
      ['manner', '如何|怎么|怎样'],
      ['thing', '什么|哪[些个种类一]?|何种'],
    ],
  },
  answers: {
    reason: { pattern: '因为|由于|因此|为了|以便|原因|导致|所以|使得|出于|引起|从而' },
    manner: { pattern: '通过|使用|利用|借助|以|采用|用' },
    refers: '[他她它这该其此]\\p{L}?',
    numerals: /^[一二两三四五六七八九十百千万亿半几]/u,
    dateMarks: /^\s?[年月日世]/u,
    lengthMarks: /[年天周月日时分秒]/u,
    amountBefore: '百分之',
    amountAfter: '万|亿|美元|英镑|元|欧元',
  },
  lexicon: new URL('./zh/lexicon.txt', import.meta.url),
  understood: { ...WITHOUT_RULES, names: 'dotted' },
};
