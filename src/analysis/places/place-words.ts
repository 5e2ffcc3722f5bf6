/** Words that end the name of a building or a site. */
const VENUE =
  /^(?:Stadium|Arena|Hall|Cent(?:er|re)|Complex|Airport|Airfield|Bridge|Hotel|Museum|Gallery|Towers?|Square|Plaza|Church|Cathedral|Chapel|Mosque|Temple|Synagogue|Shrine|Abbey|Monastery|Universit(?:y|ies)|College|School|Academy|Institute|Hospital|Clinic|Palace|Castle|Mansion|House|Park|Gardens?|Zoo|Theat(?:er|re)|Cinema|Opera|Library|Station|Terminal|Port|Harbou?r|Base|Camp|Barracks|Prison|Jail|Penitentiary|Kremlin|Parliament|Pentagon|Capitol|Courthouse|Embassy|Consulate|Mall|Market|Headquarters|Building|Ranch|Farm|Plant|Refinery|Dam|Mine|Cemetery|Memorial|Monument|Beach|Pier|Court|Field|Speedway|Circuit|Racecourse|Dome|Garden|Resort|Inn|Restaurant|Café|Cafe|Club|Bar|Tunnel|Checkpoint|Fairgrounds|Pavilion|Auditorium|Observatory|Laboratory|Cosmodrome|Kibbutz)$/;
/** Words that end an address. */
const STREET =
  /^(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Boulevard|Blvd\.|Drive|Lane|Highway|Parkway|Freeway|Expressway|Turnpike|Alley|Terrace|Motorway|Prospekt|Strasse)$/;
/** Words that end, or begin, the name of a water, a mountain, a stretch of land. */
const AREA =
  /^(?:Sea|Ocean|Bay|Gulf|Strait|Straits|Channel|Canal|River|Lake|Creek|Falls|Island|Islands|Isles?|Peninsula|Cape|Coast|Mountains?|Mount|Mt\.|Hills?|Ridge|Peak|Valley|Desert|Plain|Plateau|Basin|Forest|Jungle|Glacier|Volcano|Delta|Reef|Atoll|Archipelago|Heights|Strip|Corridor|Region|Territory|Territories|Reservation|District|Neighbou?rhood|Quarter)$/;
const REGION =
  /^(?:Province|State|County|Prefecture|Oblast|Krai|Governorate|Republic|Canton|Department|Shire)$/;

export type HeadKind = 'venue' | 'address' | 'area' | 'region';

/** What kind of place the words of a name say that it is: "Fisht Stadium" a venue, "Lake Tahoe" an area; null when they do not say. */
export function headKindOf(name: string): HeadKind | null {
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  if (words.length < 2) return null;
  if (STREET.test(last)) return 'address';
  if (VENUE.test(last) || /^University\s+of\s/.test(name)) return 'venue';
  if (REGION.test(last)) return 'region';
  return AREA.test(last) || /^(?:Lake|Mount|Mt\.|Cape|Gulf|Bay|Strait|Sea|Isle)$/.test(first)
    ? 'area'
    : null;
}

const DIRECTION =
  '(?:(?:north|south|east|west)(?:east|west)?(?:ern)?|central|mainland|upper|lower|inner|rural)';
const FILLER = `(?:the|an?|downtown|nearby|suburban|neighbou?ring|Greater|${DIRECTION}|the\\s+(?:[A-Za-z]+\\s+){0,3}(?:city|town|village|island|port|capital|state|province|region)\\s+of)`;

/** Prepositions of place before a name, with an article, a direction or an owner ("Mecca's") between. */
export const PREPOSITION = new RegExp(
  `\\b(in|at|near|on|onto|from|to|into|outside|inside|within|around|across|throughout|through|over|off|along|toward|towards|between|beyond|above|under|of|for|via|against|by|with)\\s+(?:${FILLER}\\s+){0,2}(?:\\p{Lu}[\\p{L}.-]*(?:\\s\\p{Lu}[\\p{L}.-]*){0,2}['’]s?\\s+(?:${FILLER}\\s+)?)?$`,
  'u',
);

/** A direction that belongs to the name: "southern Finland". */
export const DIRECTION_BEFORE = new RegExp(`(?<![\\p{L}-])${DIRECTION}\\s$`, 'u');

/** Prepositions after which only a place, no person or organisation, is likely. */
export const STRICT_PREPOSITION =
  /^(?:in|at|near|outside|inside|within|around|across|throughout|into|off|along|on|onto)$/;
/** Prepositions between which and a building somebody moves. */
export const MOVING_PREPOSITION = /^(?:to|from|through|over|toward|towards|via|between)$/;
