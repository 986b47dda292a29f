import type { Confidence, Reason } from '../model';
import type { Span } from '../span';
import { contains, trimmed } from '../span';
import type { Attributed } from './attribution';
import type { Region } from './content';
import { cueWords, regionAfter, regionBefore, spanOf } from './content';
import type { Cue } from './cue';
import type { Mention } from './mentions';
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

/** The part of the paragraph, read as the cue's content, that holds the segment; null when the segment stands by itself. */
function regionHolding(page: ReadParagraph, cue: Cue | null, piece: number): Region | null {
  if (!cue) return null;
  const holds = (region: Region | null): region is Region =>
    region !== null && region.from <= piece && piece < region.to;
  const after = regionAfter(page, cue);
  if (holds(after)) return after;
  const before = regionBefore(page, cue);
  return holds(before) ? before : null;
}

function fromGroup(text: string, group: Group): RawQuotation | null {
  const [first] = group.members;
  if (!first) return null;
  const content: Span[] = [];
  let paraphrase = false;
  for (const { place } of group.members) {
    const region = place.sentence === group.cue?.sentence ? regionHolding(group.page, group.cue, place.piece) : null;
    const span = region && spanOf(group.page, region);
    const inner = place.mark.inner;
    const last = content.at(-1);
    if (last && contains(last, inner)) continue;
    const around = span && trimmed(text, span, OUTER);
    const words = trimmed(text, inner, OUTER) ?? inner;
    const alone = !around || !contains(around, words) || contains(inner, around);
    if (!alone || region?.that === true) paraphrase = true;
    content.push(alone ? inner : { start: span.start, end: Math.max(span.end, inner.end) });
  }
  // The other half of a paraphrase that the cue splits: "Those sanctions, Peskov said, “…”".
  const other = group.cue && halves(text, group, content);
  if (other) {
    content.unshift(other);
    paraphrase = true;
  }
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

function halves(text: string, group: Group, content: readonly Span[]): Span | null {
  const { cue, page } = group;
  const first = group.members[0];
  if (!cue || !first || first.place.piece < cue.at) return null;
  const before = regionBefore(page, cue);
  if (!before || page.outline.pieces.slice(before.from, before.to).some(piece => piece.kind === 'mark')) return null;
  // An opening phrase such as "On Monday," is no half of what was said.
  if (
    before.to - before.from < 2 ||
    /^(?:on|in|at|during|after|before|as|when|while|earlier|later|asked|responding|speaking|meanwhile|also)$/i.test(
      page.outline.pieces[before.from]?.lower ?? '',
    )
  )
    return null;
  if (page.outline.pieces.slice(before.from, before.to).some(piece => piece.text === ',')) return null;
  const span = spanOf(page, before);
  const kept = span && trimmed(text, span, OUTER);
  return kept && !content.some(part => part.start < kept.end) ? kept : null;
}

/** Quoted words in the middle of the article's own clause: `has accused Putin of “genocide”`. */
function isEmbedded(page: ReadParagraph, { place }: Attributed): boolean {
  const before = page.outline.pieces[place.piece - 1];
  const opens = page.outline.sentences[place.sentence]?.from === place.piece;
  return (
    !opens &&
    before !== undefined &&
    before.kind !== 'mark' &&
    !/^[,:—–]$|^--$/.test(before.text) &&
    !page.cues.some(cue => cue.to === place.piece)
  );
}

/** Quotations of the segments that are speech, in reading order. */
export const markedQuotations = (text: string, attributed: readonly Attributed[]): readonly RawQuotation[] =>
  groupsOf(attributed).flatMap(group => fromGroup(text, group) ?? []);
