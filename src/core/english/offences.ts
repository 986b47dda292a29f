import { wordSet } from './wordList';

/** What somebody denies or admits before a court. Lower case. */
export const offences =
  wordSet(`charge charges murder manslaughter theft fraud assault rape robbery burglary wounding arson perjury bribery
  corruption conspiracy treason blackmail harassment stalking kidnap kidnapping trafficking possession handling affray forgery
  embezzlement extortion terrorism negligence indecency voyeurism allegations offence offences offense offenses counts count wrongdoing
  causing attempted aggravated`);

/** Passive verbs for what a court or the police do to one who is accused. */
export const prosecuted = wordSet(
  'charged accused arrested remanded arraigned indicted convicted acquitted jailed sentenced tried prosecuted extradited',
);
