import { type Language, type Stem, WITHOUT_RULES } from './language.ts';
import { listOf, snowball } from './packages.ts';

/** Arabic. */
export const ar: Language = {
  tag: 'ar',
  script: 'Arabic',
  words: {
    negation: /^(?:لا|لم|لن|ليس|ليست|ما|غير|دون|بدون)$/u,
    stop: () =>
      listOf(`من في على إلى عن أن إن أنّ إنّ ان ما ماذا متى أين كيف كم لماذا هل هو هي هم هن هما نحن أنا أنت أنتم كان كانت
        كانوا يكون تكون هذا هذه ذلك تلك هؤلاء أولئك الذي التي الذين اللذان اللتان اللاتي اللواتي و أو أم ثم لا لم لن ليس
        ليست قد لقد كل بعض أي أية أيّ اي بين عند عندما لدى حتى منذ مع إذا إذ لو كما لكن لكنّ بل حيث حين غير به بها بهم
        له لها لهم فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها عنه عنها كانا ذات ذو وهو وهي وهم وقد وكان
        وكانت وما ومن وفي وعلى وإلى ولا ولم وأن ولكن مما مثل خلال ضمن سوف أيضا إلا أما بما لما ممن بم بماذا لأن بأن فإن
        كذلك هناك هنا مَن يتم تم بكم وكم ماهو ماهي أيهما عما فيم فيما بينما`),
    stem: createArabicStem,
  },
  // Half of the Arabic press calls the months by other names.
  numbers: { thousands: ',', monthsAlso: ['ar-SY'] },
  sentences: {
    ends: '؟',
  },
  questions: {
    patterns: [
      ['name', `ما (?:هو )?(?:اسم|الاسم)`],
      ['duration', 'كم (?:سنة|عاما|عام|يوما|شهرا|ساعة|من الوقت)|ما المدة'],
      ['number', 'كم|بكم|ما (?:هو |هي )?(?:عدد|نسبة)'],
      [
        'date',
        'متى|(?:أي|ما (?:هو |هي )?ال) ?(?:عام|سنة|سنوات|شهر|يوم|قرن|تاريخ|عقد|وقت|فترة)|ما (?:هو )?تاريخ',
      ],
      [
        'place',
        'أين|(?:أي|ما (?:هو |هي )?ال) ?(?:مدينة|دولة|بلد|مكان|ولاية|منطقة|جزيرة|نهر|قارة|جامعة|مطار)',
      ],
      [
        'person',
        '^[^\\p{L}]*من|من(?= (?:هو|هي|الذي|التي|كان|قام|قاد|فاز))|(?:أي|ما (?:هو |هي )?ال) ?(?:لاعب|ممثل|ممثلة|ملك|رئيس|وزير|عالم|كاتب|قائد|حاكم|شخص)',
      ],
      ['reason', 'لماذا|لم|ما (?:هو )?(?:سبب|السبب)'],
      ['manner', 'كيف'],
      ['thing', 'ما|ماذا|أي|أية'],
    ],
  },
  answers: {
    numbers:
      'اثنان اثنين اثنتين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثمانية تسع تسعة عشر عشرة مائة مئة ألف آلاف مليون ملايين مليار نصف ثلث ربع',
    reason: { pattern: 'لأن~|بسبب|نتيجة|من أجل|لكي|حيث|سبب~|أسباب|نظرا\\p{M}*|بهدف|لذلك' },
    manner: { pattern: 'عن طريق|من خلال|باستخدام|بواسطة|عبر|استخدام' },
    refers: 'هذا|هذه|هو|هي|هم|هذان|هؤلاء|ذلك|تلك|كان|كانت|وهو|وهي|وكان|وكانت',
    amountAfter: 'دولار|مليون|مليار|في المئة|بالمئة|في المائة',
  },
  lexicon: new URL('./ar/lexicon.txt', import.meta.url),
  understood: { ...WITHOUT_RULES, names: 'unmarked' },
};

/** Particles and the article that are written onto a word: "وبالمدينة" holds "and", "in", "the". */
const ONTO_WORD = /^(?:[وف]?[بكل]?ال|[وف]?لل)(?=\p{L}{2})|^و(?=\p{L}{3})/u;
/** Of the future and of the person of a verb; prepositions without the article. */
const ONTO_STEM = /^(?:س?[يتن]|[بلفك])(?=\p{L}{3})/u;
/** What is left of a feminine ending. */
const LAST_ALEF = /(?<=\p{L}{3})ا$/u;

/**
 * Snowball's stemmer, with what it leaves at the start of a word, after Larkey, Ballesteros and Connell, "Light
 * Stemming for Arabic Information Retrieval" (2007). Takes folded words.
 */
function createArabicStem(): Stem {
  const stem = snowball('arabic');
  return (word) => stem(word.replace(ONTO_WORD, '')).replace(ONTO_STEM, '').replace(LAST_ALEF, '');
}
