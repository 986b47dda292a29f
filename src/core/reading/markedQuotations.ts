import { prepositions } from '../english/functionWords';
import { reportingVerbs } from '../english/reportingVerbs';
import type { Confidence, Reason } from '../model';
import type { Span } from '../span';
import { contains, trimmed } from '../span';
import type { Attributed } from './attribution';
import { cueWords, spanOf } from './content';
import type { ContentSpan } from './contentSpans';
import type { Cue } from './cue';
import { cueOf } from './indirectQuotations';
import type { Mention } from './mentions';
import type { Piece } from './outline';
import type { ReadParagraph } from './page';
import type { RawQuotation } from './rawQuotation';
import { OUTER } from './rawQuotation';

interface Group {
  readonly page: ReadParagraph;
  readonly mention: Mention | null;
  readonly cue: Cue | null;
  readonly members: Attributed[];
}

/** From these on the choice of a speaker is called sure or likely; share of right choices at these probabilities is in the README. */
const SURE = 0.95;

const LIKELY = 0.7;

const confidenceOf = (probability: number): Confidence =>
  probability >= SURE ? 'sure' : probability >= LIKELY ? 'likely' : 'unsure';

/** Marked segments of one paragraph that one attribution governs: same cue, or going on after it without one of their own. */
function groupsOf(attributed: readonly Attributed[]): readonly Group[] {
  const groups: Group[] = [];
  for (const one of attributed) {
    const { paragraph } = one.place;
    const last = groups.at(-1);
    const own = one.chosen.cue && one.chosen.mention?.paragraph === paragraph.index ? one.chosen.cue : null;
    const cue = own && servesSentence(own, one) ? own : null;
    const goesOn = last?.page === paragraph && last.mention === one.chosen.mention && last.mention !== null;
    if (goesOn && (cue === null || cue === last.cue)) last.members.push(one);
    else
      groups.push({ page: paragraph, mention: one.chosen.mention, cue: cue ?? (goesOn ? null : own), members: [one] });
  }
  return groups;
}

/** A cue in another sentence serves a segment only by way of the segment before it, or from before a colon. */
const servesSentence = (cue: Cue, one: Attributed): boolean => cue.sentence === one.place.sentence;

function reasonFor(group: Group, first: Attributed): Reason {
  const { page, mention, cue } = group;
  if (mention === null) return { code: 'no-candidate' };
  const word = cue ? { cue: cueWords(page, cue) } : {};
  if (mention.paragraph > page.index) return { code: 'carried-back' };
  if (mention.paragraph !== page.index)
    return { code: first.place.previous?.mention === mention ? 'carried-on' : 'nearby' };
  if (cue?.sentence !== first.place.sentence)
    return {
      code:
        first.place.previous?.mention === mention
          ? 'carried-on'
          : mention.sentence === first.place.sentence
            ? 'in-the-sentence'
            : 'nearby',
    };
  switch (cue.form) {
    case 'inverted':
      return { code: 'inverted-cue', ...word };
    case 'according-to':
      return { code: 'according-to', ...word };
    case 'label':
      return { code: 'label' };
    case 'signed':
      return { code: 'signed' };
    case 'subject-first':
    case 'participle':
    case 'coordinated':
    case 'quoted-as':
    case 'passive':
    case 'source':
      return { code: 'subject-of-cue', ...word };
  }
}

/** The words around a marked segment that are told with it. */
const spanHolding = (spans: readonly ContentSpan[], piece: number): ContentSpan | undefined =>
  spans.find(({ from, to }) => from <= piece && piece < to && to - from > 1);

