import type { Cue } from './cue';
import type { Mention } from './mentions';
import type { Outline } from './outline';

/** The cues of a paragraph by what is asked of them, so that long paragraphs are not searched again for every mark. */
export interface CueIndex {
  readonly bySubject: ReadonlyMap<Mention, readonly Cue[]>;
  /** Pieces that are the verb of a cue. */
  readonly at: ReadonlySet<number>;
  /** By sentence, in order. */
  readonly bySentence: readonly (readonly Cue[])[];
  /** Mentions right after a verb: those spoken to or about. */
  readonly objects: ReadonlySet<Mention>;
  /** Mentions that only say where a report comes from. */
  readonly sources: ReadonlySet<Mention>;
  /** Number of marks among the pieces before each index. */
  readonly marksBefore: readonly number[];
}

export function cueIndex({ pieces, sentences }: Outline, cues: readonly Cue[]): CueIndex {
  const bySubject = new Map<Mention, Cue[]>();
  const bySentence: Cue[][] = sentences.map(() => []);
  for (const cue of cues) {
    bySentence[cue.sentence]?.push(cue);
    if (!cue.subject) continue;
    const own = bySubject.get(cue.subject);
    if (own) own.push(cue);
    else bySubject.set(cue.subject, [cue]);
  }
  const marksBefore = [0];
  pieces.forEach((piece, index) => marksBefore.push((marksBefore[index] ?? 0) + (piece.kind === 'mark' ? 1 : 0)));
  return {
    bySubject,
    at: new Set(cues.map(({ at }) => at)),
    bySentence,
    objects: new Set(cues.flatMap(cue => cue.object ?? [])),
    sources: new Set(cues.flatMap(cue => (cue.form === 'source' && cue.subject ? [cue.subject] : []))),
    marksBefore,
  };
}
