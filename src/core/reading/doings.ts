import { auxiliaries, determiners, formsOfBe, isAdverb } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import { endOfModifiers } from './modifiers';
import type { Outline, Piece } from './outline';
import { lastSpeakerNoun } from './speakerNouns';

/** Verbs for what only people do, in every form that stands behind a subject or its "is". Bodies, teams and towns do none of it. */
const PEOPLES =
  wordSet(`sat sits sitting smiled smiles smiling laughed laughs laughing cried cries crying wept weeps weeping shrugged shrugs sighed
  sighs nodded nods grinned grins frowned frowns blushed winced knelt kneels kneeling slept sleeps sleeping ate eats eating walked walks walking woke
  wakes married marries lives living taught teaches teaching studied studies studying prayed
  prays praying sang sings singing danced dances dancing born widowed divorced lived hospitalised hospitalized whispered
  hugged kissed fainted limped sobbed
  grimaced grimaces chuckled chuckles shivered yawned trembled winks winked`);

/** How only people are: "Nosheen Akhtar was tired". Firms and teams are angry, proud and delighted too. */
const FEELINGS = wordSet(
  'tired awake asleep tearful heartbroken distraught bereaved pregnant unwell hungry drunk homeless unemployed jobless',
);
const SELF = wordSet('himself herself');
const POSSESSIVE = wordSet('his her');
/** "clutched her hands", "lost his temper": what is surely the subject's own. */
const OF_ONESELF = wordSet(
  'head hands hand eyes face hair voice breath temper tears feet arms mother father wife husband son daughter job bag phone chair',
);
/** Verbs behind which it mostly is. */
const OF_OWN = wordSet(
  'lost quit shook shakes raised clutched clutches buried wiped wipes nodded dropped folded adjusted',
);
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

/** "killed himself", "lost her job": a verb, and right behind it what is the subject's own; "sacked his brother" may be of another. */
function doesOwn({ pieces }: Outline, verb: number): boolean {
  if (SELF.has(pieces[verb + 1]?.lower ?? '')) return true;
  if (!OF_OWN.has(pieces[verb]?.lower ?? '')) return false;
  let own = verb + 1;
  while (own < verb + MOST_BEFORE_OWN && pieces[own]?.kind === 'word' && !POSSESSIVE.has(pieces[own]?.lower ?? ''))
    own++;
  return POSSESSIVE.has(pieces[own]?.lower ?? '') && OF_ONESELF.has(pieces[own + 1]?.lower ?? '');
}

/** Whether what stands behind a name at `to` tells that a person bears it: "sat down", "has lived", "is a nurse", ", 40,", ", who". */
export function isPersons(outline: Outline, to: number): boolean {
  const { pieces } = outline;
  const [next, after, end] = pieces.slice(to, to + 3);
  if (next?.text !== ',') return doesAsPerson(outline, to);
  return after?.lower === 'who' || isAge(after, end) || isOnePerson(outline, to + 1);
}

/** "40," "40.": an age that ends what it stands in. */
const isAge = (age: Piece | undefined, end: Piece | undefined): boolean =>
  AGE.test(age?.text ?? '') && /^[,.;]$/.test(end?.text ?? '.');

/** Whether an aside behind a name at `to` tells that one person bears it, wherever it stands: ", who sells", ", 40,". */
export function hasPersonsAside({ pieces }: Outline, to: number): boolean {
  const [next, after, verb] = pieces.slice(to, to + 3);
  if (next?.text !== ',') return false;
  // "Pink Floyd, who split", "Aston Villa, 12, at home"
  const isOne = after?.lower === 'who' && /^(?:is|was|has|\p{Ll}{2,}[^su]s)$/u.test(verb?.lower ?? '');
  return isOne || (Number(after?.text) >= GROWN && isAge(after, verb));
}
const GROWN = 16;

/** Where the verb behind a name at `to` stands, over auxiliaries and adverbs, `most` of them at most; and whether a form of "be" is among them. */
export function verbBehindName(
  { pieces }: Outline,
  to: number,
  most = Infinity,
): { readonly at: number; readonly isPassive: boolean } {
  let at = to;
  while (at < to + most && (auxiliaries.has(pieces[at]?.lower ?? '') || isAdverb(pieces[at]?.lower ?? ''))) at++;
  return { at, isPassive: pieces.slice(to, at).some(({ lower }) => formsOfBe.has(lower)) };
}

/** Whether the verb behind a name at `to` tells so: "sat down", "has lived", "is a nurse". */
export function doesAsPerson(outline: Outline, to: number): boolean {
  const { pieces } = outline;
  // "Christians were tired": many.
  if (/^(?:are|were|have)$/.test(pieces[to]?.lower ?? '')) return false;
  const { at } = verbBehindName(outline, to, MOST_BETWEEN);
  const lower = pieces[at]?.lower ?? '';
  if (PEOPLES.has(lower) || doesOwn(outline, at)) return true;
  if (at === to || !formsOfBe.has(pieces[at - 1]?.lower ?? '')) return false;
  // "Kezia Oduya is 76."
  const isGrown = Number(lower) >= GROWN && AGE.test(lower) && /^[.;]$/.test(pieces[at + 1]?.lower ?? '.');
  return isGrown || FEELINGS.has(lower) || isOnePerson(outline, at);
}
