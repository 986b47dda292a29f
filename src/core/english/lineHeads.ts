import { wordSet } from './wordList';

/** What stands before a colon at the head of a line and speaks for nobody. Lower case. */
export const lineHeads = wordSet(
  'updated update note notes photo photos picture image video correction corrections clarification source sources credit caption read related watch date time place location tip analysis opinion review latest updates check poll quiz exclusive breaking live',
);
