import { wordSet } from './wordList';

/** Verbs by which a clause with "that" tells what a body or somebody is: "the group that runs the camp". Lower case. */
export const tellingVerbs =
  wordSet(`runs ran owns represents makes made operates builds built sells sold manages oversees regulates licenses licences publishes
  provides organises organizes supports opposes supplies employs serves lives works holds held leads led won lost kept keeps hosts helps
  advises monitors tracks funds campaigns governs insures leases rents live work run own represent oppose`);
