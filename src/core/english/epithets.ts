import { words, wordSet } from './wordList';

/** Persons by where they are from, as "the Italian" calls one. No word that as often means a whole people: "the French". Lower case. */
export const demonyms =
  wordSet(`afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani
  bangladeshi barbadian belarusian belgian bolivian bosnian brazilian briton bulgarian cameroonian canadian chilean colombian croat
  croatian cuban cypriot czech dane dutchman dutchwoman ecuadorian egyptian englishman englishwoman estonian ethiopian filipina filipino
  finn frenchman frenchwoman georgian german ghanaian greek haitian hungarian icelander indian indonesian iranian iraqi irishman
  irishwoman israeli italian ivorian jamaican jordanian kazakh kenyan korean kuwaiti latvian libyan lithuanian macedonian malaysian malian
  mexican moldovan mongolian montenegrin moroccan namibian nigerian norwegian pakistani palestinian panamanian paraguayan peruvian pole
  qatari romanian russian rwandan samoan saudi scot scotsman scotswoman serb serbian singaporean slovak slovakian slovene slovenian somali
  spaniard sudanese swede syrian tanzanian texan tunisian turk ugandan ukrainian uruguayan venezuelan welshman welshwoman zambian
  zimbabwean londoner parisian liverpudlian mancunian glaswegian
  bahamian bajan belizean botswanan burundian cambodian chadian congolese dominican emirati eritrean fijian gambian grenadian guatemalan
  guyanese honduran kosovan kurd kyrgyz laotian lebanese liberian luxembourger malagasy malawian maldivian maltese mauritian mozambican
  nepali nepalese nicaraguan omani papuan salvadoran sicilian surinamese taiwanese tajik tobagonian tongan trinidadian uzbek vietnamese
  yemeni bahraini basque catalan bavarian breton corsican sardinian walloon muscovite greenlander
  alabaman alaskan albertan arizonan arkansan californian coloradan floridian hawaiian hoosier idahoan illinoisan iowan kansan kentuckian
  louisianan mainer marylander michigander minnesotan mississippian missourian montanan nebraskan nevadan ohioan oklahoman ontarian
  oregonian pennsylvanian quebecer tennessean utahn vermonter virginian wisconsinite wyomingite newfoundlander torontonian montrealer
  queenslander tasmanian sydneysider melburnian aucklander kiwi aussie
  dubliner corkman kerryman ulsterman ulsterwoman yorkshireman yorkshirewoman lancastrian cornishman cornishwoman geordie scouser brummie`);

/** The same of two words: "the New Zealander". Lower case. */
export const demonymsOfTwo: ReadonlySet<string> = new Set(
  [
    'new zealander, south african, sri lankan, costa rican, puerto rican, sierra leonean, south korean, north korean, cape verdean',
    'northern irishman, northern irishwoman, north macedonian, saudi arabian, west australian, south australian, nova scotian',
    'north carolinian, south carolinian, west virginian, rhode islander, new jerseyan, new mexican, north dakotan, south dakotan',
  ].flatMap(list => list.split(', ')),
);

/** Nouns that call anew somebody whom a text is about: "the striker", "the pop star". Lower case. */
export const epithets =
  wordSet(`star superstar frontman frontwoman singer rapper comedian comic actor actress presenter broadcaster
  striker midfielder defender goalkeeper winger playmaker quarterback pitcher batsman bowler all-rounder golfer boxer cyclist sprinter
  swimmer skipper footballer cricketer billionaire tycoon mogul novelist poet painter songwriter singer-songwriter filmmaker guitarist
  drummer bassist champion medallist medalist duke duchess pontiff wicketkeeper keeper opener spinner seamer batter fly-half
  scrum-half flanker fullback full-back left-back right-back centre-back centre-half shot-stopper playwright musician vocalist`);

/** What somebody is by calling, conviction or standing, as a text calls him once it has named him: "the businessman", "the veteran". Lower case. */
export const callings = wordSet(`businessman businesswoman entrepreneur financier banker magnate trader investor
  journalist columnist scientist economist historian academic scholar researcher archaeologist philosopher theologian
  surgeon neurosurgeon obstetrician geophysicist meteorologist forecaster engineer architect sculptor chef
  restaurateur farmer rancher crofter beekeeper printer carpenter plumber electrician postman postwoman fisherman photographer
  paramedic firefighter teacher schoolteacher headteacher librarian veteran diplomat politician legislator lawmaker activist campaigner
  socialist libertarian centrist populist feminist pensioner retiree widow widower
  youngster teenager newcomer newlywed grandee radioman incumbent conductor cellist violinist
  pianist keyboardist dancer choreographer ballerina magician paralympian olympian climber mountaineer sailor yachtsman yachtswoman
  astronaut explorer naturalist nurse filmmaker`);

