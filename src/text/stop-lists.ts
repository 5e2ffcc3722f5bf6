/**
 * Words that say nothing about a subject, question words included, written out for languages whose list in the package
 * is missing, broken, or holds words that decide between sentences of the news ("life", "four", "announced").
 */
export const STOP_LISTS: Readonly<Record<string, string>> = {
  ar: `من في على إلى عن أن إن أنّ إنّ ان ما ماذا متى أين كيف كم لماذا هل هو هي هم هن هما نحن أنا أنت أنتم كان كانت كانوا يكون
    تكون هذا هذه ذلك تلك هؤلاء أولئك الذي التي الذين اللذان اللتان اللاتي اللواتي و أو أم ثم لا لم لن ليس ليست قد لقد كل
    بعض أي أية أيّ اي بين عند عندما لدى حتى منذ مع إذا إذ لو كما لكن لكنّ بل حيث حين غير به بها بهم له لها لهم فيه فيها فيهم
    منه منها منهم عليه عليها عليهم إليه إليها عنه عنها كانا ذات ذو وهو وهي وهم وقد وكان وكانت وما ومن وفي وعلى وإلى ولا ولم
    وأن ولكن مما مثل خلال ضمن سوف أيضا إلا أما بما لما ممن بم بماذا لأن بأن فإن كذلك هناك هنا مَن يتم تم بكم وكم
    ماهو ماهي أيهما عما فيم فيما بينما`,
  bg: `а аз ако ала бе без беше би бил била били било в вас ваш ви вие във всички всяка всеки все г ги го да дали до е едва
    за и из или им има има й как какво каква какви какъв кога когато кое кои която които което който кой къде колко защо към ли
    между ме ми му на над най нас нашия не него нея ни ние но о от около под по при пред през с са само се си след със със
    сме съм също така такъв тази те тези тя той това тогава това този то този тук у че ще чии чий чия като бъде бъдат`,
  cs: `a aby ale ani asi až bez bude budou by byl byla byli bylo být co což či další do dne ho i já jak jaká jaké jaký jakou
    jakého jakým jakých je jeho jej její jejich jen jenž již ji jí jim jimi jsem jsi jsme jsou jste k kam kde kdo kdy kdyby
    když ke kolik kolika která které kterého kterém kterému kteří který kterou kterým kterých koho komu kým li má mají mezi mi
    mít mně mě my na nad nám námi nás náš ne nebo než ni nic o od on ona oni ono po pod podle pro proč proti protože při s se si
    své svůj svou svého sám ta tak také takže tato té tedy ten tento ti tím to toho tom tomu toto tu tuto ty tyto u už v ve vám
    vás však vy z za že čem čeho čím jakož přes před během odkud zda který`,
  es: `a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras el la los las
    lo un una unos unas y e o u ni que qué quien quién quienes quiénes cual cuál cuales cuáles cuando cuándo cuanto cuánto
    cuanta cuánta cuantos cuántos cuantas cuántas como cómo donde dónde adónde porque porqué si sí no yo tú él ella ello
    nosotros vosotros ellos ellas usted ustedes me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros nuestras
    suyo suya suyos suyas este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas es son era
    eran fue fueron ser sido siendo sea sean será serán sería está están estaba estaban estar estado ha han había habían haber
    habido hay hubo he tiene tienen tenía tenían tener también muy ya aún aunque pero sino pues así tan tanto más menos cada
    cual cuya cuyo cuyas cuyos otro otra otros otras mismo misma mismos mismas algo algún alguna alguno algunos algunas todo
    toda todos todas qué puede pueden podía podían hace`,
  fa: `از به در با بر برای تا که و یا را این آن است بود شد شده می نمی ها های هایی هم نیز اما اگر ولی چه چی چیست چیزی چرا چگونه
    چطور چند چندتا کی کیست کجا کجاست کدام کدامیک آیا هر همه هیچ یک خود او وی ما شما آنها ایشان من تو باشد باشند بودند شدند هستند
    هست نیست بوده کرد کرده کنند کند می‌شود می‌کند می‌شد دارد دارند داشت داشته شود نمی‌شود خواهد خواهند روی زیر بین پس پیش بعد
    چنین همین همان بسیار دیگر توسط مورد درباره چه‌کسی کسی کسانی جز مگر وقتی هنگامی زمانی طی ی ای اند ام چقدر آنکه اینکه بدون`,
  he: `של את על אל עם מן הוא היא הם הן אני אתה אתם אנחנו זה זו זאת אלה אלו היה היתה הייתה היו יהיה תהיה יהיו להיות מי מה מתי איפה
    היכן איך כיצד כמה למה מדוע האם איזה איזו אילו לאן מאין מהו מהי מהם מיהו מיהי כי אם או גם רק לא אין יש כל כך כן אבל אך אולם
    אשר ש בין לפני אחרי אחר עד מאז תחת ללא בלי כמו לפי בו בה בהם בהן לו לה להם להן ממנו ממנה מהן אותו אותה אותם אותן שלו שלה
    שלהם שלהן שלנו עליו עליה ידי עצמו עצמה כאשר כש לכן אז שם פה כאן יותר מאוד עוד כבר ב ה ו כ ל מ באיזה באיזו באילו לאיזה
    לאיזו לאילו מאיזה מאיזו במה לכמה בכמה ממי למי שהוא שהיא שהם מכיוון בגלל`,
  hi: `का के की को में से पर ने है हैं था थी थे हो हुआ हुई हुए होता होती होते होना होने गया गई गए जा रहा रही रहे कर करना करने करता करती
    करते किया किए की दिया दी और या एवं तथा कि जो जिस जिसे जिसने जिसका जिसकी जिसके जिन जिन्हें जिनका जिनकी जिनके यह ये वह वे इस इन उस
    उन इसे उसे इसका इसकी इसके उसका उसकी उसके इनका इनकी इनके उनका उनकी उनके इन्हें उन्हें इसमें उसमें अपना अपनी अपने ही भी तो तक
    लिए लिये साथ द्वारा बारे क्या कौन कौनसा कौनसी कौनसे कब कहाँ कहां किधर क्यों कैसे कैसा कैसी कितना कितनी कितने किस किसे किसने किसका
    किसकी किसके किसको किन किन्हें किन्होंने नहीं न मत एक कोई कुछ सब सभी हर अगर यदि लेकिन परन्तु किन्तु जब तब जहाँ वहाँ यहाँ मैं हम
    तुम आप मेरा हमारा जैसे ऐसे वाला वाली वाले चाहिए सकता सकती सकते बाद पहले फिर अब गयी गये हुयी रखा`,
  hu: `a az és is hogy nem egy ez azt ezt ki kik kit kinek mi mit mely melyik melyek mikor hol hova hová honnan hogyan miért
    mennyi hány milyen volt van vannak voltak lesz lett meg csak de ha már még mint el le fel be ki akik aki ami amely amelyek
    amelyet ahol amikor mert vagy pedig ő ők én te mi ti ezek azok ennek annak ebben abban ezen azon után alatt között által
    számára szerint során felé nélkül lenne lehet kell sem se itt ott így úgy nagyon minden más való volna után előtt mellett`,
  id: `ada adalah adanya agar akan aku anda antara apa apakah apabila atas atau bagaimana bagaimanakah bagi bahwa banyaknya
    berapa berapakah bila bilamana bisa bukan dalam dan dapat dari daripada dengan di dia dimana dimanakah hal hanya harus hingga
    ia ialah ini itu itulah jika juga kami kamu kapan kapankah karena ke kemana kenapa kepada ketika kita lagi lah lain maka
    mana manakah masih mengapa mengapakah menjadi mereka namun nya oleh pada pun saat saja sambil sampai sangat saya sebagai
    sebuah sebelum sebab secara sedang sehingga sejak selama seorang seperti serta sesuatu setelah siapa siapakah suatu sudah
    supaya tapi telah tentang terhadap tersebut tetapi tidak untuk walaupun yaitu yakni yang para tak begitu ternyata darimana
    tahukah sesudah bahkan setiap`,
  ja: `いつ どこ だれ 誰 何 なに なぜ なん どう どの どれ どちら どんな どのような どのように いくつ いくら ですか ますか でしたか ましたか でしょうか
    のですか んですか を は が の に で と も へ や か から まで より など という といった として について において による によって によると
    に対して に対する に関する のため ため です ます でした ました ません である であった だった した して する され される された されて
    いる いた いない ある あった おり こと もの なり なった なる ない なかった これ それ あれ この その あの ここ そこ しかし また さらに
    そして ただし および しており している していた されている されていた れる れた られる られた させ させた させる させて`,
  ko: `누가 누구 누구인가 누구인가요 누구입니까 언제 언제인가 어디 어디에 어디서 어디에서 어디인가 어디입니까 무엇 무엇을 무엇인가 무엇인가요
    무엇입니까 무슨 뭐 왜 어떻게 어떤 어느 몇 몇명 얼마 얼마나 그 이 저 및 등 그리고 하지만 그러나 또는 위해 위한 대한 대해 의해
    통해 따라 따르면 있는 있다 있었다 있습니까 있나 없는 한 수 것 것은 것이 것을 것으로 때 더 또 이는 그는 그녀 그녀는 했다 한다 하는
    된 되는 됐다 되었다 된다 밝혔다 말했다 함께 무엇이 누구를 누구와 까지 부터`,
  ms: `ada adalah akan apa apakah atau bagaimana bagaimanakah bahawa bagi berapa berapakah bila bilakah boleh dalam dan dapat
    dari daripada dengan di dia di ialah ini itu itulah jika juga kepada kerana ke ketika kita kami mana manakah mengapa mereka
    oleh pada para sebagai seperti serta siapa siapakah telah tetapi tidak untuk yang yakni iaitu sebuah seorang tersebut pun`,
  pl: `a aby ale albo ani aż bardzo bez bo by był była było były być będzie będą co czego czemu czy czyj czyja czyje czym dla do
    gdy gdyż gdzie go i ich ile ilu im in inne inny iż ja jak jaka jaki jakie jakiego jakiej jakim jakich jaką jako je jeden
    jednak jego jej jemu jest jeśli jeszcze jeżeli już każdy kiedy kim kogo komu kto która które którego której któremu
    który których którym którymi którą którzy ku lub ma mają mi między mnie mogą może mu my na nad nam nas nasz nie nic nich
    nim nimi niż no o od on ona one oni ono oraz po pod podczas ponieważ poza przed przez przy są się sobie swój swoją swoje
    swego swojego swoich skąd ta tak taki takie tam te tego tej ten też to tu tych tym tylko u w we wam was wasz więc wy z za
    zaś ze że żeby dlaczego dokąd został została zostało zostały zostali jakże tę tą`,
  ro: `a ai al ale am ar are aș asupra au avea aveau avem aveți avut ca că când cât câte câți câtă care căror cărui cărei ce
    cea cei cel cele celor celui cine cu cui cum cumva da dacă dar de deci decât deși despre din dintr dintre doar după e ea ei
    el ele era erau este eu face fi fie fiecare fiind fost fără i iar în între într îi îl îmi îi își îs la le li lor lui lângă
    mai mea mele meu mi mine mă ne nici nimic niște noi noastră nostru nu o ori orice pe pentru peste prin printr sa sale sau
    se să său săi sunt spre și te ți tot toate toți tu un una unde unei unele unor unui unul va vă vei voi vom vor vostru acea
    aceasta această aceste acestea acest acesta acestei acestor acestui acei acel acela acele unde până cam spre de_ce`,
  ru: `и в во не что чего чему чем чём он на я с со как а то все всё она так его но да ты к у же вы за бы по только ее её мне было
    вот от меня еще ещё нет о об обо из ему когда даже ну ли если уже или ни быть был была были него до вас вам там потом себя
    ей может они тут где куда откуда есть надо ней для мы тебя их сам сама само сами чтоб чтобы без будто тоже также себе под
    будет будут ж тогда кто кого кому кем ком этот эта это эти этого этой этом этих этим этими тот та те того той том тех тем
    теми потому поэтому какой какая какое какие какого какому каком каким какую каких какими каков какова каково каковы сколько
    скольких почему зачем совсем ним здесь мой моя наш наши свой своя свои своего своей своих своим своими своем между при над
    перед через про ведь нее неё ею ими нему них ними который которая которое которые которого которой которому котором которую
    которых которым которыми чей чья чьё чье чьи чьего чьей являлся является являются лишь либо нибудь иной раз после`,
  th: `ที่ และ ของ ใน เป็น มี ได้ ให้ ว่า กับ จาก โดย จะ ก็ ไป มา อยู่ คือ นี้ นั้น แต่ หรือ เมื่อ เพื่อ ซึ่ง อัน ต้อง ยัง แล้ว ไม่ ถูก
    กว่า ตาม ต่อ ด้วย ถึง เพราะ ทั้ง เขา เธอ มัน พวก เรา ฉัน ผม คุณ ใคร อะไร ไหน ใด กี่ เท่าไร เท่าไหร่ เมื่อไร เมื่อไหร่
    อย่างไร ยังไง ทำไม ไร ไหม หรือไม่ บ้าง ครับ ค่ะ คะ เหล่า การ ความ นัก ๆ ขึ้น ลง ออก เข้า กัน แก่ ณ อย่าง ทุก แต่ละ
    ดังกล่าว เอง เท่า ใช่ จึง เคย กำลัง หาก ถ้า ทำให้ ที่ไหน สิ่ง สิ่งใด ผู้ใด ราย`,
  tr: `acaba ama ancak artık aslında ayrıca bana bazı belki ben beni benim bile bir biri birçok biz bizi bizim böyle böylece bu
    buna bunda bundan bunlar bunları bunların bunu bunun burada da daha de değil diye en etti eden ederek fakat gibi göre hangi
    hangisi hangileri hani hem hep hepsi her herkes hiç için ile ilgili ise iken işte kaç kaçta kaçıncı kadar karşı kendi kendisi
    kez ki kim kime kimi kimin kimdir kimler kimden mi mı mu mü midir mıdır mudur müdür nasıl ne neden neler nedir nedeniyle
    nerede nereden nereye neresi neresidir neyi niçin niye o olan olarak oldu olduğu olduğunu olmak olması olur olup ona ondan onlar
    onları onların onu onun orada oysa pek rağmen sadece sanki sen seni siz şey şu şöyle tarafından tüm üzere var vardır ve veya
    ya yani yok zaman zamanlar çok çünkü öyle üzerinde üzerine ettiği edilen dır dir dur dür tır tir`,
  uk: `і й та а але або в у на з із зі до від за про для по при під над між через без об о не ні так що щоб як якщо коли де куди
    звідки хто кого кому ким що чого чому чим який яка яке які якого якої якому яким якою яких якими якій скільки скількох
    навіщо чи чий чия чиє чиї це цей ця ці цього цієї цьому цим цих той та те ті того тієї тому тим тих він вона воно вони
    його її їх йому їй їм ним нею ними них ми ви я ти нас вас мене тебе себе собі свій своя своє свої свого своєї своїх своєму
    був була було були є бути буде будуть ще вже також тільки лише навіть же ж б би адже бо після перед який котрий котра
    котре котрі цю ту усі всі все весь`,
  ur: `کا کے کی کو میں سے پر نے ہے ہیں تھا تھی تھے ہو ہوا ہوئی ہوئے ہوتا ہوتی ہوتے ہونا گیا گئی گئے جا رہا رہی رہے کر کرنا کرنے کرتا
    کرتی کرتے کیا کیے دیا دی اور یا کہ جو جس جسے جن یہ وہ اس ان اسے انہیں انہوں اپنا اپنی اپنے ہی بھی تو تک لیے لئے ساتھ ذریعے بارے
    کون کونسا کونسی کونسے کب کہاں کیوں کیسے کیسا کیسی کتنا کتنی کتنے کس کسے کسی نہیں نہ ایک کوئی کچھ سب ہر اگر لیکن جب تب جہاں وہاں
    یہاں میں ہم تم آپ جیسے والا والی والے بعد پہلے پھر اب`,
  zh: `什么时候 什麼時候 什么 什麼 甚麼 何时 何時 何处 何處 何地 何人 多少 哪里 哪裡 哪裏 哪些 哪个 哪個 哪种 哪種 哪一 哪 为什么 為什麼 为何 為何 谁 誰
    怎么样 怎麼樣 怎么 怎麼 怎样 怎樣 如何 是否 的 了 吗 嗎 呢`,
  vi: `là của và có được trong cho với các những một này đó đây kia khi nào ai gì bao nhiêu đâu sao thế vì tại ở từ đến đã
    đang sẽ không bị do bởi về ra vào lên theo như mà thì cũng đều rất hơn nhất trên dưới tới để nếu nhưng hay hoặc còn lại
    nó họ ông bà anh chị tôi chúng ta mình cái con chiếc mấy việc sự rằng vậy nên cùng giữa sau trước qua bằng làm ấy à ạ
    hãy đối`,
};

