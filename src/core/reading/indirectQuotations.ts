import { prepositions } from '../english/functionWords';
import { reportingVerbs } from '../english/reportingVerbs';
import type { Confidence } from '../model';
import { trimmed } from '../span';
import { cueWords, spanOf } from './content';
import type { ContentSpan } from './contentSpans';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import type { ReadParagraph } from './page';
import type { TaggedParagraph } from './pieceOdds';
import type { RawQuotation } from './rawQuotation';
import { OUTER } from './rawQuotation';

/** Log odds of a mention to be taken for the speaker where no cue is known. */
const LEAST_SOURCE = 0;
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
    const gap = cue.subject && cue.form !== 'source' && cue.verb?.lemma !== 'cite' ? distance(cue, span) : null;
    if (gap !== null && (best === null || gap < best.gap)) best = { cue, gap };
  }
  return best?.cue ?? null;
}

/** What another verb has for its object: "Asked whether it was legal, Roe replied", "voted to back a plan, after Roe said". */
const isOfOthers = ({ outline }: ReadParagraph, { from }: ContentSpan, cue: Cue | null): boolean =>
  cue !== null && cue.at > from && reportingVerbs.has(outline.pieces[from - 1]?.lower ?? '');

/** A few words behind a preposition are a topic or a day: "reported on the 6th". */
const isTopic = ({ outline }: ReadParagraph, { from, to }: ContentSpan): boolean =>
  to - from <= 3 && prepositions.has(outline.pieces[from - 1]?.lower ?? '');

/** Somebody else in the sentence who most probably speaks, where no cue is known that ties the words to anybody. */
function sourceNear(page: TaggedParagraph, spans: readonly ContentSpan[]): Mention | null {
  let best: Mention | null = null;
  for (const mention of page.mentions) {
    const odds = page.sourceOdds.get(mention) ?? 0;
    if (mention.sentence !== spans[0]?.sentence || odds < LEAST_SOURCE) continue;
    if (spans.some(({ from, to }) => mention.from < to && from < mention.to)) continue;
    if (best === null || odds > (page.sourceOdds.get(best) ?? 0)) best = mention;
  }
  return best;
}

/** Speech reported without marks: spans of one cue are parts of one quotation. */
export function indirectQuotations(
  text: string,
  page: TaggedParagraph,
  spans: readonly ContentSpan[],
): readonly RawQuotation[] {
  const groups: { readonly cue: Cue | null; readonly spans: ContentSpan[] }[] = [];
  for (const span of spans) {
    if (isTopic(page, span)) continue;
    const cue = cueOf(page, span);
    if (isOfOthers(page, span, cue)) continue;
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
    const mention = cue?.subject ?? sourceNear(page, parts);
    // Without anybody who speaks it is a wish, a plan or a rumour: "is expected to pass".
    if (!first || content.length === 0 || mention === null) return [];
    const probability = Math.min(...parts.map(part => part.probability));
    return [
      {
        kind: 'indirect',
        content,
        marked: [],
        mention,
        cue,
        paragraph: page.index,
        sentence: first.sentence,
        confidence: cue ? confidenceOf(probability) : 'unsure',
        reason:
          cue === null
            ? { code: 'in-the-sentence' }
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
