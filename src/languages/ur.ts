import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';

/** Urdu. */
export const ur: Language = {
  tag: 'ur',
  script: 'Arabic',
  letters: /[ٹڈڑںےہھ]/u,
  words: {
    stop: () =>
      listOf(`کا کے کی کو میں سے پر نے ہے ہیں تھا تھی تھے ہو ہوا ہوئی ہوئے ہوتا ہوتی ہوتے ہونا گیا گئی گئے جا رہا رہی رہے کر
        کرنا کرنے کرتا کرتی کرتے کیا کیے دیا دی اور یا کہ جو جس جسے جن یہ وہ اس ان اسے انہیں انہوں اپنا اپنی اپنے ہی بھی
        تو تک لیے لئے ساتھ ذریعے بارے کون کونسا کونسی کونسے کب کہاں کیوں کیسے کیسا کیسی کتنا کتنی کتنے کس کسے کسی نہیں
        نہ ایک کوئی کچھ سب ہر اگر لیکن جب تب جہاں وہاں یہاں میں ہم تم آپ جیسے والا والی والے بعد پہلے پھر اب`),
    stem: () => stemUrdu,
  },
  compounds: {
    joiner: true,
  },
  sentences: {
    ends: '؟۔',
  },
  understood: { ...WITHOUT_RULES, names: 'unmarked' },
};

/** A folded Urdu word without the endings of gender, number and case. */
function stemUrdu(word: string): string {
  const bare = word.replace(/(?:ياں|يوں|وں|يں|ے|ي|ا|و|ہ)$/u, '');
  return bare.length >= 2 ? bare : word;
}
