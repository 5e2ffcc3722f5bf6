// Heads of phrases that stand for people: offices, professions, relations, groups.
const ROLES = `
abolitionist academic accountant activist actor actress adjutant adm. administrator admiral adviser
advisor advocate agent aide all-rounder ally alumnus amb. ambassador analyst anchor anchorman
anchorwoman announcer anthropologist apprentice arbiter arbitrator archaeologist archbishop
architect archivist artist assassin assistant associate astronaut astronomer astrophysicist athlete
attache attaché attorney attorney-general auditor aunt author ayatollah babysitter bailiff
bandleader banker barber baron baroness barrister bassist bassoonist batsman believer bellhop
billionaire biochemist biographer biologist bishop blogger boatman bodyguard bookkeeper bookseller
boss botanist bowler boxer boy boyfriend breeder brigadier broadcaster broker brother brother-in-law
builder businessman businesspeople businessperson businesswoman butcher cadet cameraman campaigner
candidate capt. captain captor cardinal cardiologist caregiver caretaker caricaturist carpenter
cartographer cartoonist cashier catcher celebrity cellist ceo cfo chair chairman chairmen
chairperson chairwoman challenger champion chancellor chaplain chef chemist chief chief-of-staff
chieftain child choreographer cinematographer citizen clergyman cleric clerk client
climatologist cmdr. co-author co-chair co-chairman co-creator co-director co-founder co-host
co-leader co-ordinator co-owner co-star co-worker coach coder cofounder col. colleague collector
colonel columnist comedian commandant commander commander-in-chief commentator commissioner
communist companion composer comptroller comrade concierge conductor congressman congresswoman
conservationist constable consul consultant contestant contractor contributor controller coo cook
coordinator cop coroner corporal correspondent cosmologist cosmonaut councillor councilman councilor
councilwoman counsel counsellor counselor counterpart couple courier cousin cpl. creator crewman
cricketer criminologist critic cryptographer cto curator custodian cyclist dad dancer daughter
deacon dealer dean defector defendant defender defenseman delegate delegation democrat demographer
demonstrator dentist deputy dermatologist descendant designer det. detective developer dictator
dietitian dignitary diplomat director director-general dissident doctor donor driver drummer duchess
duke earl ecologist economist editor editor-in-chief educator elder emeritus emir emissary emperor
employee employer engineer entertainer entomologist entrepreneur environmentalist envoy
epidemiologist essayist ethicist ex-boyfriend ex-girlfriend ex-husband ex-president ex-wife
executive expert explorer extremist family fan farmer father father-in-law feminist fiance fiancee
fiancé fiancée fighter filmmaker finalist financier firefighter fireman fisherman footballer foreman
founder fr. friend frontman fugitive gen. general geneticist gentleman geographer geologist
geophysicist girl girlfriend goalie goalkeeper gov. governor governor-general graduate grandchild
granddaughter grandfather grandmother grandson guard guardian guerrilla guest guide guitarist gunman
guru gymnast gynecologist hacker hairdresser hairstylist head headmaster headmistress heir heiress
hero heroine herpetologist historian hitman holder homemaker host hostage househusband housewife
humanitarian hunter husband ichthyologist illustrator imam immigrant immunologist industrialist
infielder influencer informant inmate insp. inspector inspector-general instructor intern
interpreter interviewee interviewer inventor investigator investor jockey journalist judge juror
justice keyboardist kidnapper killer king kingpin lady landlord lawmaker lawyer layman leader
lecturer legend legislator lexicographer librarian librettist lieutenant linebacker linguist
listener lobbyist logician lord loyalist lt. lyricist magician magistrate magnate maj. maker man
manager marine marshal martyr mastermind mathematician mayor medalist medallist mediator member
mentor merchant messenger meteorologist microbiologist midfielder midwife migrant militant
millionaire miner minister missionary model mogul mom monarch monarchist monk mother mother-in-law
msgr. mullah mum musician musicologist nanny nationalist naturalist navigator negotiator neighbor
neighbour nephew neurologist neuroscientist newscaster newsreader niece nominee novelist nun nurse
nutritionist oceanographer officer official ombudsman oncologist opener operator opponent opposition
optometrist organiser organist organizer ornithologist orphan outfielder owner painter
palaeontologist paleoclimatologist paleontologist paramedic parent parliamentarian participant
partner passenger pastor pathologist patient patriarch patron peacekeeper pediatrician pensioner
percussionist performer person pharmacist philanthropist philologist philosopher photographer
photojournalist physician physicist physiotherapist pianist pilot pioneer pitcher planner playboy
player playmaker playwright plumber podcaster podiatrist poet policeman policewoman politician
pollster pope postdoc postgraduate preacher premier presenter president president-elect priest
primatologist prince princess principal prisoner private producer prof. professor programmer
promoter prosecutor protege protester protestor protégé provost psychiatrist psychologist
psychotherapist publicist publisher pupil pvt. quarterback queen rabbi racer radiologist ranger
rapper reader rear-admiral rebel receptionist recipient recruit recruiter rector referee refugee
registrar regulator relative rep. reporter representative republican rescuer researcher resident
retiree rev. reviewer rider ringleader rival royalist runner runner-up sailor saint salesman
salesperson satirist saxophonist scholar scientist screenwriter sculptor secretary secretary-general
seismologist sen. senator separatist sergeant serviceman sgt. shareholder sheik sheikh sheriff
shooter shopkeeper shortstop sibling singer singer-songwriter sister sister-in-law skater skier
skipper socialist sociologist soldier solicitor solicitor-general soloist somebody someone son
son-in-law songwriter soprano speaker specialist spokesman spokespeople spokesperson spokeswoman
sportsman sportswoman spouse spy star statesman statistician stenographer stepdaughter stepfather
stepmother stepson steward stewardess stockbroker strategist streamer striker strongman student
suffragette sultan superintendent superstar supervisor supporter supt. surgeon surgeon-general
surveyor survivor suspect swimmer teacher technician teen teenager tenant tenor terrorist
then-boyfriend then-girlfriend then-husband then-wife theologian therapist thinker topographer
toxicologist trader trainee trainer translator treasurer troop trooper troubadour trumpeter trustee
tutor twin tycoon typist uncle under-secretary undergraduate undersecretary undertaker vendor
veteran veterinarian vicar vice-chair vice-chairman vice-chancellor vice-president victim villager
violinist virologist visitor vlogger vocalist volcanologist volunteer voter vulcanologist waiter
waitress warden warlord warrior watchdog whistleblower wicketkeeper widow widower wife winger winner
witness woman worker workmate wrestler writer youngster youth youtuber zoologist
`;

