/** Lists of words that may stand for one another in the name of one person or body. Lower case, no accents. */

const lines = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/));

/** From each word the numbers of the lines it stands in. */
function lineNumbers(list: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  lines(list).forEach((line, number) => {
    for (const word of line) found.set(word, [...(found.get(word) ?? []), number]);
  });
  return found;
}

/** English given names with their short forms, one person's a line. */
export const shortForms = lineNumbers(`
  abraham abe
  albert al bert
  alexander alexandra alex sandy sasha
  alfred al alf fred
  andrew andy drew
  anthony tony
  antonio tony
  barbara barb babs
  benjamin ben benny
  bernard bernie
  catherine katherine kathryn cathy kathy kate katie kitty
  charles charlie chuck chas
  christine christina chris chrissy tina
  christopher chris kit
  daniel dan danny
  david dave davy
  deborah debra deb debbie
  dmitry dima
  donald don donny donnie
  dorothy dot dottie
  edward ed eddie ted teddy ned
  edwin ed
  elizabeth elisabeth liz lizzie beth betsy betty eliza lisa libby
  eugene gene
  florence flo
  francis frank frankie
  franklin frank
  frederick fred freddie
  gabriel gabe
  gerald gerry jerry
  gerard gerry
  gregory greg
  harold hal harry
  henry hank harry
  isaac ike
  james jim jimmy jamie
  janet jan
  jeffrey geoffrey jeff geoff
  jennifer jen jenny
  jeremy jerry
  jessica jess jessie
  john jack johnny jon
  jonathan jon jonny
  joseph joe joey
  joshua josh
  judith judy
  kenneth ken kenny
  kimberly kim
  lawrence laurence larry
  leonard len lenny leo
  louis lou
  madeleine maddie
  margaret maggie meg peggy marge rita greta
  matthew matt
  maximilian maxim max
  michael mike mick mickey micky
  mikhail misha
  mitchell mitch
  natalia natasha
  nathaniel nathan nat nate
  nicholas nick nicky
  nikolai kolya
  patricia pat patty trish tricia
  patrick pat paddy
  peter pete
  philip phillip phil
  raymond ray
  rebecca becky becca
  richard dick rick ricky rich richie
  robert rob robbie bob bobby bert
  ronald ron ronnie
  rudolph rudy
  samuel samantha sam sammy
  stephanie steph
  stephen steven steve
  susan susanne sue susie
  terence terrence terry
  theodore ted teddy theo
  theresa teresa terry tess
  thomas tom tommy
  timothy tim timmy
  valerie val
  victoria vicky vicki
  vincent vince vinny
  vladimir volodya vova
  walter walt wally
  william will bill billy willie liam
  zachary zach zack`);

/** Spellings in Latin letters of one name from another script that no rule of spelling brings together. */
export const romanisations = lineNumbers(`
  mohammed muhammad mohamed mohammad muhammed mohamad mehmet mohamud
  ahmed ahmad achmed
  hussein husayn hussain husain hussien
  hassan hasan
  osama usama
  omar umar
  othman osman uthman
  yusuf youssef yousef yusef yousuf
  yasser yasir
  abdullah abdallah abdulla
  ibrahim ebrahim
  gaddafi qaddafi kadhafi gadhafi qadhafi gadafi
  khamenei khameini
  khomeini khomeyni
  rouhani ruhani rohani
  ahmadinejad ahmedinejad
  zawahiri zawahri
  assad asad
  laden ladin
  maliki malki
  hezbollah hizbullah hizbollah hezbullah
  qaeda qaida kaida
  quran koran
  volodymyr vladimir
  oleksandr alexander aleksandr
  serhiy serhii sergei
  mykola nikolai nikolay
  petro pyotr petr piotr
  mykhailo mikhail
  dmytro dmitry
  yevgeny evgeny evgeni eugene yevhen
  yelena elena olena
  zedong tsetung
  jieshi kaishek
  enlai enlai
  xiaoping hsiaoping
  zhou chou
  zhang chang
  deng teng
  xu hsu
  zheng cheng
  jiang chiang
  cai tsai
  zhu chu
  qian chien
  beijing peking
  kiev kyiv
  kharkov kharkiv
  lvov lviv
  odessa odesa
  burma myanmar
  bombay mumbai
  calcutta kolkata`);

/** Names on one line of a list may be one name's forms. */
export function shareLine(list: ReadonlyMap<string, readonly number[]>, a: string, b: string): boolean {
  const of = list.get(b);
  return of !== undefined && (list.get(a)?.some(number => of.includes(number)) ?? false);
}
