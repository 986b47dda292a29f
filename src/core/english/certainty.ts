import { words, wordSet } from './wordList';

/** Words that turn a sentence into its opposite. */
export const negations = wordSet('not no never none nobody nothing neither nor without hardly scarcely barely');

/** Words that make a claim a possibility. */
export const possibles = wordSet('may might perhaps maybe possibly probably likely potentially');

/** Words of what is wanted or needed, not of what is. */
export const obligations = wordSet('must should ought');

/** Words of what is to come; "would" is "will" in reported speech. */
export const futures = wordSet('will shall would');

/** Forms of the past. */
export const pasts = wordSet('did was were had');

/** Words that say a figure or an "all" is not meant to the letter. */
export const hedges = wordSet('almost nearly practically virtually roughly approximately mostly largely partly');

/** Words that turn a claim round when one stands for the other. */
export const opposites: readonly (readonly [string, string])[] =
  words(`help/hurt rise/fall increase/decrease win/lose support/oppose
  for/against more/less up/down before/after accept/reject confirm/deny allow/ban legal/illegal safe/unsafe open/close start/stop
  guilty/innocent true/false strong/weak right/wrong good/bad better/worse best/worst high/low higher/lower buy/sell agree/disagree
  approve/disapprove raise/cut hire/fire praise/criticize love/hate friend/enemy success/failure remember/forget begin/end
  enter/leave above/below majority/minority fair/unfair likely/unlikely possible/impossible legitimate/illegitimate
  honest/dishonest able/unable happy/unhappy import/export arrive/depart ally/enemy peace/war`).flatMap(pair => {
    const [one, other] = pair.split('/');
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });

/** Small words of grammar, and words that any speaker uses of anything: sharing them says nothing. */
export const smallWords =
  wordSet(`the a an and of that to in as be am is are was were been being for he him his she her hers i me my
  mine it its we us our ours you your yours they them their theirs not no never on with about at but by from go going gone goes went
  has have having had more most or this these those what who whom whose which when where why how will would shall should can could
  may might must do does did done doing don't if just like make makes making made other out over say says said saying so than there
  think thinks thought up very want wants wanted any ever into some such then much get gets getting got know knows knew well also
  only let lets even now while through between again too here one two because thing things many yes oh okay`);
