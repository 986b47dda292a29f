import type { ReportingVerb } from '../english/reportingVerbs';
import type { Cue } from './cue';
import type { CueContext } from './cueContext';
import type { Sentence } from './outline';

/** A reporting verb where it stands, with what was found before it. */
export interface VerbPlace {
  readonly context: CueContext;
  readonly at: number;
  readonly verb: ReportingVerb;
  readonly sentence: Sentence;
  readonly sentenceIndex: number;
  readonly earlier: readonly Cue[];
}

/** The word at a piece, in lower case. */
export const lowerAt = ({ context }: VerbPlace, index: number): string => context.outline.pieces[index]?.lower ?? '';
