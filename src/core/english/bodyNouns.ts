import { demonyms } from './epithets';
import { words, wordSet } from './wordList';

/** Nouns that stand in the names of the bodies they are for: "the council" is "Leeds City Council". Lower case, as all that follows. */
export const nounsInNames =
  wordSet(`council ministry department university college institute school hospital committee commission party union bank court tribunal
  board panel agency bureau authority office service association federation foundation trust church fund league club embassy consulate
  parliament senate congress coalition alliance movement front police`);

/** Nouns for bodies of all sorts of names: "the airline" is "Ryanair", "the charity" "Shelter". */
export const nounsOfFirms =
  wordSet(`company firm corporation business manufacturer maker airline carrier operator retailer carmaker automaker drugmaker
  chipmaker planemaker steelmaker startup start-up conglomerate brewery supermarket utility lender insurer builder developer
  chain supplier bookmaker brewer miner bank
  charity nonprofit regulator watchdog think-tank union club trust organisation organization party`);

/** Nouns for bodies that are as often named by another one: "the department" is the Home Office, "the union" a federation. */
export const otherwiseNamed: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    department: 'office',
    force: 'police constabulary',
    union: 'federation association guild brotherhood',
    charity: 'foundation',
    regulator: 'authority',
    watchdog: 'authority ombudsman',
    agency: 'bureau',
  }).map(([noun, heads]) => [noun, words(heads)] as const),
);

/** Nouns for those who watch over a trade. */
export const watchers = wordSet('regulator watchdog inspectorate');

/** First words of what is no firm, for all that it ends as one: "Fresh Air", "Nuclear Power". */
export const openersOfThings = wordSet(
  'fresh natural nuclear big clean hot cold solar wind green renewable public open raw hard',
);

/** Last words of the names of firms: "Northgate Air", "Westmere Water". */
export const endingsOfFirms =
  wordSet(`air airways airlines water energy power gas oil motors foods pharma pharmaceuticals group holdings partners systems
  technologies networks rail trains railways buses homes insurance stores supermarkets bank breweries mining steel shipping logistics
  telecom capital software labs robotics biotech therapeutics aerospace ltd plc inc corp llc limited incorporated`);

/** Bodies whose whole work is to watch over a trade. */
export const regulators =
  wordSet(`ofwat ofcom ofgem ofsted ofqual fca cma asa ico cqc sec fda epa faa ftc fcc nhtsa asic accc apra acma sebi rbi caa orr hse ipso
  estyn sepa hiqa comreg ncc nafdac icasa`);

/** Nouns for outlets, which are no firms else. */
export const nounsOfOutlets = wordSet('broadcaster newspaper paper magazine tabloid network channel');

/** Words of names of public bodies, which "the company" seldom means. */
export const publicWords =
  wordSet(`council ministry department university college school hospital committee commission party union court tribunal agency bureau
  authority office police army navy force forces parliament senate congress government administration kremlin pentagon treasury embassy
  assembly cabinet house nato eu un cia fbi church`);

/** What a name with a capital is of that is neither firm nor body: "Storm Ann". */
export const namedWeather = wordSet('storm hurricane cyclone typhoon');

/** Words before such a noun that tell nothing of whose it is. */
const NEUTRAL =
  wordSet(`local city town county district borough parish state national federal public private new big small whole same ailing troubled
  embattled listed struggling parent budget low-cost giant multinational global international`);
const COUNTRIES = wordSet(
  'danish irish dutch french british spanish polish swiss welsh scottish english swedish finnish turkish greek chinese japanese portuguese thai taiwanese vietnamese us u.s. uk eu',
);

/** Whether a word before such a noun tells nothing that the name would: "the ailing", "the Danish", "the Leeds-based". */
export const tellsNoName = (word: string): boolean =>
  NEUTRAL.has(word) || word.endsWith('-based') || COUNTRIES.has(word.toLowerCase()) || demonyms.has(word.toLowerCase());
