import { createRequire } from 'node:module';
import type { Stem } from '../language.ts';

const require = createRequire(import.meta.url);

/** Porter's second stemmer, before it one form for all spellings of a word, behind it one for those of a name. */
export function englishStem(): Stem {
  const { stem } = require('porter2');
  return (word) => unifyTransliteration(stem(unifyEnglish(word)));
}

/** Reads "written=read" pairs between white space. */
function readPairs(list: string): ReadonlyMap<string, string> {
  const pairs = list
    .trim()
    .split(/\s+/u)
    .map((pair) => pair.split('='));
  return new Map(pairs.map(([written = '', read = '']) => [written, read]));
}

/** English words for numbers, so that "twelve" finds "12". "One" is left out: it is rarely a number. */
const NUMBERS = readPairs(`
two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30
forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 twelfth=12 thirteenth=13 fourteenth=14
fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 fourth=4 fifth=5
sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11`);

/** Words with two spellings that no rule below covers, irregular forms that no stemmer knows, and units. */
const SAME = readPairs(`
programme=program programmes=programs grey=gray tyre=tire tyres=tires cheque=check
aluminium=aluminum plough=plow sceptical=skeptical mould=mold artefact=artifact storey=story
kerb=curb pyjamas=pajamas moustache=mustache aeroplane=airplane ageing=aging judgement=judgment
jewellery=jewelry kilometre=km kilometres=km kilometer=km kilometers=km kilograms=kg kilogram=kg
metre=m metres=m meter=m meters=m centimetres=cm centimeters=cm men=man women=woman children=child mens=man womens=woman childrens=child
feet=foot teeth=tooth mice=mouse wives=wife lives=life died=die dies=die dying=die dead=die
death=die deaths=die won=win winning=win lost=lose losing=lose led=lead met=meet held=hold
said=say told=tell made=make took=take taken=take gave=give given=give went=go gone=go came=come
saw=see seen=see knew=know known=know began=begin begun=begin wrote=write written=write
spoke=speak spoken=speak built=build bought=buy sold=sell sent=send spent=spend lent=lend
left=leave found=find fought=fight caught=catch taught=teach thought=think brought=bring
stood=stand understood=understand ran=run rose=rise risen=rise fell=fall fallen=fall grew=grow
grown=grow flew=fly flown=fly threw=throw thrown=throw drew=draw drawn=draw chose=choose
chosen=choose stole=steal stolen=steal broke=break broken=break kept=keep felt=feel became=become
hid=hide hidden=hide shot=shoot struck=strike paid=pay laid=lay sought=seek swam=swim sang=sing
sung=sing sank=sink drove=drive driven=drive rode=ride wore=wear worn=wear hung=hang dealt=deal
meant=mean slept=sleep ate=eat eaten=eat forgot=forget got=get heard=hear lain=lie lit=light
cent=percent bn=billion mn=million tn=trillion trn=trillion tonne=ton tonnes=ton
mph=mile versus=vs saint=st mount=mt jan=january feb=february apr=april aug=august sept=september sep=september
oct=october nov=november dec=december ii=2 iii=3 sat=sit shook=shake swore=swear sworn=swear tore=tear torn=tear woke=wake wove=weave`);

/** Names with several usual spellings in the news. */
const NAMES = readPairs(`
muhammad=mohammed mohammad=mohammed mohamed=mohammed muhammed=mohammed mohamad=mohammed kiev=kyiv
odesa=odessa kharkov=kharkiv lvov=lviv bombay=mumbai calcutta=kolkata peking=beijing
rangoon=yangon burma=myanmar turkiye=turkey czechia=czech qaddafi=gaddafi kadhafi=gaddafi
koran=quran hizbollah=hezbollah hizbullah=hezbollah moslem=muslim usama=osama hussain=hussein
husain=hussein qaeda=qaida aleksandr=alexander alexandr=alexander`);

/** "firemen", and "gentlemens" for "gentlemen's" as members type it; not "specimen", "Yemen". */
const PLURAL_OF_MAN =
  /^(?:gentle|police|fire|fisher|sports|business|congress|spokes|service|sales|camera|gun|country|chair|council|news|crafts|horse|noble|air|states|trades|work|assembly|alder|clergy|lay|cattle|stunt|hench)(?:wo)?(?=mens?$)/u;

/** A folded English word in the one form under which all its spellings are stemmed. */
function unifyEnglish(word: string): string {
  const listed = NUMBERS.get(word) ?? SAME.get(word) ?? NAMES.get(word);
  if (listed) return listed;
  if (word.length < 5) return word;
  if (PLURAL_OF_MAN.test(word)) return word.replace(/mens?$/u, 'man');
  return unifyEnding(word)
    .replace(/(?<=[aeiouy][^aeiouy]+i?)our(?=s?$|ed$|ing$|able$|ite|ful|ist|less)/u, 'or')
    .replace(/(?:ae|oe)(?=[a-z]{4})/u, 'e')
    .replace(/(?<=[aeiouy][^aeiouy]+[aeiou])ll(?=ed$|ing$|ers?$)/u, 'l');
}

/**
 * The vowel that several rules want before them keeps words of one syllable as they are: "killed", "raised", "hours".
 * "organise" as "organize", "centre" as "center", "defence" as "defense", "catalogue" as "catalog".
 */
function unifyEnding(word: string): string {
  return word
    .replace(/(?<=[aeiouy][^aeiouy]+)([iy])s(?=e[ds]?$|ing$|ations?$|ers?$)/u, '$1z')
    .replace(/([tb])re(?=s?$)/u, '$1er')
    .replace(/([ei])nce(?=s?$|less)/u, '$1nse')
    .replace(/ogue(?=s?$)/u, 'og');
}

/**
 * The stem of a name without what differs between ways to write Russian, Ukrainian and Arabic names in Latin letters:
 * "Zelenskyy", "Zelenskiy", "Zelensky"; "Sergei", "Sergey"; "Aleksandr", "Alexandr".
 */
function unifyTransliteration(stem: string): string {
  if (stem.length < 5) return stem;
  return stem
    .replace(/(?:yy|iy|yi|ij|ii|y)$/u, 'i')
    .replace(/e[jy]$/u, 'ei')
    .replace(/oy(?=[a-z])/u, 'oi')
    .replace(/(?<=[ae])ks(?=[aeiou])/u, 'x')
    .replace(/(?<=[a-z])tch(?=[aeiou])/u, 'ch');
}
