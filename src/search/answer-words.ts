/** Words of a language that give an answer away: number words, and patterns of reasons, manners and backward reference. */
export interface AnswerWords {
  /** Number words, separated by spaces. */
  readonly numbers: string;
  /** What sentences that give a reason, or a manner, say. */
  readonly reason: string;
  readonly manner: string;
  /** A word that refers to something said before, whole and folded. */
  readonly refers: string;
}

/** Of languages other than English; what is not here is taken for unknown. */
export const ANSWER_WORDS: Readonly<Record<string, AnswerWords>> = {
  de: {
    numbers:
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend million millionen milliarden hälfte drittel viertel',
    reason:
      'weil|da|denn|wegen|aufgrund|grund|gründe\\p{L}*|daher|deshalb|deswegen|damit|um|verursach\\p{L}*|führte\\p{L}*|durch',
    manner: 'durch|indem|mit|mittels|mithilfe|anhand|verwend\\p{L}*|nutz\\p{L}*',
    refers:
      'dies(?:e[rsnm]?)?|er|sie|es|ihr(?:e[rsnm]?)?|ihm|ihn(?:en)?|sein(?:e[rsnm]?)?|solche[rsnm]?|beide|dabei|dadurch|damit|darin|dort|jene[rsnm]?',
  },
  es: {
    numbers:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil millón millones mitad tercio cuarto',
    reason: 'porque|debido|ya que|puesto que|para|causa\\p{L}*|razón|razones|motiv\\p{L}*|por',
    manner: 'mediante|por medio|a través|con|utiliz\\p{L}*|usa\\p{L}*|gracias',
    refers:
      'est[aeo]s?|es[aeo]s?|ella?s?|ellos|su|sus|suy[oa]s?|dich[oa]s?|ambos|ambas|aquell?[oa]s?|le|les',
  },
  fr: {
    numbers:
      'deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent cents mille million millions milliards moitié tiers quart',
    reason: 'parce|car|puisque|afin|pour|cause|raison\\p{L}*|grâce|en raison|dû|due',
    manner: 'par|avec|grâce|en utilisant|au moyen|à travers|utilis\\p{L}*',
    refers: 'ce|cet|cette|ces|il|elle|ils|elles|son|sa|ses|leur|leurs|celui|celle|ceux|lui|eux',
  },
  it: {
    numbers:
      'due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille mila milione milioni miliardi metà terzo quarto',
    reason: 'perché|poiché|a causa|per|dovut\\p{L}*|caus\\p{L}*|ragion\\p{L}*|motiv\\p{L}*',
    manner: 'con|mediante|attraverso|tramite|per mezzo|utilizz\\p{L}*|usand\\p{L}*',
    refers:
      'quest[aeio]|quell[aeio]|lui|lei|loro|egli|ella|essi|esse|esso|essa|suo|sua|suoi|sue|tale|tali|entramb[ie]',
  },
  pt: {
    numbers:
      'dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta cem cento mil milhão milhões bilhões metade terço quarto',
    reason: 'porque|pois|devido|já que|para|caus\\p{L}*|razão|razões|motiv\\p{L}*|por',
    manner: 'mediante|por meio|através|com|utiliz\\p{L}*|usa\\p{L}*|graças',
    refers:
      'est[ae]s?|ess[ae]s?|ist[oa]|isso|eles?|elas?|seu|seus|sua|suas|dele|dela|deles|tal|tais|ambos|ambas',
  },
  ro: {
    numbers:
      'doi două trei patru cinci șase șapte opt nouă zece sute sută mie mii milion milioane miliarde jumătate',
    reason: 'pentru|deoarece|fiindcă|din cauza|datorită|cauz\\p{L}*|motiv\\p{L}*',
    manner: 'prin|cu|folosind|utiliz\\p{L}*',
    refers: 'acest\\p{L}*|acel\\p{L}*|el|ea|ei|ele|său|sa|săi|sale|lor|lui',
  },
  nl: {
    numbers:
      'twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig honderd duizend miljoen miljard helft derde',
    reason: 'omdat|want|wegens|vanwege|door|doordat|zodat|om|reden\\p{L}*|oorza\\p{L}*|dankzij',
    manner: 'door|met|via|middels|gebruik\\p{L}*',
    refers: 'dit|deze|dat|die|hij|zij|ze|het|hun|haar|zijn|hem|hen|zulke|beide',
  },
  sv: {
    numbers:
      'två tre fyra fem sex sju åtta nio tio elva tolv tjugo trettio hundra tusen miljon miljoner miljarder hälften',
    reason: 'eftersom|därför|på grund|för att|orsak\\p{L}*|då',
    manner: 'genom|med|via|använd\\p{L}*',
    refers: 'detta|denna|dessa|den|det|de|han|hon|hans|hennes|deras|dess|sådana|båda',
  },
  pl: {
    numbers:
      'dwa dwie dwóch trzy trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć sto tysiąc tysięcy milion miliony milionów połowa',
    reason: 'ponieważ|bo|gdyż|z powodu|dlatego|aby|żeby|przyczyn\\p{L}*|dzięki',
    manner: 'przez|poprzez|za pomocą|dzięki|używa\\p{L}*|wykorzyst\\p{L}*',
    refers: 'ten|ta|to|ci|te|tego|tej|tych|on|ona|ono|oni|one|jego|jej|ich|jemu|im',
  },
  ru: {
    numbers:
      'два две двух двумя три трех тремя четыре четырех четырьмя пять пяти шесть шести семь семи восемь восьми девять девяти десять десяти двадцать тридцать сто тысяча тысяч тысячи миллион миллиона миллионов миллиарда миллиардов половина треть четверть',
    reason:
      'потому|поскольку|так как|из-за|чтобы|поэтому|благодаря|вследствие|причин\\p{L}*|вызва\\p{L}*|ради|для|ввиду',
    manner: 'путем|путём|посредством|с помощью|при помощи|через|благодаря|используя|использ\\p{L}*',
    refers:
      'эт(?:от|а|о|и|ого|ой|их|им|ому|ими|у)|он[аои]?|его|ее|её|их|ему|ей|им|ними?|них|него|нее|так(?:ой|ая|ое|ие|их|им)|оба|обе',
  },
  uk: {
    numbers:
      'два дві двох три трьох чотири чотирьох п’ять шість сім вісім дев’ять десять сто тисяча тисяч мільйон мільйонів мільярдів половина',
    reason: 'тому|оскільки|бо|через|щоб|завдяки|внаслідок|причин\\p{L}*',
    manner: 'шляхом|за допомогою|через|завдяки|використ\\p{L}*',
    refers: 'ц(?:ей|я|е|і|ього|ієї|их|им)|він|вона|воно|вони|його|її|їх|їм|йому|їй',
  },
  tr: {
    numbers: 'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz yüz bin milyon milyar yarısı',
    reason: 'çünkü|nedeniyle|yüzünden|için|dolayı|sebebi\\p{L}*|nedeni\\p{L}*',
    manner: 'ile|aracılığıyla|kullanarak|yoluyla|sayesinde',
    refers: 'bu|bunlar|o|onlar|onun|onların|bunun|şu',
  },
  el: {
    numbers:
      'δύο τρία τρεις τέσσερα τέσσερις πέντε έξι επτά οκτώ εννέα δέκα εκατό χίλια εκατομμύρια',
    reason: 'επειδή|διότι|γιατί|λόγω|εξαιτίας|για να|αιτία\\p{L}*',
    manner: 'με|μέσω|χρησιμοποι\\p{L}*',
    refers: 'αυτ\\p{L}+|του|της|τους',
  },
  hi: {
    numbers: 'दो तीन चार पाँच पांच छह सात आठ नौ दस सौ हजार लाख करोड़',
    reason: 'क्योंकि|कारण|इसलिए|वजह|ताकि',
    manner: 'द्वारा|माध्यम|उपयोग|करके',
    refers: 'यह|ये|वह|वे|इस|इन|उस|उन|उसके|उनके|इसके|इनके',
  },
  vi: {
    numbers: 'hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu tỷ',
    reason: 'vì|bởi|do|nhằm|nguyên nhân|lý do',
    manner: 'bằng|thông qua|sử dụng|nhờ',
    refers: 'này|đó|họ|nó|ông|bà',
  },
  ar: {
    numbers:
      'اثنان اثنين اثنتين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثمانية تسع تسعة عشر عشرة مائة مئة ألف آلاف مليون ملايين مليار نصف ثلث ربع',
    reason: 'لأن\\p{L}*|بسبب|نتيجة|من أجل|لكي|حيث|سبب\\p{L}*|أسباب|نظرا\\p{M}*|بهدف|لذلك',
    manner: 'عن طريق|من خلال|باستخدام|بواسطة|عبر|استخدام',
    refers: 'هذا|هذه|هو|هي|هم|هذان|هؤلاء|ذلك|تلك|كان|كانت|وهو|وهي|وكان|وكانت',
  },
  zh: {
    numbers: '',
    reason: '因为|由于|因此|为了|以便|原因|导致|所以|使得|出于|引起|从而',
    manner: '通过|使用|利用|借助|以|采用|用',
    refers: '[他她它这该其此]\\p{L}?',
  },
  ja: {
    numbers: '',
    reason: 'ため|から|ので|理由|原因|によ[りっ]',
    manner: 'によって|により|使っ|用い|通じ',
    refers: '[これそ彼]\\p{L}?',
  },
  ko: {
    numbers: '',
    reason: '때문|위해|이유|원인|따라서',
    manner: '통해|사용|이용|으로',
    refers: '이는|이것|그는|그녀|그들|이러',
  },
};
