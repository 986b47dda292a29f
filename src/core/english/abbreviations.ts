import { wordSet } from './wordList';

/** Words that are written with a full stop that ends no sentence, lower case, without the stop. */
export const abbreviations = wordSet(
  'jr sr ph.d m.d co corp inc ltd vs no etc dept univ assn bros ave blvd approx est',
);

// Those that follow only count with a capital: "Ill." is a state, but "she was ill." ends a sentence.

/** Titles before a name. */
export const titleAbbreviations = wordSet(
  'mr mrs ms dr jn prof rev fr sen rep gov gen col lt sgt capt cpl maj adm cmdr hon st',
);
export const stateAbbreviations =
  wordSet(`ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
  wash wis wyo`);
const others = wordSet(
  `rd mt ft jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun`,
);
export const capitalAbbreviations: ReadonlySet<string> = new Set([
  ...titleAbbreviations,
  ...stateAbbreviations,
  ...others,
]);
