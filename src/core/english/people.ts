import { wordSet } from './wordList';

/** Nouns for persons who speak, singular. Plurals and -man, -woman, -person are derived. */
export const personNouns =
  wordSet(`spokesman spokeswoman spokesperson official minister president premier chancellor secretary
  senator congressman congresswoman lawmaker legislator governor mayor councilman councilwoman councillor ambassador envoy diplomat
  deputy chief head leader director chairman chairwoman chair chairperson commissioner commander general officer captain lieutenant
  sergeant colonel admiral soldier veteran detective sheriff judge justice prosecutor attorney lawyer solicitor barrister
  counsel witness defendant plaintiff suspect victim survivor doctor physician surgeon nurse patient professor researcher
  scientist economist analyst expert strategist adviser advisor aide assistant staffer consultant pollster operative activist
  advocate campaigner organizer organiser protester demonstrator supporter critic opponent rival ally colleague counterpart
  candidate nominee contender hopeful frontrunner front-runner president-elect incumbent voter delegate member representative
  reporter journalist correspondent editor columnist commentator anchor host author writer novelist poet historian
  biographer critic blogger publisher producer filmmaker actor actress singer musician artist comedian narrator player
  coach trainer captain athlete champion fan owner founder co-founder entrepreneur businessman businesswoman executive ceo
  manager boss employer employee worker banker broker trader investor farmer fisherman driver pilot teacher principal student
  pupil graduate bishop archbishop priest pastor rabbi imam cleric pope monk mother father parent son daughter brother
  sister husband wife widow partner friend neighbor neighbour resident citizen tourist passenger refugee migrant immigrant
  man woman boy girl child teenager grandmother grandfather uncle aunt cousin guest visitor caller user customer client
  tenant landlord engineer designer architect developer programmer hacker whistleblower informant source insider
  speaker moderator interviewer king queen prince princess duke monarch dictator tycoon billionaire mogul
  magnate conservative liberal progressive socialist republican democrat independent libertarian moderate evangelical
  christian muslim person someone somebody observer onlooker bystander eyewitness applicant negotiator
  mediator inspector investigator auditor regulator ranger firefighter paramedic medic vice-president superintendent
  coordinator administrator trustee treasurer clerk dean provost chaplain curator conductor composer director-general
  spouse heir ex-president ex-minister ambassador-at-large warden coroner pathologist historian lecturer
  politician statesman oligarch rebel fighter commander militant gunman attacker attendee respondent participant associate
  confidant confidante acquaintance backer booster detractor loyalist surrogate proponent defender skeptic sceptic pundit handler
  helper shopper commuter cyclist caregiver carer checker insurer lender plumber carpenter builder butcher baker chef waiter
  waitress barber hairdresser gardener publican pensioner retiree housewife mum mom dad shopkeeper vendor seller herder miner welder
  mechanic labourer laborer cleaner accountant breeder lifeguard sailor skipper swimmer runner golfer footballer cricketer boxer
  jockey umpire referee sprinter rower gymnast skater skier wrestler racer drummer guitarist rapper dancer sculptor painter
  playwright screenwriter supervisor comptroller astronomer surveyor planner librarian archivist translator interpreter volunteer fundraiser shareholder
  subscriber listener viewer reader striker midfielder goalkeeper winger batsman bowler teammate team-mate guard linesman
  contractor supplier dealer exporter importer haulier grower hunter angler prefect magistrate registrar bursar rector
  headteacher headmaster headmistress backbencher whip peer mp monarchist sub-inspector
  landlady baronet nephew niece gran granny grandma grandpa grandson granddaughter mama
  papa vicar curate housekeeper governess maid servant lad lass stranger lodger countess stepmother stepfather godmother
  godfather orphan apprentice innkeeper schoolmaster schoolmistress forecaster all-rounder trooper kid thief cop`);

