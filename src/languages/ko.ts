import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';

/** Korean. */
export const ko: Language = {
  tag: 'ko',
  script: 'Hangul',
  words: {
    stop: () =>
      listOf(`누가 누구 누구인가 누구인가요 누구입니까 언제 언제인가 어디 어디에 어디서 어디에서 어디인가 어디입니까 무엇 무엇을 무엇인가 무엇인가요 무엇입니까 무슨 뭐 왜 어떻게 어떤 어느 몇 몇명 얼마 얼마나 그
        이 저 및 등 그리고 하지만 그러나 또는 위해 위한 대한 대해 의해 통해 따라 따르면 있는 있다 있었다 있습니까 있나 없는 한 수 것 것은 것이 것을 것으로 때 더 또 이는 그는 그녀 그녀는 했다 한다
        하는 된 되는 됐다 되었다 된다 밝혔다 말했다 함께 무엇이 누구를 누구와 까지 부터`),
    stem: () => stemKorean,
    unspaced: true,
  },
  numbers: { thousands: ',' },
  questions: {
    patterns: [
      ['number', '몇|얼마'],
      ['date', '언제|어느 (?:해|달|날)|몇 년|몇 월'],
      ['place', '어디|어느 (?:도시|나라|지역|주)'],
      ['person', '누구|누가'],
      ['reason', '왜'],
      ['manner', '어떻게'],
      ['thing', '무엇|어떤|무슨|어느'],
    ],
  },
  answers: {
    reason: { pattern: '때문|위해|이유|원인|따라서' },
    manner: { pattern: '통해|사용|이용|으로' },
    refers: '이는|이것|그는|그녀|그들|이러',
  },
  understood: { ...WITHOUT_RULES, names: 'unmarked' },
};

/** Particles that are written onto a noun, the longest first. */
const PARTICLE =
  /(?:으로부터|에서부터|이라고는|에게서|으로서|으로써|으로는|에서는|에서도|에게는|이라는|이라고|이었다|입니까|이며|이나|이란|입니다|로부터|까지는|부터|까지|에서|에게|에는|에도|으로|라는|라고|처럼|보다|마다|조차|밖에|만이|이다|였다|인가|한테|께서|이고|습니까|습니다|나요|는가|는지|은|는|이|가|을|를|의|에|로|와|과|도|만|랑|다)$/u;
/** What turns a noun into a verb: "방문했습니까", "방문한". */
const VERB =
  /(?:하였|했|하|한|할|합|되었|됐|되|된|될|됩|시켰|시킨)(?:습니까|습니다|니까|니다|는가|는지|였다|던|다|고|여|며|면|기|는|은|을|서|지|게|나요|나|자|려|도록)?(?:는|를|에|가|고)?$/u;

/** A Korean word without the particles or the verb's ending; at least two syllables are left. */
function stemKorean(word: string): string {
  const noun = word.replace(VERB, '');
  if (noun.length >= 2 && noun !== word) return noun;
  const bare = word.replace(PARTICLE, '');
  return bare.length >= 2 ? bare : word;
}
