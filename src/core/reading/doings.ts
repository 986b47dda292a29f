import { auxiliaries, determiners, formsOfBe, isAdverb } from '../english/functionWords';
import { finiteVerb } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { endOfModifiers, isModifier } from './modifiers';
import type { Outline } from './outline';
import { lastSpeakerNoun } from './speakerNouns';

/** Verbs for what only people do, in every form that stands behind a subject or its "is". Bodies, teams and towns do none of it. */
const PEOPLES =
  wordSet(`sat sits sitting smiled smiles smiling laughed laughs laughing cried cries crying wept weeps weeping shrugged shrugs sighed
  sighs nodded nods grinned grins frowned frowns blushed winced knelt kneels kneeling slept sleeps sleeping ate eats eating walked walks walking woke
  wakes married marries retired died dies dying lives living taught teaches teaching drove drives driving studied studies studying prayed
  prays praying sang sings singing danced dances dancing born raised widowed divorced jailed arrested lived hospitalised hospitalized whispered
  hugged kissed fainted limped waved sobbed`);

/** What buildings, streets and bodies do that have such a name. */
const BUILDINGS =
  wordSet(`opened opens closed closes reopened stands stood hosts hosted houses housed remains remained burned burnt collapsed dates
  holds held seats offers offered includes included runs ran leads led crosses links sits serves served`);

const MOST_BETWEEN = 3;
const AGE = /^\d\d?$/;

/** Whether a description of one person stands behind a determiner: "a nurse", "the retired coach". */
function isOnePerson(outline: Outline, at: number): boolean {
  if (!determiners.has(outline.pieces[at]?.lower ?? '')) return false;
  const noun = lastSpeakerNoun(outline, at + 1, endOfModifiers(outline, at + 1));
  return noun?.noun === 'person' && !noun.plural;
}

/** Whether what stands behind a name at `to` tells that a person bears it: "sat down", "has lived", "is a nurse", ", 40,", ", who", "said". */
export function isPersons(outline: Outline, to: number): boolean {
  const { pieces } = outline;
  const [next, after, end] = [pieces[to], pieces[to + 1], pieces[to + 2]];
  if (next?.text === ',')
    return (
      after?.lower === 'who' ||
      (AGE.test(after?.text ?? '') && /^[,.;]$/.test(end?.text ?? '.')) ||
      isOnePerson(outline, to + 1)
    );
  let at = to;
  while (at < to + MOST_BETWEEN && (auxiliaries.has(pieces[at]?.lower ?? '') || isAdverb(pieces[at]?.lower ?? '')))
    at++;
  const lower = pieces[at]?.lower ?? '';
  if (PEOPLES.has(lower) || finiteVerb(lower)?.class === 'say') return true;
  return at > to && formsOfBe.has(pieces[at - 1]?.lower ?? '') && isOnePerson(outline, at);
}

/** Whether a name of a given name and a word for a place is a person's by what it does: "Paul Hall won", where the Albert Hall opened. */
export function isNoBuilding(outline: Outline, from: number, to: number): boolean {
  const { pieces } = outline;
  const [before, next] = [pieces[from - 1], pieces[to]];
  if (isPersons(outline, to)) return true;
  const isFree = before === undefined || before.kind === 'punctuation' || before.mark !== undefined;
  return isFree && next !== undefined && isModifier(next) && !BUILDINGS.has(next.lower);
}
