import { wordSet } from './wordList';

/** Offices of something that may have a name itself: "director of Shelter Jane Roe", but not "the widow of Jane Roe". Lower case, as all here. */
export const officesOfBodies =
  wordSet(`head director chair chairman chairwoman chairperson chief leader president secretary minister manager captain coach lead
  mayor governor executive officer owner founder co-founder landlord landlady editor principal dean rector provost professor chancellor
  vice-chancellor treasurer mp`);

/** Those among them that are as often somebody's: "the coach of injured Jane Roe". */
export const officesOfPersons = wordSet('coach manager captain owner');

/** Nouns for what has a name that may look like a person's: "the trawler Mary Jane", "investment bank Morgan Stanley". */
export const namedThings =
  wordSet(`trawler yacht boat ship ferry vessel lifeboat tanker schooner dinghy horse mare stallion colt dog cat bull baby
  book novel memoir film movie play show series sitcom drama musical opera song album single podcast game brand label band duo
  pub inn hotel restaurant bar cafe café store shop shops village town city storm hurricane cyclone typhoon
  house brokerage builders jewellers publishers agents solicitors accountants lawyers outfitters brewers grocers bookmakers`);

/** Nouns for what a person is that are nobody's name: "Striker Diallo". */
export const nounsBeforeNames =
  wordSet(`striker midfielder goalkeeper winger defender full-back centre-back left-back right-back wing-back playmaker
  fly-half scrum-half batsman bowler wicketkeeper seamer all-rounder quarterback linebacker pitcher substitute teenager pensioner
  businessman businesswoman campaigner activist protester resident homeowner householder motorist shopkeeper economist analyst historian
  researcher scientist barrister solicitor defendant presenter actor actress rapper comedian novelist playwright filmmaker
  backbencher teammate garda trawlerman fisherman farmer sharemilker`);

/** The same for firms and for those who watch over them: "Airline SkyBlue". Some are said of persons too: "Broadcaster Jane Roe". */
export const nounsBeforeFirms =
  wordSet(`airline retailer carmaker automaker drugmaker chipmaker planemaker steelmaker startup start-up conglomerate lender insurer
  housebuilder bookmaker regulator watchdog broadcaster supermarket operator`);

/** Titles of two or more who are named together: "Justices Jane Roe and Peter Poe". */
export const titlesOfMany = wordSet(
  'justices judges senators ministers professors councillors detectives representatives messrs',
);