/** Words that a list from the package lacks. */
export const MORE_STOP_WORDS: Readonly<Record<string, string>> = {
  da: `hvem hvad hvornår hvorfor hvordan hvilken hvilket hvilke hvis hvorhen mange af også blevet både mellem`,
  de: `wer wem wen wessen wann warum wieso weshalb wo wohin woher womit wodurch wofür woran worauf worin woraus wovon wozu
    worüber worum welchem welchen wieviel wieviele viel viele vielen hieß dabei dafür daran darauf daraus davon dazu
    dass beim zum zur sowie sei seien werde würden worden wurde wurden`,
  el: `ποιος ποια ποιο ποιοι ποιες ποιον ποιου ποιας ποιων ποιους πότε πού γιατί πώς τι πόσο πόση πόσος πόσοι πόσες πόσα
    πόσων πόσους είναι ήταν είχε είχαν έχει έχουν ένα ένας μια μία ενός μιας στους στις των τους τις του της ως από που
    όταν ο οποίος οποία οποίο οποίοι οποίες οποία αυτός αυτή αυτό αυτοί αυτές αυτά ούτε και ώστε μας σας ότι όπου υπό μέσω
    μεταξύ τη την ή`,
  fi: `kuka kenen kenet ketä keitä mikä minkä mitä mitkä milloin missä mistä mihin miksi miten kuinka moni monta montako paljonko
    kumpi millainen`,
  fr: `où quand comment pourquoi combien lequel laquelle lesquels lesquelles duquel desquels auquel quoi dont si celui celle
    ceux celles lors afin ainsi plus très aussi leur leurs cela comme sous entre chez vers depuis était étaient être avoir
    fait font peut est-ce jusque lorsque puisque`,
  it: `quando perché chi quali qual cosa cos come dove dov quand com quant d l all sia essere stato stata stati state può possono fra anche
    quest dopo prima durante mentre suoi propria proprio ciò cioè`,
  nl: `wie wat waar wanneer waarom welk welke wiens hoeveel waarin waarop waarvan waarmee waardoor waaruit naartoe heen hen hij
    hoelang hoezo werden worden wel dan tussen tijdens vanaf hebt`,
  no: `hvem hva hvor når hvorfor hvordan hvilken hvilket hvilke mange av blir blitt mellom`,
  pt: `que quê qual quais quem quando onde aonde donde como quanto quanta quantos quantas porquê porque por cujo cuja cujos
    cujas sobre após durante desde até sob contra ser estar ter são está foi foram sido pode podem todo toda todos todas
    num numa dum duma`,
  sv: `vem vems när var vart vad hur varför vilken vilket vilka många mycket vilkens genom också blivit varit både mellan`,
};