/** What somebody is in everyday life, who answers for nobody else: "Driver Jane Roe ... the mother of two". Lower case. */
export const ordinary =
  wordSet(`driver farmer nurse patient resident neighbour neighbor student pupil worker cleaner shopkeeper trader vendor
  seller mother father parent electrician plumber builder fisherman miner barista waiter waitress chef hairdresser artist runner villager
  tenant voter customer shopper commuter passenger tourist pensioner retiree volunteer protester survivor hiker climber graduate
  homeowner householder postman carpenter mechanic welder gardener carer baker butcher barber taxi-driver grandmother grandfather`);

/** Members of parties and parliaments. */
const MEMBERS = words('mp mep msp td republican democrat senator congressman congresswoman');

/** Nouns that do so behind a name: "the Texas senator", "the Chelsea player". Lower case. */
export const epithetsOfPlaces: ReadonlySet<string> = new Set([
  ...MEMBERS,
  ...words(`lawmaker representative governor mayor councillor nominee candidate native leader founder player forward host anchor author
  businessman businesswoman entrepreneur`),
]);

/** The same for posts, "the Chelsea manager": they call anew only somebody whose role names one of them. Lower case. */
export const posts = wordSet('boss manager coach captain director chief executive ceo chairman chairwoman head');

const CLERICS = words('cleric clergyman churchman priest pastor preacher');
const LAWMAKERS = words('lawmaker legislator parliamentarian');
const OFFICERS = words('officer policeman policewoman');
const SCHOLARS = words('academic researcher scientist scholar historian economist');

/** Titles that are called alike, and what else they are called. */
const CALLED: readonly (readonly [titles: string, called: readonly string[]])[] = [
  ['cardinal, bishop', [...CLERICS, 'prelate']],
  ['archbishop', [...CLERICS, 'prelate', 'primate']],
  ['rev, reverend, pastor, vicar', CLERICS],
  ['imam, ayatollah', ['cleric']],
  ['dr', [...SCHOLARS, 'doctor', 'physician', 'medic', 'surgeon', 'consultant']],
  ['doctor', ['physician', 'medic', 'surgeon', 'consultant']],
  ['prof', [...SCHOLARS, 'professor']],
  ['professor', SCHOLARS],
  ['prime minister', ['premier']],
  ['justice, mr justice, mrs justice, ms justice, lord justice, lady justice', ['judge']],
  ['sen, senator, rep, td', LAWMAKERS],
  ['mp', [...LAWMAKERS, 'backbencher']],
  ['envoy', ['diplomat']],
  ['ambassador', ['diplomat', 'envoy']],
  ['king, queen', ['monarch', 'sovereign', 'royal']],
  ['duke, duchess, prince, princess', ['royal']],
  ['gen', ['general', 'commander', 'soldier']],
  ['general', ['commander', 'soldier']],
  ['sgt, sergeant, pc', OFFICERS],
  ['det', [...OFFICERS, 'detective']],
  ['chief executive', ['boss']],
  ['ceo', ['boss', 'executive']],
  ['captain', ['skipper']],
  ['author', ['writer', 'novelist']],
  ['novelist', ['writer', 'author']],
];

/** What one is also called by a title, where that is the whole role: "the prelate" of a cardinal. Lower case, titles without stops. */
export const alsoCalled: ReadonlyMap<string, readonly string[]> = new Map(
  CALLED.flatMap(([titles, called]) => titles.split(', ').map(title => [title, called] as const)),
);

/** A specialist of a doctor's or professor's sort: "the paediatrician", "the archaeologist". */
export const isSpecialist = (noun: string): boolean =>
  /(?:iatrician|obstetrician|clinician|iatrist|ologist|practitioner|physicist)$/.test(noun);

/** Nouns for persons that have a capital in the middle of a sentence: "the Leeds MP", "a Texas Republican", "a GP". Lower case. */
export const capitalNouns: ReadonlySet<string> = new Set([...MEMBERS, 'gp']);
