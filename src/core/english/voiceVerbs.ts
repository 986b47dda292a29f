import type { ReportingVerb } from './reportingVerbs';
import { regularForms } from './reportingVerbs';
import { words } from './wordList';

/** Verbs for a voice or a face, which report what stands right beside them between marks, and nothing else. */
const LEMMAS =
  words(`rejoin resume pursue breathe hiss growl grunt moan groan sob wail gasp pant sniff snort sneer drawl stammer
  stutter croak bellow roar bark thunder holler intone mumble whimper croon chorus chirp coo blurt venture pipe prompt persist
  correct rasp squeak shrill squeal yelp cackle giggle grin smile nod shrug beam frown coax soothe offer object reason cough
  splutter falter quaver enthuse bleat return boom snarl bawl shriek whine rumble interpose pronounce ejaculate vouchsafe supply allow
  assent`);

/** Verbs that do so with a particle: "put in". "went on" and the like are verbs of reporting, which take any. */
const WITH_PARTICLE: ReadonlyMap<string, readonly [lemma: string, particle: string]> = new Map([
  ['put', ['put', 'in']],
  ['broke', ['break', 'in']],
  ['cut', ['cut', 'in']],
  ['chimed', ['chime', 'in']],
  ['burst', ['burst', 'out']],
  ['threw', ['throw', 'in']],
  ['struck', ['strike', 'in']],
  ['piped', ['pipe', 'up']],
  ['called', ['call', 'out']],
]);

/** A verb of voice in a form that stands alone, and the particle that belongs to it. */
export interface VoiceVerb {
  readonly verb: ReportingVerb;
  readonly particle: string | null;
}

/** Verbs that double their last letter: "sobbed". */
const DOUBLING = /^(?:sob|grin|nod|shrug)$/;

function formsOf(lemma: string): readonly (readonly [form: string, tense: 'past' | 'present'])[] {
  const [present = ''] = regularForms(lemma);
  const [, past = ''] = regularForms(DOUBLING.test(lemma) ? `${lemma}${lemma.at(-1) ?? ''}` : lemma);
  return [
    [past, 'past'],
    [present, 'present'],
  ];
}

/** Verbs of voice by their forms, lower case. */
export const voiceVerbs: ReadonlyMap<string, VoiceVerb> = new Map<string, VoiceVerb>([
  ...LEMMAS.flatMap(lemma =>
    formsOf(lemma).map(
      ([form, tense]) => [form, { verb: { lemma, class: 'say' as const, form: tense }, particle: null }] as const,
    ),
  ),
  ...[...WITH_PARTICLE].map(
    ([form, [lemma, particle]]) =>
      [form, { verb: { lemma, class: 'say' as const, form: 'past' as const }, particle }] as const,
  ),
]);
