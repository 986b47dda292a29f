import { wordSet } from './wordList';

/** Capitalised words that make a name that of a body, not a person. Lower case. */
export const bodyWords =
  wordSet(`ministry department agency bureau office service committee commission council board court house
  senate congress parliament party university college institute school hospital church bank group company corporation corp inc ltd llc
  co association union federation foundation centre center times post journal tribune herald gazette news press daily weekly
  magazine review guardian telegraph independent observer mirror express mail star sun globe chronicle examiner tv radio network media
  administration government authority police army navy force forces guard league club team campaign coalition alliance
  movement society trust fund project program programme museum library theatre theater airlines airways railway motors electric
  industries holdings partners capital ventures technologies systems solutions international nations states kingdom republic
  city county street avenue road square airport stadium tower building hall palace kremlin pentagon capitol caucus assembly
  cabinet treasury embassy pac super act bill agreement treaty convention summit conference games cup award prize festival
  day war reuters agence associated bloomberg politico cnn bbc nbc abc cbs msnbc npr fbi cia nato eu un gop democrats republicans
  chamber confederation guild syndicate consortium directorate secretariat facebook twitter google youtube supreme district circuit síochána siochana north south east west`);

/** Those among them that are surnames too: "Paul Hall", "Mary Church". */
export const bodySurnames = wordSet('hall house church bank court street day north south east west');

/** Places that speak for a government, and countries often met without a person. Lower case, whole names. */
export const places: ReadonlySet<string> = new Set([
  'new york',
  'new jersey',
  'new mexico',
  'new hampshire',
  'new zealand',
  'new delhi',
  'north carolina',
  'south carolina',
  'north dakota',
  'south dakota',
  'north korea',
  'south korea',
  'south africa',
  'south sudan',
  'west virginia',
  'rhode island',
  'saudi arabia',
  'sri lanka',
  'hong kong',
  'costa rica',
  'el salvador',
  'puerto rico',
  'sierra leone',
  'northern ireland',
  ...wordSet(`moscow washington kyiv kiev beijing london paris berlin brussels tehran ankara jerusalem cairo tokyo
  seoul pyongyang delhi islamabad kabul baghdad damascus riyadh warsaw rome madrid ottawa canberra minsk
  america russia ukraine china iran iraq syria israel turkey france germany britain england scotland ireland wales spain italy poland
  japan korea india pakistan afghanistan egypt libya canada mexico brazil argentina australia europe africa asia
  california texas florida ohio iowa nevada virginia pennsylvania michigan wisconsin colorado georgia arizona
  crimea donbass donbas geneva vienna aleppo
  alabama alaska arkansas connecticut delaware hawaii idaho illinois indiana kansas kentucky louisiana maine maryland massachusetts
  minnesota mississippi missouri montana nebraska oklahoma oregon tennessee utah vermont wyoming ontario quebec alberta manitoba
  saskatchewan queensland tasmania
  portugal netherlands belgium switzerland austria denmark norway sweden finland iceland estonia latvia lithuania belarus moldova
  romania bulgaria greece serbia croatia slovenia slovakia hungary bosnia kosovo albania cyprus malta luxembourg armenia azerbaijan
  kazakhstan uzbekistan kyrgyzstan tajikistan turkmenistan mongolia taiwan vietnam thailand laos cambodia myanmar burma malaysia
  singapore indonesia philippines bangladesh nepal bhutan yemen oman qatar kuwait bahrain lebanon algeria tunisia morocco sudan
  ethiopia eritrea somalia kenya uganda tanzania rwanda burundi zambia zimbabwe malawi mozambique angola namibia botswana nigeria
  ghana senegal mali niger cameroon gabon congo liberia cuba haiti jamaica guatemala honduras nicaragua panama colombia venezuela
  ecuador peru bolivia paraguay uruguay chile`),
]);
