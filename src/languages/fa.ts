import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';

/** Persian, and Dari. */
export const fa: Language = {
  tag: 'fa',
  also: ['prs'],
  script: 'Arabic',
  letters: /[پچژگکی]/u,
  words: {
    stop: () =>
      listOf(`از به در با بر برای تا که و یا را این آن است بود شد شده می نمی ها های هایی هم نیز اما اگر ولی چه چی چیست چیزی
        چرا چگونه چطور چند چندتا کی کیست کجا کجاست کدام کدامیک آیا هر همه هیچ یک خود او وی ما شما آنها ایشان من تو باشد
        باشند بودند شدند هستند هست نیست بوده کرد کرده کنند کند می‌شود می‌کند می‌شد دارد دارند داشت داشته شود نمی‌شود
        خواهد خواهند روی زیر بین پس پیش بعد چنین همین همان بسیار دیگر توسط مورد درباره چه‌کسی کسی کسانی جز مگر وقتی
        هنگامی زمانی طی ی ای اند ام چقدر آنکه اینکه بدون`),
    stem: () => stemPersian,
  },
  compounds: {
    joiner: true,
  },
  sentences: {
    ends: '؟',
  },
  understood: { ...WITHOUT_RULES, names: 'unmarked' },
};

/** Plurals, comparatives, the indefinite and adjective's "y", and a verb's "they"; letters as `foldWord` leaves them. */
const ENDINGS = [/ها(?:ي|يي|يم|يت|يش|يشان)?$/u, /(?:ترين|تر)$/u, /(?:يي|ي)$/u, /(?:ان|ات|ند)$/u];
const SHORTEST = 3;

/** A folded Persian word without its endings. */
function stemPersian(word: string): string {
  let stem = word;
  for (const ending of ENDINGS) {
    const bare = stem.replace(ending, '');
    if (bare.length >= SHORTEST) stem = bare;
  }
  return stem;
}
