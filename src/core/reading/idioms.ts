import { auxiliaries } from '../english/functionWords';
import { finiteVerb } from '../english/reportingVerbs';
import { words } from '../english/wordList';
import type { Cue } from './cue';
import type { Outline } from './outline';

/** Verbs of reporting that in these words tell a deed or a turn of speech, and nothing that was said: lemmas, and how the words begin. */
const IDIOMS: readonly (readonly [lemmas: readonly string[], begins: RegExp])[] = [
  [words('see feel find'), /^(?:it|things|this) (?:differently|otherwise|that way)\b/],
  [words('find'), /^(?:not )?guilty\b/],
  [words('plead'), /^(?:not )?guilty\b/],
  [words('feel'), /^(?:his|her|their|my) \S+$/],
  [words('show'), /^(?:no|little|some) (?:remorse|emotion|reaction|interest|mercy|signs?)\b/],
  [words('say'), /^(?:nothing|little|no more|nothing more|not a word)$/],
  [words('beg ask request'), /^not to be (?:named|identified|quoted|mentioned)\b/],
  [
    words('respond reply answer'),
    /^(?:to )?(?:(?:a|an|the|our|any|multiple|several|repeated|further) )?(?:requests?|calls?|questions?|e-?mails?|messages?)\b/,
  ],
  [words('brief'), /^(?!that\b)/],
  [
    words('know'),
    /^(?:(?:it|him|her|them|me|us) (?:well|too|all|better|by name|personally|since|for|from|through)|each other|one another)\b/,
  ],
  [words('remember know forget'), /^(?:the|his|her|their|him|it|them)(?: \S+)?$/],
  [
    words('support'),
    /^(?:his|her|their) (?:own )?(?:parents|mother|father|family|wife|husband|children|kids|sons?|daughters?)\b/,
  ],
  // "called a meeting in Leeds", but "called the election in Leeds illegal", "called a vote on it a mistake": a judgement.
  [
    words('call'),
    /^(?:(?:the|an?) )?(?:(?:snap|urgent|public|emergency|general|special) )?(?:vote|elections?|meeting|strike|referendum|ballot|halt)(?! (?:in|on|over) [^\W\d]+ (?!yesterday|today|tonight|tomorrow)\S+$)(?:$| (?:[.,;]|in|on|at|for|after|before|to|over|last|this|when)\b)(?!.* an? (?:\S+ )?\S+$)/,
  ],
  [
    words('call'),
    /^(?:(?:the|an) )?(?:ambulance|police|doctor|999|911)(?:$| (?:[.,;]|in|on|at|for|after|before|to|over|last|this|when)\b)/,
  ],
  [
    words('find'),
    /^(?:his|her|their|its) (?:\S+ ){1,2}(?:in|on|under|near|inside|behind) (?:the|an?|his|her|their|its) \S+$/,
  ],
  [
    words('order'),
    /^(?:an?|the|his|her|another|two) (?:pint|glass|coffee|tea|beer|wine|meal|lunch|dinner|drink|steak|fish|soup|salad|taxi|cab|takeaway)\b/,
  ],
  [words('scoff laugh sneer'), /^at (?:this|that|it)(?: |$)/],
  [words('point'), /^to (?:an?|the|his|her|their) \S+$/],
  [
    words('want wish'),
    /^(?:to give (?:his|her|their) (?:\S+ )?names?|(?:to be|to have been) (?:named|identified|quoted))\b/,
  ],
  [words('find see'), /^(?:\S+ ){1,3}(?:sitting|lying|standing|asleep)\b/],
  // "condemned Rovers to a fifth defeat"
  [words('condemn'), /^(?:\S+ ){1,3}to (?:(?:an?|the|their|its) (?:\S+ )?(?:defeat|loss|drop|exit)|death|life)\b/],
];

/** Whether words that a cue seems to report are none that anybody said. */
export function isIdiom({ pieces }: Outline, { verb, subject }: Cue, from: number, to: number): boolean {
  if (!verb || (verb.lemma === 'show' && /^(?:body|document)$/.test(subject?.entity ?? ''))) return false;
  // "replied the requests had been denied": a clause was said.
  if (pieces.slice(from + 1, to).some(({ lower }) => auxiliaries.has(lower) || finiteVerb(lower))) return false;
  const said = pieces
    .slice(from, Math.min(to, from + LOOKED_AT))
    .map(({ lower }) => lower)
    .join(' ');
  return IDIOMS.some(([lemmas, begins]) => lemmas.includes(verb.lemma) && begins.test(said));
}
const LOOKED_AT = 6;
