import type { ReadParagraph } from './page';
import type { Attributed } from './attribution';
import { SPEECH_AT_LEAST } from './attribution';
import { indirectFrom } from './indirectQuotations';
import { markedQuotations } from './markedQuotations';
import type { RawQuotation } from './rawQuotation';

/** All quotations of the article in reading order: those between marks, then what cues report without. */
export function quotationsOf(
  text: string,
  pages: readonly ReadParagraph[],
  attributed: readonly Attributed[],
): readonly RawQuotation[] {
  const marked = markedQuotations(
    text,
    attributed.filter(one => one.speech >= SPEECH_AT_LEAST),
  );
  const all = [...marked];
  for (const page of pages) {
    const here = marked.filter(quotation => quotation.paragraph === page.index);
    const taken = here.flatMap(quotation => quotation.content);
    for (const cue of page.cues.filter(one => !here.some(quotation => quotation.cue === one))) {
      const found = indirectFrom(text, page, cue, taken);
      if (!found) continue;
      taken.push(...found.content);
      all.push(found);
    }
  }
  return all.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}