/** The same, of whom news tells less often. They are no learned feature, so that more can be added. */
export const rarePersonNouns = wordSet(`
  rep wicketkeeper off-spinner leg-spinner spinner seamer all-rounder fly-half scrum-half hiker tramper
  icon secretary-treasurer editor-in-chief commander-in-chief star creator heroine godparent frontman frontwoman
  butler squire knight friar abbot abbess nun hermit jester usher steward bailiff marquis marquess viscount baron
  baroness viscountess duchess empress emperor tsar czar chieftain warrior archer woodcutter shepherd shepherdess
  goatherd cobbler tailor seamstress dressmaker blacksmith tinker pedlar peddler beggar vagabond pirate smuggler
  bandit robber burglar prisoner gaoler jailer executioner stowaway castaway dwarf ogre witch
  wizard sorcerer enchantress maiden damsel spinster bachelor bride bridegroom suitor lover sweetheart fiancé
  fiancée schoolboy schoolgirl tutor nursemaid nanny midwife matron sexton verger beadle porter caretaker janitor
  cabby cabbie boatswain bosun purser trapper explorer roofer trucker jeweller jeweler undertaker bartender
  bouncer caterer decorator plasterer scaffolder postmaster postmistress paratrooper sniper hostage detainee inmate
  fugitive trafficker stalker youtuber influencer streamer gamer vlogger supermodel presenter newsreader podcaster
  ballerina soprano baritone impresario collector auctioneer godson stepson stepdaughter stepbrother stepsister
  toddler sibling girlfriend boyfriend roommate housemate flatmate classmate schoolmate co-star co-worker
  workmate bridesmaid mourner worshipper parishioner pilgrim missionary hiker climber mountaineer camper surfer diver
  kayaker biker pedestrian rider passer-by passerby reveller festivalgoer concertgoer holidaymaker vacationer
  traveller traveler squatter homeowner householder landowner rancher beekeeper veterinarian zookeeper
  gamekeeper caddie bookmaker gambler millionaire policyholder counsellor counselor stonemason bricklayer joiner
  glazier upholsterer potter weaver brewer distiller winemaker cheesemaker fishmonger greengrocer grocer stallholder
  hawker rickshaw-puller philosopher theologian understudy puppeteer clown juggler acrobat busker songwriter cellist
  trumpeter bassist sommelier barista dishwasher chambermaid concierge typist bookkeeper cashier storekeeper stevedore
  docker gunner conscript deserter mercenary guerrilla insurgent schoolteacher
  childminder playworker invigilator examiner scholar alumnus alumna undergraduate postgraduate freshman sophomore
  litigant juror culprit offender perpetrator molester abuser rapist murderer killer kidnapper hijacker vandal
  looter rioter troublemaker dissident defector emigre émigré vegetarian illustrator marcher reveler picketer spectator
  worshiper churchgoer villager islander jogger barmaid grandparent actuary creditor leaseholder claimant appellant
  complainant notary paralegal physio crofter coxswain quarterback linebacker protestor rescuer widower coder challenger
  elector ratepayer consul emissary warlord assailant intruder fraudster scammer asylum-seeker evacuee expat
  expatriate newcomer captor vintner restaurateur hotelier diner punter sufferer alcoholic smoker vaper clubber raver
  theatregoer partygoer grandad youngster teen preteen deacon preacher astronaut cosmonaut stewardess chauffeur
  snowboarder trainee intern valedictorian inventor heiress socialite courtier locksmith masseur stylist seafarer
  steelworker shipbuilder logger lumberjack forester ruler searcher agent voice-over voiceover
  companion garda trawlerman sharemilker substitute full-back centre-back left-back right-back wing-back playmaker motorist`);

/** Groups and bodies that speak, singular or collective. */
export const groupNouns =
  wordSet(`government administration ministry department agency bureau office service authority committee
  commission council board panel court tribunal congress parliament senate house cabinet party campaign camp team group
  organization organisation association union federation foundation institute university college school hospital church company
  firm corporation bank manufacturer maker airline carrier operator retailer network broadcaster channel station newspaper paper magazine
  daily weekly tabloid website site outlet media press agency police army military navy force troops staff crew public audience crowd
  community family majority minority opposition coalition bloc alliance movement state country nation city town county
  kingdom embassy consulate mission delegation authority regulator watchdog charity nonprofit lobby think-tank
  pac club league squad side jury leadership establishment left right industry market business consortium
  fund embassy carmaker automaker drugmaker chipmaker planemaker steelmaker startup start-up conglomerate brewery supermarket
  utility palace bishopric diocese couple pair duo trio squadron brigade`);

/** The same, of which news tells less often. They are no learned feature, so that more can be added. */
export const rareGroupNouns = wordSet(`
  trust constabulary inspectorate quango secretariat directorate municipality archdiocese synod hospice nursery
  subsidiary distributor housebuilder shipbuilder brewer ngo`);

/** Things that are written or said and so carry words of their own. */
export const documentNouns =
  wordSet(`report study survey poll statement letter memo memorandum email e-mail message tweet post article
  editorial story book review analysis paper document record filing lawsuit suit complaint indictment affidavit warrant order ruling
  opinion decision verdict law bill act amendment constitution treaty agreement plan proposal resolution petition
  transcript recording video ad advertisement commercial slogan headline caption sign banner placard poster label note
  notice release communique communiqué declaration manifesto platform speech blog website page invitation brochure leaflet
  guideline policy rule research data figure result finding inscription text summary profile biography
  dispatch cable file log entry account narrative song lyric poem narrator preamble section clause`);

/** Writings and speeches in which their author says something: "the bank in a letter warned". */
export const writings = wordSet(
  'statement letter email e-mail post tweet message response reply speech report ruling memo note column filing',
);

/** Words for many who speak, where no singular helps. */
export const collectives =
  wordSet(`people men women children police authorities others many some several few most all both
  officials sources critics experts everyone everybody nobody someone somebody anyone Americans data media wives sheriffs
  others those`);

