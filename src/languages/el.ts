import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf, packagedStops, snowball } from './packages.ts';

/** Greek. */
export const el: Language = {
  tag: 'el',
  script: 'Greek',
  words: {
    negation: /^(?:δεν|δε|μην?|όχι|ποτέ|κανείς|κανένα\p{L}*|τίποτα|ούτε|χωρίς)$/u,
    stop: () => [
      ...packagedStops('greek'),
      ...listOf(`ποιος ποια ποιο ποιοι ποιες ποιον ποιου ποιας ποιων ποιους πότε πού γιατί πώς τι πόσο πόση πόσος πόσοι πόσες
        πόσα πόσων πόσους είναι ήταν είχε είχαν έχει έχουν ένα ένας μια μία ενός μιας στους στις των τους τις του της ως
        από που όταν ο οποίος οποία οποίο οποίοι οποίες οποία αυτός αυτή αυτό αυτοί αυτές αυτά ούτε και ώστε μας σας ότι
        όπου υπό μέσω μεταξύ τη την ή`),
    ],
    stem: () => snowball('greek'),
  },
  sentences: {
    abbreviations: {
      inside: 'π.χ κ',
    },
  },
  questions: {
    patterns: [
      ['number', `πόσ~`],
      ['date', `πότε|ποι~ (?:έτος|χρόνο|μήνα|ημέρα|ημερομηνία|αιώνα)~`],
      ['place', `πού|ποι~ (?:πόλη|χώρα|μέρος|περιοχή|νησί)~`],
      ['reason', 'γιατί'],
      ['manner', 'πώς'],
      ['person', `ποιος|ποιοι|ποιον`],
      ['thing', `ποι~|τι`],
    ],
  },
  answers: {
    numbers:
      'δύο τρία τρεις τέσσερα τέσσερις πέντε έξι επτά οκτώ εννέα δέκα εκατό χίλια εκατομμύρια',
    reason: { pattern: 'επειδή|διότι|γιατί|λόγω|εξαιτίας|για να|αιτία~' },
    manner: { pattern: 'με|μέσω|χρησιμοποι~' },
    refers: 'αυτ\\p{L}+|του|της|τους',
  },
  lexicon: new URL('./el/lexicon.txt', import.meta.url),
  understood: WITHOUT_RULES,
};
