import type { Confidence } from '../model';
import { trimmed } from '../span';
import { cueWords, spanOf } from './content';
import type { ContentSpan } from './contentSpans';
import type { Cue } from './cue';
import type { ReadParagraph } from './page';
import type { RawQuotation } from './rawQuotation';
import { OUTER } from './rawQuotation';

/** From these on an indirect quotation is called sure or likely. */
const SURE = 0.9;
const LIKELY = 0.6;

const confidenceOf = (probability: number): Confidence =>
  probability >= SURE ? 'sure' : probability >= LIKELY ? 'likely' : 'unsure';

/** How many pieces part the span from a cue and its subject; null for a cue inside it. */
function distance(cue: Cue, { from, to }: ContentSpan): number | null {
  if (cue.at >= from && cue.at < to) return null;
  const opens = Math.min(cue.at, cue.subject?.from ?? cue.at);
  if (cue.at >= to) return Math.max(0, opens - to);
  const closes = cue.form === 'inverted' && cue.subject ? Math.max(cue.to, cue.subject.to) : cue.to;
  return Math.max(0, from - closes);
}

/** The cue that announces the span: the nearest of its sentence with somebody who speaks. */
export function cueOf(page: ReadParagraph, span: ContentSpan): Cue | null {
  let best: { readonly cue: Cue; readonly gap: number } | null = null;
  for (const cue of page.cueIndex.bySentence[span.sentence] ?? []) {
    const gap = cue.subject && cue.form !== 'source' ? distance(cue, span) : null;
    if (gap !== null && (best === null || gap < best.gap)) best = { cue, gap };
  }
  return best?.cue ?? null;
}

/** Speech reported without marks: spans of one cue are parts of one quotation. */
export function indirectQuotations(
  text: string,
  page: ReadParagraph,
  spans: readonly ContentSpan[],
): readonly RawQuotation[] {
  const groups: { readonly cue: Cue | null; readonly spans: ContentSpan[] }[] = [];
  for (const span of spans) {
    const cue = cueOf(page, span);
    const last = groups.at(-1);
    if (last && cue !== null && last.cue === cue) last.spans.push(span);
    else groups.push({ cue, spans: [span] });
  }
  return groups.flatMap(({ cue, spans: parts }): readonly RawQuotation[] => {
    const [first] = parts;
    const content = parts.flatMap(part => {
      const span = spanOf(page, part);
      return (span && trimmed(text, span, OUTER)) ?? [];
    });
    if (!first || content.length === 0) return [];
    const probability = Math.min(...parts.map(part => part.probability));
    return [
      {
        kind: 'indirect',
        content,
        marked: [],
        mention: cue?.subject ?? null,
        cue,
        paragraph: page.index,
        sentence: first.sentence,
        confidence: cue ? confidenceOf(probability) : 'unsure',
        reason:
          cue === null
            ? { code: 'no-candidate' }
            : {
                code:
                  cue.form === 'according-to'
                    ? 'according-to'
                    : cue.form === 'inverted'
                      ? 'inverted-cue'
                      : 'subject-of-cue',
                cue: cueWords(page, cue),
              },
      },
    ];
  });
}