const IRREGULAR = `
men women children people wives businessmen businesswomen congressmen policemen firemen gunmen spokesmen spokeswomen
fishermen servicemen craftsmen clergymen countrymen statesmen lawmen middlemen crewmen heroes dignitaries
deputies secretaries families parties celebrities allies spies envoys attorneys-general secretaries-general media
press reporters journalists police troops delegates fans leaders officials counterparts survivors
alumni him her them us me both
`;

const singular = new Set(ROLES.split(/\s+/).filter(Boolean));
const irregular = new Set(IRREGULAR.split(/\s+/).filter(Boolean));

// Groups and pronouns stand for people, but are nobody's role.
const NOT_A_ROLE = new Set(
  'him her them us me both media press police troops people family couple opposition'.split(' '),
);

// "schoolteacher", "filmmaker", "kingpin": what the last part says of any compound.
const COMPOUND =
  /.{3}(?:teacher|worker|maker|owner|leader|keeper|writer|player|driver|fighter|singer|holder|monger|woman|person|master|father|mother|president|minister|secretary)$/;
const HYPHENATED = /^.+-(?=.)/;

/** Whether the word, in lower case, stands for a person or several: "minister", "finalists", "children". */
export function isPersonNoun(word: string): boolean {
  const last = word.replace(HYPHENATED, '');
  if (singular.has(word) || irregular.has(word) || singular.has(last)) return true;
  const base = last.endsWith('s') ? last.slice(0, -1) : last;
  return singular.has(base) || irregular.has(last) || COMPOUND.test(base);
}

/** Whether the word, in lower case, is one person's office, profession or relation: "minister", "ex-husband". */
export function isRoleNoun(word: string): boolean {
  if (NOT_A_ROLE.has(word)) return false;
  const last = word.replace(HYPHENATED, '');
  return singular.has(word) || (singular.has(last) && !NOT_A_ROLE.has(last)) || COMPOUND.test(last);
}
