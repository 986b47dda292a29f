import { subordinators } from '../english/functionWords';
import type { Cue } from './cue';
import { mentionFrom } from './mentions';
import type { ReadParagraph } from './page';

/** A clause that opens a sentence and cannot stand alone: "As Roe spoke of “a coup,” Hill left". */
export interface OpeningClause {
  /** The cues in it that have a subject there, in order; at least one. */
  readonly cues: readonly Cue[];
  /** The piece after its last, the comma not counted. */
  readonly end: number;
}

const OPENERS: ReadonlySet<string> = new Set([...subordinators, 'if']);

/** The clause that opens a sentence, where somebody speaks in it before another begins; else null. */
export function openingClause(page: ReadParagraph, sentence: number): OpeningClause | null {
  const { pieces, sentences } = page.outline;
  const { from = 0, to = 0 } = sentences[sentence] ?? {};
  if (!OPENERS.has(pieces[from]?.lower ?? '')) return null;
  const inside = (page.cueIndex.bySentence[sentence] ?? []).filter(
    ({ at, subject }) => subject !== null && subject.from > from && subject.from < at,
  );
  const [first] = inside;
  if (first?.subject?.from !== from + 1) return null;
  for (let i = first.to; i < to - 1; i++) {
    const { text = '', mark } = pieces[i] ?? {};
    // "As The Post reported, if it passed, he would resign": all that follows is what it reported.
    if (i === first.to && text === ',') return null;
    if (text !== ',' && !(mark !== undefined && text.endsWith(','))) continue;
    // `While Hill said it was fine, “it is not enough,” Roe said.`: but `As Hill told reporters, “We win,” Roe left.`
    if (text === ',' && pieces[i + 1]?.mark !== undefined && first.object?.to !== i)
      return { cues: inside.filter(({ at }) => at < i), end: i };
    const next = mentionFrom(page.mentions, i + 1);
    // "that India, China and Russia met", "that Leeds, Roe's home town, could flood"
    if (!next || next.possessive || /^(?:and|or|,)$/.test(pieces[next.to]?.lower ?? '')) continue;
    return { cues: inside.filter(({ at }) => at < i), end: text === ',' ? i : i + 1 };
  }
  return null;
}