/** Titles that stand before a name, with and without the full stop. Lower case. */
export const titles =
  wordSet(`mr mrs ms miss dr prof sir dame lord lady rev fr sr sen rep gov gen col lt sgt capt cpl maj adm cmdr hon president vice
  premier prime minister chancellor secretary senator congressman congresswoman representative governor mayor ambassador envoy
  deputy chief chairman chairwoman chair commissioner commander general officer captain lieutenant sergeant colonel admiral
  major corporal private detective inspector sheriff judge justice attorney prosecutor professor doctor king queen prince
  princess duke duchess emperor pope cardinal archbishop bishop father sister brother pastor reverend rabbi imam ayatollah
  sheikh director advisor adviser spokesman spokeswoman spokesperson leader speaker president-elect ex-president delegate
  councilman councilwoman councilor councillor alderman superintendent coach comrade officer agent trooper constable marshal
  solicitor counsel treasurer foreign defense defence interior finance national security press executive lieutenant-governor
  republican democrat assistant acting former associate undersecretary sultan emir crown candidate nominee strategist rev.
  cllr cr adv advocate engr atty barr signor signore signora signorina herr frau fräulein monsieur madame mademoiselle mme
  mlle señor señora señorita senhor senhora alhaji alhaja shri smt supt insp taoiseach tánaiste datuk dato datin encik puan
  haji hajiya mdm eng det headteacher headmaster assemblyman assemblywoman assemblymember congressmember councilmember selectman
  selectwoman supervisor comptroller coun madam auntie aunty mzee brigadier seri datu h.e.`);

/** Words that offices of several words end in, and those before them: "Prime Minister", "Deputy Attorney General". Lower case. */
export const officeNouns =
  wordSet(`minister president chancellor general justice secretary commissioner constable executive officer whip marshal governor
  premier director chairman chairwoman superintendent inspector leader attorney speaker`);
export const officeModifiers =
  wordSet(`prime deputy vice chief attorney solicitor lord foreign home finance health defence defense first second assistant associate
  surgeon secretary field police interior justice education environment trade transport energy press party majority minority senate
  house state district lieutenant acting managing executive inspector director commissioner auditor advocate governor general`);

/** Ranks and offices that are written in capitals before a name. As printed. */
export const ranks = wordSet(`WPC MEC DCI DSI DCS DSP IGP MP MPs TD TDs MSP MEP MLA MLC MCA MNA MPA MK CEO CFO COO PM`);
/** The same, where they may as well open a name of another sort ("DC United"): only before two words of a name. */
export const shortRanks = wordSet(`OC PC DC DS DI SP ASP CM`);

/** Letters behind a name that are no part of it: offices, honours, degrees. Lower case, without stops. */
export const postnominals = wordSet(
  `kc qc sc bl mp td msp mep mla mlc obe mbe cbe kbe dbe frs phd md esq jp bem dphil llb`,
);

/** Titles that stand right before a name, whatever the office. */
export const courtesies = wordSet('mr mrs ms miss mx dr prof sir dame lord lady baroness cllr cr rev');

/** Courtesy titles that tell whether "he" or "she" may follow. */
export const maleTitles =
  wordSet(`mr sir lord herr monsieur signor signore señor senhor king prince duke emperor pope father brother congressman chairman
  spokesman businessman councilman alderman man boy husband son widower uncle grandfather actor gentleman sheikh imam sultan
  emir anchorman salesman statesman lordship baronet count marquis earl baron viscount nephew groom bridegroom waiter butler
  footman coachman policeman fireman postman milkman fisherman nobleman clergyman frenchman englishman irishman scotsman
  dutchman grandson dad papa grandpa`);
export const femaleTitles =
  wordSet(`mrs ms miss dame lady frau fräulein madame mademoiselle mme mlle signora signorina señora señorita senhora queen princess
  duchess sister congresswoman chairwoman spokeswoman businesswoman councilwoman woman girl wife daughter mother widow aunt
  grandmother actress nun ladyship countess marchioness baroness viscountess niece bride waitress landlady hostess governess
  empress abbess heiress seamstress maid policewoman granddaughter mum mom mama gran granny grandma`);

/** Nouns for those who have a title before their name, by the title without its full stop: "the senator" is "Sen. Roe". Lower case. */
export const nounsOfTitles: ReadonlyMap<string, readonly string[]> = new Map([
  ['sen', ['senator']],
  ['gov', ['governor']],
  ['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker']],
  ['pres', ['president']],
  ['cllr', ['councillor']],
  ['dr', ['doctor']],
  ['prof', ['professor']],
  ['sgt', ['sergeant']],
  ['det', ['detective']],
  ['lt', ['lieutenant']],
  ['capt', ['captain']],
  ['supt', ['superintendent']],
  ['insp', ['inspector']],
  ['lord', ['peer']],
  ['lady', ['peer']],
  ['baroness', ['peer']],
  ['pope', ['pontiff']],
]);
