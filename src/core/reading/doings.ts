import { auxiliaries, conjunctions, determiners, formsOfBe, isAdverb, prepositions } from '../english/functionWords';
import { reportingVerbs } from '../english/reportingVerbs';
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
  hugged kissed fainted limped sobbed clutched clutches clutching grimaced grimaces gestured gestures chuckled chuckles shivered
  retired retires kneeled yawned trembled hesitated hesitates swallowed wiped wipes winked waved waves stared stares`);

/** How only people are: "Nosheen Akhtar was tired". */
const FEELINGS = wordSet(
  `tired awake asleep sad happy angry furious upset tearful emotional devastated heartbroken distraught bereaved pregnant unwell ill
  hungry sick drunk proud nervous anxious scared afraid terrified frightened relieved shocked stunned delighted thrilled ecstatic
  overjoyed blunt adamant unrepentant unimpressed incredulous defiant stoic philosophical sanguine dismissive scathing apologetic
  alone homeless unemployed jobless retired married divorced widowed pessimistic optimistic unapologetic worried`,
);
/** "Sioned Parry lost her job" */
const OWN = wordSet('his her himself herself');
/** Words between a verb and what is somebody's own. */
const MOST_BEFORE_OWN = 3;

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

/** "lost her job", "clutched both her hands": a verb, and right behind it what is the subject's own. */
function doesOwn({ pieces }: Outline, verb: number): boolean {
  const { kind, lower = '', capital } = pieces[verb] ?? {};
  const isDeed = kind === 'word' && !capital && !prepositions.has(lower) && !conjunctions.has(lower);
  if (!isDeed || reportingVerbs.has(lower)) return false;
  let own = verb + 1;
  while (own < verb + MOST_BEFORE_OWN && pieces[own]?.kind === 'word' && !OWN.has(pieces[own]?.lower ?? '')) own++;
  const after = pieces[own + 1];
  return OWN.has(pieces[own]?.lower ?? '') && after?.kind === 'word' && !prepositions.has(after.lower);
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
  // "Christians were upset": many.
  if (/^(?:are|were|have)$/.test(next?.lower ?? '')) return false;
  let at = to;
  while (at < to + MOST_BETWEEN && (auxiliaries.has(pieces[at]?.lower ?? '') || isAdverb(pieces[at]?.lower ?? '')))
    at++;
  const lower = pieces[at]?.lower ?? '';
  if (PEOPLES.has(lower)) return true;
  if (doesOwn(outline, at)) return true;
  return at > to && formsOfBe.has(pieces[at - 1]?.lower ?? '') && (FEELINGS.has(lower) || isOnePerson(outline, at));
}
