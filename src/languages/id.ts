import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf, snowball } from './packages.ts';

/** Indonesian, and Malay. */
export const id: Language = {
  tag: 'id',
  also: ['ms'],
  script: 'Latin',
  words: {
    stop: () =>
      listOf(`ada adalah adanya agar akan aku anda antara apa apakah apabila atas atau bagaimana bagaimanakah bagi bahwa
        banyaknya berapa berapakah bila bilamana bisa bukan dalam dan dapat dari daripada dengan di dia dimana dimanakah
        hal hanya harus hingga ia ialah ini itu itulah jika juga kami kamu kapan kapankah karena ke kemana kenapa kepada
        ketika kita lagi lah lain maka mana manakah masih mengapa mengapakah menjadi mereka namun nya oleh pada pun saat
        saja sambil sampai sangat saya sebagai sebuah sebelum sebab secara sedang sehingga sejak selama seorang seperti
        serta sesuatu setelah siapa siapakah suatu sudah supaya tapi telah tentang terhadap tersebut tetapi tidak untuk
        walaupun yaitu yakni yang para tak begitu ternyata darimana tahukah sesudah bahkan setiap`),
    stem: () => snowball('indonesian'),
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'Bpk Jl',
    },
  },
  understood: WITHOUT_RULES,
};
