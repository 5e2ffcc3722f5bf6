// Heads of phrases that stand for people: offices, professions, relations, groups.
const ROLES = `
academic accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide
ally ambassador analyst anchor anchorman anchorwoman announcer anthropologist apprentice archaeologist archbishop
architect archivist artist assassin assistant associate astronaut astronomer athlete attache attaché attorney
auditor aunt author ayatollah bailiff banker barber baron baroness barrister bassist batsman believer billionaire biographer
biologist bishop blogger bodyguard boss botanist bowler boxer boy boyfriend brigadier broadcaster broker brother brother-in-law
builder businessman businesswoman businessperson businesspeople butcher campaigner candidate captain captor cardinal caretaker
carpenter cartoonist cashier catcher ceo cfo coo cto celebrity cellist chair chairman chairperson chairwoman challenger champion chancellor
chaplain chef chemist chief chief-of-staff child children choreographer citizen clergyman cleric clerk climatologist client co-author
co-chair co-chairman co-creator co-director co-founder co-host co-leader co-owner co-star co-worker coach cofounder colleague collector
colonel columnist comedian commandant commander commentator commissioner companion comptroller composer comrade conductor
congressman congresswoman conservationist consul consultant contestant contractor contributor controller cook cop coordinator co-ordinator
coroner correspondent councillor councilman councilwoman councilor counsel counsellor counselor counterpart couple courier cousin creator
cricketer criminologist critic curator cyclist dad dancer daughter deacon dealer dean defector defendant defender delegate delegation demonstrator dentist
deputy descendant designer detective developer dictator dignitary diplomat director dissident doctor donor driver drummer duchess
duke earl ecologist economist editor editor-in-chief educator emeritus emir emissary emperor employee employer engineer entertainer
entrepreneur envoy epidemiologist ethicist ex-boyfriend ex-girlfriend ex-husband ex-president ex-wife executive expert explorer
extremist family fan farmer father father-in-law fiance fiancé fiancee fiancée fighter filmmaker finalist financier firefighter fisherman
footballer foreman founder friend fugitive general geneticist geographer geologist girl girlfriend goalkeeper governor
graduate grandchild granddaughter grandfather grandmother grandson guard guardian guerrilla guest guide guitarist gunman guru gymnast hairdresser
head headmaster headmistress heir heiress hero heroine historian holder host hostage hunter husband illustrator imam immigrant
industrialist informant inmate inspector instructor interviewer interviewee intern interpreter inventor investigator investor
jockey journalist judge juror justice keyboardist kidnapper killer king landlord lawmaker lawyer leader lecturer legend
legislator librarian lieutenant linguist listener lobbyist logician lord magician magistrate magnate maker man manager marine marshal martyr
mathematician mayor mediator medalist medallist member mentor merchant messenger meteorologist microbiologist midfielder migrant
militant millionaire miner minister missionary model mogul monarch monk mother mother-in-law mum mom musician mullah naturalist
navigator negotiator neighbor neighbour nephew neuroscientist neurologist newscaster niece nominee novelist nun nurse nutritionist
officer official oceanographer oncologist opponent opposition organiser organizer orphan owner painter paleontologist palaeontologist paramedic parent
parliamentarian participant partner passenger pastor patient patriarch patron peacekeeper pediatrician people performer person
pharmacist philanthropist philosopher photographer photojournalist physicist physician pianist pilot pioneer pitcher
playboy player playwright plumber poet policeman policewoman politician pollster pope postdoc preacher premier presenter
president president-elect priest prime-minister prince princess principal prisoner producer professor programmer promoter
prosecutor protege protégé protester protestor provost psychiatrist psychologist publicist publisher pupil quarterback queen rabbi
racer ranger rapper ray-tracer reader rear-admiral rebel recipient recruit recruiter rector referee refugee registrar relative
reporter representative republican democrat rescuer researcher resident reviewer rider rival runner runner-up sailor saint
salesman salesperson scholar scientist screenwriter sculptor secretary secretary-general security-guard seismologist senator sergeant serviceman
sheik sheikh sheriff shareholder shooter shopkeeper sibling singer singer-songwriter sister sister-in-law skater skier skipper sociologist
soldier solicitor somebody someone son son-in-law songwriter soprano speaker specialist spokesman spokesperson spokespeople
spokeswoman sportsman sportswoman spouse spy star statesman statistician stepfather stepmother stepson stepdaughter stockbroker strategist striker
student superintendent superstar supervisor supporter surgeon surveyor survivor suspect swimmer sultan teacher
technician teen teenager tenant tenor terrorist theologian therapist thinker toxicologist trader trainer trainee translator treasurer
troop trustee tutor twin tycoon uncle undersecretary under-secretary undertaker vendor veteran vice-chair vice-chairman vice-chancellor
vice-president vicar victim villager violinist virologist visitor vocalist volunteer voter waiter waitress warden warlord warrior
watchdog widow widower wife winner witness woman worker workmate wrestler writer youngster youth zoologist vulcanologist volcanologist
then-girlfriend then-boyfriend then-wife then-husband whistleblower ombudsman marine biologist trooper constable chairmen
boatman crewman spokes-person frontman bandleader mastermind ringleader chieftain elder cadet corporal private
inspector-general attorney-general governor-general solicitor-general director-general magnate planner operator
opener all-rounder wicketkeeper forward winger playmaker shortstop linebacker defenseman outfielder infielder goalie
lecturer postgraduate undergraduate alumnus alumni premiere-minister first-lady lady gentleman envoy arbiter arbitrator
regulator breeder cameraman cinematographer columnist cosmonaut creator custodian demographer dermatologist dietitian
`;

const IRREGULAR = `
men women children people wives businessmen businesswomen congressmen policemen firemen gunmen spokesmen spokeswomen
chairmen fishermen servicemen craftsmen clergymen countrymen statesmen lawmen middlemen crewmen heroes dignitaries
deputies secretaries families parties celebrities allies spies envoys attorneys-general secretaries-general media
press reporters journalists police troops delegates fans leaders officials counterparts survivors
him her them us me both
`;

const singular = new Set(ROLES.split(/\s+/).filter(Boolean));
const irregular = new Set(IRREGULAR.split(/\s+/).filter(Boolean));

// Groups and pronouns stand for people, but are nobody's role.
const NOT_A_ROLE = new Set(
  'him her them us me both media press police troops people family couple opposition'.split(' '),
);

/** Whether the word, in lower case, stands for a person or several: "minister", "finalists", "children". */
export function isPersonNoun(word: string): boolean {
  if (singular.has(word) || irregular.has(word)) return true;
  if (word.endsWith('s') && singular.has(word.slice(0, -1))) return true;
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 && isPersonNoun(word.slice(hyphen + 1));
}

/** Whether the word, in lower case, is one person's office, profession or relation: "minister", "ex-husband". */
export function isRoleNoun(word: string): boolean {
  if (NOT_A_ROLE.has(word)) return false;
  if (singular.has(word)) return true;
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 && isRoleNoun(word.slice(hyphen + 1));
}
