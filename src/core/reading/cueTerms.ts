import type { Announced } from './announced';
import type { Cue, CueForm } from './cue';
import type { Term } from './evidence';
import { terms } from './evidence';
import type { VerbClass } from '../english/reportingVerbs';

const FORMS: Readonly<Record<CueForm, Term>> = terms(
  'subject-first',
  'inverted',
  'participle',
  'coordinated',
  'quoted-as',
  'passive',
  'according-to',
  'noun',
  'label',
  'signed',
  'source',
);
const CLASSES: Readonly<Record<VerbClass | 'none', Term>> = terms(
  'say',
  'claim',
  'ask',
  'write',
  'think',
  'act',
  'show',
  'none',
);
const SIDES: Readonly<Record<Announced['side'], Term>> = terms('after', 'that', 'before');

/** How a cue is tied to the one who speaks, as features see it. */
export const formOf = (cue: Cue): Term => FORMS[cue.form];

/** What a cue says of the act of speech. */
export const classOf = (cue: Cue): Term => CLASSES[cue.act ?? 'none'];

export const sideOf = ({ side }: Announced): Term => SIDES[side];
