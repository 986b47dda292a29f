import { wordSet } from '../english/wordList';
import { verbBehindName } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';

const DIES = wordSet('died drowned perished');
const KILLED = wordSet('killed murdered slain assassinated beheaded');
/** "shot dead", "stabbed to death" */
const TO_DEATH = /^(?:(?:shot|found|pronounced) dead|(?:stabbed|beaten|crushed|bludgeoned) to death|passed away)\b/;

/** Whether a clause has just said that somebody is dead: "Her cousin Jamila was killed.", "His wife had died.", "The guard was shot dead." */
export function isDead({ to }: Mention, page: ReadParagraph | undefined): boolean {
  if (!page) return false;
  const { pieces } = page.outline;
  const { at, isPassive } = verbBehindName(page.outline, to);
  const [verb = '', next = '', last = ''] = pieces.slice(at, at + 3).map(({ lower }) => lower);
  // "was killed off in the show", "dies in the film"
  if (DIES.has(verb) || verb === 'passed') return DIES.has(verb) || next === 'away';
  return isPassive && ((KILLED.has(verb) && next !== 'off') || TO_DEATH.test(`${verb} ${next} ${last}`));
}
