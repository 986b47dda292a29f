import type { Span } from '../span';
import { trimmed } from '../span';
import type { Cue } from './cue';
import { nestedIn } from './marks';
import type { ReadParagraph } from './page';
import type { RawQuotation } from './rawQuotation';
import { OUTER } from './rawQuotation';

/** A text with fewer turns is no transcript; nor is one in which nobody speaks twice ("Photo:", "Updated:", "Note:"). */
const LEAST_TURNS = 3;

/** The label a paragraph begins with: "WALLACE:", "Q:". Its own words must follow, and not between marks, which are read as such. */
function labelOf({ paragraph, outline, cues }: ReadParagraph): Cue | null {
  const cue = cues.find(({ form, subject }) => form === 'label' && subject?.from === 0);
  const next = cue && outline.pieces[cue.to];
  return cue && paragraph.role === 'body' && next && next.kind !== 'mark' ? cue : null;
}

/** The turns of a transcript or interview printed without quotation marks, each a quotation of whom its label names. */
export function unmarkedTurns(text: string, pages: readonly ReadParagraph[]): readonly RawQuotation[] {
  const labelled = pages.flatMap(page => {
    const cue = labelOf(page);
    return cue?.subject ? [{ page, cue, mention: cue.subject }] : [];
  });
  const labels = labelled.map(({ mention }) => mention.name);
  const isTranscript = labels.length >= LEAST_TURNS && new Set(labels).size < labels.length;
  if (!isTranscript) return [];
  return labelled.flatMap(({ page, cue, mention }): readonly RawQuotation[] => {
    const { end } = page.paragraph;
    const content = trimmed(text, { start: cue.end, end }, OUTER);
    if (!content) return [];
    const marked: readonly Span[] = page.marks.map(({ inner }) => inner);
    return [
      {
        kind: marked.length > 0 ? 'mixed' : 'indirect',
        content: [content],
        marked,
        nested: nestedIn(page.marks),
        mention,
        cue,
        paragraph: page.index,
        sentence: 0,
        confidence: 'likely',
        reason: { code: 'label' },
        polarity: null,
      },
    ];
  });
}
