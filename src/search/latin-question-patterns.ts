/** The kind of thing that a question asks for. */
export type Expected =
  | 'person'
  | 'date'
  | 'place'
  | 'number'
  | 'amount'
  | 'duration'
  | 'name'
  | 'reason'
  | 'manner'
  | 'thing'
  | 'statement';

/** Question words of a language and what they ask for, in the order in which they are tried. */
export type QuestionWords = readonly (readonly [Expected, string])[];

/** Letters that may end a word, and the adjectives that may stand before a noun. */
const L = String.raw`\p{L}*`;
const A = String.raw`(?:\p{L}+\s)?`;

/** Question words of languages in Latin letters other than English, as patterns that begin at the start of a word. */
export const LATIN_PATTERNS: Readonly<Record<string, QuestionWords>> = {
  de: [
    ['name', `wie (?:heiß|hieß|laute|nenn|nannt)${L}|welche${L} ${A}name${L}`],
    ['duration', `wie lange?|wie alt|wie viele? (?:jahr|tag|monat|stund|minut|woch)${L}`],
    ['amount', `wie viel (?:geld|kost|prozent)${L}|welche${L} (?:prozentsatz|anteil)`],
    [
      'number',
      `wie\\s?viele?|welche${L} ${A}(?:anzahl|zahl|menge|summe|rate|höhe|länge|temperatur|alter|bevölkerung${L})|wie (?:oft|hoch|gro(?:ß|ss)|weit|tief|breit|schnell|schwer|stark|häufig)`,
    ],
    [
      'date',
      `(?:seit|bis|ab )?wann|welche${L} ${A}(?:jahr|monat|tag|datum|zeit|epoche|saison|wochentag)${L}`,
    ],
    [
      'place',
      `wo|woher|wohin|welche${L} ${A}(?:stadt|städte|land|länder|landes|staat|bundesstaat|ort|region|insel|fluss|kontinent|stadtteil|gebäude|universität|gebiet|straße|see|meer|hafen|flughafen|provinz|stadion)${L}`,
    ],
    ['person', 'wer|wen|wem|wessen'],
    [
      'person',
      `welche${L} ${A}(?:spieler|schauspieler|sänger|könig|kaiser|präsident|minister|forscher|wissenschaftler|autor|schriftsteller|person|mann|frau|politiker|general|herrscher|trainer|künstler|architekt|sprecher|mitglied|ingenieur|gouverneur|bürgermeister|anwalt|richter)${L}`,
    ],
    ['reason', `warum|weshalb|wieso|wofür|wozu|weswegen|welche${L} gr[uü]nd${L}`],
    ['manner', 'wie|womit|wodurch'],
    ['thing', `welche${L}|was|woran|worauf|woraus|wovon|worin`],
  ],
  es: [
    ['name', `cómo se (?:llam|denomin|conoc)${L}|cuál (?:es|era|fue) el nombre`],
    ['duration', `cuánto tiempo|cuántos (?:años|días|meses|minutos|segundos|horas)`],
    ['amount', 'cuánto (?:dinero|cuesta|costó|cobra)'],
    ['number', `cuánt${L}|qué ${A}(?:porcentaje|cantidad|número|proporción|tasa|edad|población)`],
    ['date', `cuándo|qué ${A}(?:año|mes|día|fecha|siglo|década|época|periodo|período)`],
    [
      'place',
      `dónde|adónde|qué ${A}(?:ciudad|país|países|lugar|estado|región|isla|río|continente|barrio|edificio|universidad|zona|provincia)${L}`,
    ],
    [
      'person',
      `quién(?:es)?|qué ${A}(?:jugador|jugadora|actor|actriz|cantante|rey|reina|presidente|ministro|científico|autor|escritor|persona|hombre|mujer|político|general|gobernante|gobernador|entrenador|artista|arquitecto|director|líder|ingeniero|alcalde|abogado|juez)${L}`,
    ],
    ['reason', 'por qué|para qué|cuál(?:es)? (?:fue|es|era) la (?:razón|causa)'],
    ['manner', 'cómo'],
    ['thing', 'qué|cuál(?:es)?'],
  ],
  fr: [
    ['name', `comment (?:s.appel|se nomm)${L}|quel est le nom`],
    ['duration', `combien de (?:temps|jours|mois|années|heures|minutes)`],
    ['number', `combien|quel${L} ${A}(?:nombre|pourcentage|taux|proportion|âge|population)`],
    ['date', `quand|quel${L} ${A}(?:année|mois|jour|date|siècle|décennie|époque)`],
    ['place', `où|quel${L} ${A}(?:ville|pays|lieu|état|région|île|fleuve|continent|endroit)`],
    ['reason', 'pourquoi'],
    ['manner', 'comment'],
    ['person', 'qui'],
    ['thing', `quel${L}|quoi|qu.est-ce`],
  ],
  it: [
    ['name', `come si chiam${L}|qual è il nome`],
    ['duration', 'quanto tempo|quanti (?:anni|giorni|mesi|minuti)|quante ore'],
    ['number', `quant[ieoa]|che (?:percentuale|numero)|quale (?:percentuale|numero)`],
    ['date', `quando|(?:che|quale) (?:anno|mese|giorno|data|secolo|decennio|periodo)`],
    ['place', `dove|(?:che|quale) (?:città|paese|luogo|stato|regione|isola|fiume|continente)`],
    ['reason', 'perché'],
    ['manner', 'come'],
    ['person', 'chi'],
    ['thing', `quale|quali|cosa|che`],
  ],
  pt: [
    ['name', `como se cham${L}|qual (?:é|era|foi) o nome`],
    ['duration', 'quanto tempo|quantos (?:anos|dias|meses|minutos)|quantas horas'],
    ['number', `quant[oa]s?|que (?:percentagem|porcentagem|número|quantidade)`],
    ['date', `quando|que (?:ano|mês|dia|data|século|década|época)`],
    ['place', `onde|aonde|que (?:cidade|país|lugar|estado|região|ilha|rio|continente)`],
    ['reason', 'por\\s?qu[eê]'],
    ['manner', 'como'],
    ['person', 'quem'],
    ['thing', `que|quais|qual`],
  ],
  ro: [
    ['duration', 'cât timp|câți ani|câte (?:zile|luni|ore|minute)'],
    ['number', `câ[tțţ][iăe]?|ce (?:procent|număr|cantitate)`],
    ['date', `când|ce (?:an|lună|zi|dată|secol|deceniu)`],
    ['place', `unde|ce (?:oraș|țară|loc|stat|regiune|insulă|râu|continent)`],
    ['person', 'cine|cui'],
    ['reason', 'de ce'],
    ['manner', 'cum'],
    ['thing', `ce|care`],
  ],
  nl: [
    ['name', `hoe (?:heet|heette|heten)|wat is de naam`],
    ['duration', 'hoe lang|hoe oud|hoeveel (?:jaar|dagen|maanden|uur|minuten)'],
    ['number', `hoeveel|welk ${A}(?:percentage|aantal)|hoe (?:vaak|hoog|groot|ver|diep|snel)`],
    ['date', `wanneer|welke? ${A}(?:jaar|maand|dag|datum|eeuw|periode)`],
    ['place', `waar|welke? ${A}(?:stad|land|plaats|staat|regio|eiland|rivier|continent)`],
    ['person', 'wie|wiens'],
    ['reason', 'waarom|waardoor'],
    ['manner', 'hoe|waarmee'],
    ['thing', `welke?|wat|waarvan|waarin`],
  ],
  sv: [
    ['duration', 'hur länge|hur gammal'],
    ['number', `hur (?:många|mycket|ofta|hög|stor|långt)`],
    ['date', `när|vilket (?:år|datum|århundrade)|vilken (?:månad|dag)`],
    ['place', `var|vart|vilken (?:stad|plats|region|ö)|vilket land`],
    ['person', 'vem|vilka'],
    ['reason', 'varför'],
    ['manner', 'hur'],
    ['thing', `vad|vilken|vilket`],
  ],
  pl: [
    ['name', `jak (?:się )?(?:nazyw|nazw)${L}`],
    ['duration', 'jak długo|ile (?:lat|dni|miesięcy|godzin|minut)'],
    ['number', 'ile|ilu'],
    ['date', `kiedy|któr${L} (?:rok|wiek|mies)${L}|jakim roku`],
    ['place', `gdzie|skąd|dokąd|(?:któr|jak)${L} (?:mie[sś]|kraj|państw)${L}`],
    ['person', 'kto|kogo|komu|kim'],
    ['reason', 'dlaczego|czemu'],
    ['manner', 'jak'],
    ['thing', `co|czego|czym|któr${L}|jak(?:i|a|ie|iego|iej|im|ich)`],
  ],
  tr: [
    ['number', 'kaç|ne kadar'],
    ['date', 'ne zaman|hangi (?:yıl|ay|gün|tarih|yüzyıl)'],
    ['place', `nere${L}|hangi (?:şehir|ülke|kent|bölge|ada)`],
    ['person', `kim${L}`],
    ['reason', 'neden|niçin|niye'],
    ['manner', 'nasıl'],
    ['thing', `hangi|ne|nedir`],
  ],
  vi: [
    ['number', 'bao nhiêu|mấy'],
    ['date', 'khi nào|bao giờ|(?:năm|tháng|ngày) nào'],
    ['place', 'ở đâu|đâu|(?:thành phố|nước|quốc gia|nơi) nào'],
    ['person', 'ai'],
    ['reason', 'tại sao|vì sao'],
    ['manner', 'như thế nào|thế nào'],
    ['thing', 'gì|nào'],
  ],
};
