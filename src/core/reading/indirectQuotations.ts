import { trimmed } from '../span';
import { isAfterPreposition, verbBefore } from './beforeSpan';
import { spanOf } from './content';
import type { ContentSpan } from './contentSpans';
import type { Cue } from './cue';
import { nearestCue } from './cueGap';
import { cueReason } from './cueReason';
import { isIdiom } from './idioms';
import type { Mention } from './mentions';
import type { ReadParagraph } from './page';
import { polarityOf } from './polarity';
import type { TaggedParagraph } from './pieceOdds';
import type { RawQuotation } from './rawQuotation';
import { confidenceOf, OUTER } from './rawQuotation';

/** Log odds of a mention to be taken for the speaker where no cue is known. */
const LEAST_SOURCE = 0;
/** Chosen so that the classes part what is right from what is not. */
const CONFIDENCE = { sure: 0.9, likely: 0.6 };

/** The cue that announces the span: the nearest of its sentence with somebody who speaks. */
export function cueOf(page: ReadParagraph, { from, to, sentence }: ContentSpan): Cue | null {
  const cues = (page.cueIndex.bySentence[sentence] ?? []).filter(
    cue => cue.form !== 'source' && cue.verb?.lemma !== 'cite',
  );
  return nearestCue(cues, from, to)?.cue ?? null;
}

/** What another verb has for its object: "Asked whether it was legal, Roe replied", "voted to back a plan, after Roe said". */
const isOfOthers = (page: ReadParagraph, { from }: ContentSpan, cue: Cue | null): boolean =>
  cue !== null && cue.at > from && verbBefore(page, from) !== undefined;

/** A few words behind a preposition are a topic or a day: "reported on the 6th". */
const isTopic = (page: ReadParagraph, { from, to }: ContentSpan): boolean =>
  to - from <= 3 && isAfterPreposition(page, from);

/** The words are no more than who says them. */
const isSpeaker = ({ from, to }: ContentSpan, cue: Cue | null): boolean =>
  cue?.subject != null && from >= cue.subject.from && to <= cue.subject.to;

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
    if (cue && isIdiom(page.outline, cue, span.from, span.to)) continue;
    const last = groups.at(-1);
    if (last && cue !== null && last.cue === cue) last.spans.push(span);
    else groups.push({ cue, spans: [span] });
  }
  return groups.flatMap(({ cue, spans: parts }): readonly RawQuotation[] => {
    const [first] = parts;
    if (parts.every(part => isSpeaker(part, cue))) return [];
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
        nested: [],
        mention,
        cue,
        paragraph: page.index,
        sentence: first.sentence,
        confidence: cue ? confidenceOf(probability, CONFIDENCE) : 'unsure',
        reason: cue ? cueReason(page, cue) : { code: 'in-the-sentence' },
        polarity: polarityOf(page, cue, first.from),
      },
    ];
  });
}
