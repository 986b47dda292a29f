import { auxiliaries, determiners, formsOfBe, isAdverb } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import { endOfModifiers } from './modifiers';
import type { Outline } from './outline';
import { lastSpeakerNoun } from './speakerNouns';

/** Verbs for what only people do, in every form that stands behind a subject or its "is". Bodies, teams and towns do none of it. */
const PEOPLES =
  wordSet(`sat sits sitting smiled smiles smiling laughed laughs laughing cried cries crying wept weeps weeping shrugged shrugs sighed
  sighs nodded nods grinned grins frowned frowns blushed winced knelt kneels kneeling slept sleeps sleeping ate eats eating walked walks walking woke
  wakes married marries lives living taught teaches teaching studied studies studying prayed
  prays praying sang sings singing danced dances dancing born widowed divorced lived hospitalised hospitalized whispered
  hugged kissed fainted limped sobbed`);

/** Nouns for those who do something that are as often firms: "Blue Harvest is a producer of milk". */
const FIRMS = wordSet(
  'producer insurer lender supplier dealer partner owner operator leader rival broker builder provider exporter importer employer host champion',
);

const MOST_BETWEEN = 3;
const AGE = /^\d\d?$/;

/** Whether a description of one person stands behind a determiner: "a nurse", "the retired coach". */
function isOnePerson(outline: Outline, at: number): boolean {
  if (!determiners.has(outline.pieces[at]?.lower ?? '')) return false;
  const noun = lastSpeakerNoun(outline, at + 1, endOfModifiers(outline, at + 1));
  return noun?.noun === 'person' && !noun.plural && !FIRMS.has(outline.pieces[noun.index]?.lower ?? '');
}

/** Whether what stands behind a name at `to` tells that a person bears it: "sat down", "has lived", "is a nurse", ", 40,", ", who". */
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
  if (PEOPLES.has(lower)) return true;
  return at > to && formsOfBe.has(pieces[at - 1]?.lower ?? '') && isOnePerson(outline, at);
}
