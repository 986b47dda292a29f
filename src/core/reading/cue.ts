import type { ReportingVerb, VerbClass } from '../english/reportingVerbs';
import type { Span } from '../span';
import type { Mention } from './mentions';

/** How a cue is tied to the one who speaks; `source` names only where a report comes from ("…, Trump said, according to CNN"). */
export type CueForm =
  | 'subject-first'
  | 'inverted'
  | 'participle'
  | 'coordinated'
  | 'quoted-as'
  | 'passive'
  | 'according-to'
  | 'noun'
  | 'label'
  | 'signed'
  | 'source';

/** The words that announce speech, and who they give it to. */
export interface Cue extends Span {
  readonly form: CueForm;
  readonly verb: ReportingVerb | null;
  /** What the words say of the act of speech, where they are a verb or a noun for it. */
  readonly act: VerbClass | null;
  readonly sentence: number;
  /** Piece index of the verb, and of the first piece after the cue words. */
  readonly at: number;
  readonly to: number;
  readonly subject: Mention | null;
  /** Who is spoken to or about: right after the verb. */
  readonly object: Mention | null;
}
