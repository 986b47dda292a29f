import { wordSet } from './wordList';

/** Words that make a name that of a news outlet, and outlets known by one word. Lower case. */
export const outletWords =
  wordSet(`news times post journal tribune herald gazette press daily weekly magazine review guardian telegraph observer mirror
  express mail chronicle examiner tv television radio network broadcasting agency globe register standard today dispatch inquirer
  reuters bloomberg politico cnn bbc nbc abc cbs msnbc cnbc npr pbs fox afp ap tass interfax xinhua novosti sputnik axios vox
  buzzfeed breitbart huffpost newsweek forbes fortune economist atlantic spiegel figaro monde jazeera haaretz izvestia kommersant
  kyodo yonhap anadolu ansa efe dpa`);

/** Nouns that say before a name that it is an outlet's: "state news agency RIA Novosti". Lower case. */
export const outletNouns =
  wordSet(`agency agencies channel station newspaper paper magazine broadcaster network website site outlet tabloid daily weekly
  journal program programme show podcast newswire`);