function fromGroup(
  text: string,
  group: Group,
  spans: readonly ContentSpan[],
  used: Set<ContentSpan>,
): RawQuotation | null {
  const [first] = group.members;
  if (!first) return null;
  const content: Span[] = [];
  let paraphrase = false;
  for (const { place } of group.members) {
    const inner = place.mark.inner;
    const last = content.at(-1);
    if (last && contains(last, inner)) continue;
    const around = spanHolding(spans, place.piece);
    const span = around && spanOf(group.page, around);
    const kept = span && trimmed(text, span, OUTER);
    if (!around || !kept || !contains(kept, trimmed(text, inner, OUTER) ?? inner)) content.push(inner);
    else {
      used.add(around);
      content.push({ start: kept.start, end: Math.max(kept.end, inner.end) });
      paraphrase = true;
    }
  }
  // The other half of a paraphrase that the cue splits: "Those sanctions, Peskov said, “…”".
  for (const span of spans) {
    if (used.has(span) || group.cue === null || cueOf(group.page, span) !== group.cue) continue;
    if (isTopic(group.page, span) || !isBesides(group.cue, span)) continue;
    if (group.members.some(({ place }) => span.from <= place.piece && place.piece < span.to)) continue;
    const half = spanOf(group.page, span);
    const kept = half && trimmed(text, half, OUTER);
    if (!kept) continue;
    used.add(span);
    content.push(kept);
    paraphrase = true;
  }
  content.sort((a, b) => a.start - b.start);
  const embedded = !paraphrase && group.members.every(member => isEmbedded(group.page, member));
  return {
    kind: paraphrase || embedded ? 'mixed' : 'direct',
    content,
    marked: group.members.map(member => member.place.mark.inner),
    mention: group.mention,
    cue: group.cue,
    paragraph: group.page.index,
    sentence: first.place.sentence,
    confidence: group.mention ? confidenceOf(Math.min(...group.members.map(member => member.probability))) : 'unsure',
    reason: reasonFor(group, first),
  };
}

/** A half of what was said is parted from its cue and speaker by a comma at most. */
const isBesides = (cue: Cue, { from, to }: ContentSpan): boolean => {
  const opens = Math.min(cue.at, cue.subject?.from ?? cue.at);
  const closes = Math.max(cue.to, cue.form === 'inverted' ? (cue.subject?.to ?? cue.to) : cue.to);
  return cue.at >= to ? opens - to <= 1 : from - closes <= 3;
};

/** What somebody else asked or told: "Asked whether the vote was legal, Roe replied". */
const isVerbOfOthers = (piece: Piece | undefined): boolean => piece?.kind === 'word' && reportingVerbs.has(piece.lower);

/** What is only a topic stands behind a preposition or another verb: "asked about the budget". */
const isTopic = ({ outline }: ReadParagraph, { from }: ContentSpan): boolean =>
  prepositions.has(outline.pieces[from - 1]?.lower ?? '') || isVerbOfOthers(outline.pieces[from - 1]);

/** Quoted words in the middle of the article's own clause: `has accused Putin of “genocide”`. */
function isEmbedded(page: ReadParagraph, { place }: Attributed): boolean {
  const before = page.outline.pieces[place.piece - 1];
  const opens = page.outline.sentences[place.sentence]?.from === place.piece;
  return (
    !opens &&
    before !== undefined &&
    before.kind !== 'mark' &&
    !/^[,:—–]$|^--$/.test(before.text) &&
    !(page.cueIndex.bySentence[place.sentence] ?? []).some(cue => cue.to === place.piece)
  );
}

/**
 * Quotations of the segments that are speech, in reading order.
 * @param spans what was said by paragraph, in marks or not; those that belong to these quotations are told in `used`
 */
export function markedQuotations(
  text: string,
  attributed: readonly Attributed[],
  spans: readonly (readonly ContentSpan[])[],
): { readonly quotations: readonly RawQuotation[]; readonly used: ReadonlySet<ContentSpan> } {
  const used = new Set<ContentSpan>();
  const quotations = groupsOf(attributed).flatMap(
    group => fromGroup(text, group, spans[group.page.index] ?? [], used) ?? [],
  );
  return { quotations, used };
}
