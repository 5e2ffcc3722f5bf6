import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';

/** Japanese. */
export const ja: Language = {
  tag: 'ja',
  script: 'Hiragana',
  letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  words: {
    stop: () =>
      listOf(`いつ どこ だれ 誰 何 なに なぜ なん どう どの どれ どちら どんな どのような どのように いくつ いくら ですか ますか でしたか ましたか でしょうか のですか んですか を は が の に で と も へ や
        か から まで より など という といった として について において による によって によると に対して に対する に関する のため ため です ます でした ました ません である であった だった した して する
        され される された されて いる いた いない ある あった おり こと もの なり なった なる ない なかった これ それ あれ この その あの ここ そこ しかし また さらに そして ただし および しており
        している していた されている されていた れる れた られる られた させ させた させる させて`),
    unspaced: true,
  },
  numbers: { thousands: ',' },
  sentences: {
    ends: '。！？｡',
    goesOn: '[とっ]',
  },
  questions: {
    patterns: [
      ['duration', '何年間|何日間|どのくらいの期間'],
      ['number', 'いくつ|いくら|何[人個回本台冊カケか]|どれくらい|どのくらい|何パーセント'],
      ['date', 'いつ|何[年月日]|何世紀'],
      ['person', '誰|だれ'],
      ['place', 'どこ|どの(?:都市|国|州|地域|場所|島|川)'],
      ['reason', 'なぜ|どうして|理由は何'],
      ['manner', 'どのように|どうやって'],
      ['thing', '何|なに|どの|どんな'],
    ],
  },
  answers: {
    reason: { pattern: 'ため|から|ので|理由|原因|によ[りっ]' },
    manner: { pattern: 'によって|により|使っ|用い|通じ' },
    refers: '[これそ彼]\\p{L}?',
    numerals: /^[一二两三四五六七八九十百千万亿半几]/u,
    dateMarks: /^\s?[年月日世]/u,
    lengthMarks: /[年天周月日时分秒]/u,
    amountAfter: '万|元',
  },
  understood: { ...WITHOUT_RULES, names: 'dotted' },
};
