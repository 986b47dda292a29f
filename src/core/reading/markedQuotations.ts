import { auxiliaries } from '../english/functionWords';
import { finiteVerb } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import type { Reason } from '../model';
import type { Span } from '../span';
import { contains, trimmed } from '../span';
import type { Attributed } from './attribution';
import { isAfterPreposition, verbBefore } from './beforeSpan';
import { spanOf } from './content';
import type { ContentSpan } from './contentSpans';
import type { Cue } from './cue';
import { gapTo } from './cueGap';
import { cueReason } from './cueReason';
import { cueOf } from './indirectQuotations';
import { nestedIn } from './marks';
import type { Mention } from './mentions';
import type { ReadParagraph } from './page';
import { polarityOf } from './polarity';
import type { RawQuotation } from './rawQuotation';
import { confidenceOf, OUTER } from './rawQuotation';

interface Group {
  readonly page: ReadParagraph;
  readonly mention: Mention | null;
  readonly cue: Cue | null;
  readonly members: Attributed[];
}

/** The share of right choices in each class is in test/eval/FIGURES.md. */
const CONFIDENCE = { sure: 0.95, likely: 0.7 };

/** Marked segments of one paragraph that one attribution governs: same cue, or going on after it without one of their own. */
function groupsOf(attributed: readonly Attributed[]): readonly Group[] {
  const groups: Group[] = [];
  for (const one of attributed) {
    const { paragraph } = one.place;
    const last = groups.at(-1);
    const own = one.chosen.cue && one.chosen.mention?.paragraph === paragraph.index ? one.chosen.cue : null;
    const cue = own && servesSentence(own, one) ? own : null;
    const goesOn = last?.page === paragraph && last.mention === one.chosen.mention && last.mention !== null;
    if (goesOn && isOfRelative(last, one, cue)) continue;
    if (goesOn && (cue === null || cue === last.cue)) last.members.push(one);
    else
      groups.push({ page: paragraph, mention: one.chosen.mention, cue: cue ?? (goesOn ? null : own), members: [one] });
  }
  return groups;
}

/** `“They are rich,” said Lee, who studies “preppers”.`: a word of the writer's, about whoever spoke. */
function isOfRelative({ page, cue, members }: Group, { place }: Attributed, own: Cue | null): boolean {
  const { pieces } = page.outline;
  const subject = cue?.form === 'inverted' && cue.sentence === place.sentence ? cue.subject : null;
  if (
    !subject ||
    place.words.length > MOST_OF_TERM ||
    (own !== null && own !== cue) ||
    (members[0]?.place.piece ?? Infinity) > (cue?.at ?? 0)
  )
    return false;
  return pieces[subject.to]?.text === ',' && /^(?:who|whose)$/.test(pieces[subject.to + 1]?.lower ?? '');
}

const MOST_OF_TERM = 2;

/** A cue in another sentence serves a segment only by way of the segment before it, or from before a colon. */
const servesSentence = (cue: Cue, one: Attributed): boolean => cue.sentence === one.place.sentence;

function reasonFor(group: Group, first: Attributed): Reason {
  const { page, mention, cue } = group;
  if (mention === null) return { code: 'no-candidate' };
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
  return cueReason(page, cue);
}

/** The words around a marked segment that are told with it: not its own cue, and none where the cue announces the marks alone. */
function spanHolding(
  spans: readonly ContentSpan[],
  { cue, mention, page }: Group,
  { place }: Attributed,
): ContentSpan | undefined {
  const { piece, paragraph, sentence } = place;
  const isAlone = (paragraph.views[sentence]?.announced ?? []).some(
    one => one.cue === cue && one.side === 'after' && one.from === piece && one.to === piece + 1,
  );
  if (isAlone) return undefined;
  return spans.find(
    ({ from, to }) =>
      from <= piece &&
      piece < to &&
      to - from > 1 &&
      !(cue && from <= cue.at && cue.at < to) &&
      // "Some, such as Roe (“It is late”), left, Hill said": what Hill says is not hers.
      !(mention?.paragraph === page.index && from <= mention.from && mention.to <= piece),
  );
}

const holdsAny = ({ from, to }: ContentSpan, { members }: Group): boolean =>
  members.some(({ place }) => from <= place.piece && place.piece < to);

/** "PENCE: Well, look": the label of a turn is nothing that was said. */
function withoutLabel({ cue }: Group, inner: Span): Span {
  return cue?.form === 'label' && contains(inner, cue) ? { start: cue.end, end: inner.end } : inner;
}

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
  for (const member of group.members) {
    const { place } = member;
    const inner = withoutLabel(group, place.mark.inner);
    const last = content.at(-1);
    if (last && contains(last, inner)) continue;
    const around = spanHolding(spans, group, member);
    const span = around && spanOf(group.page, around);
    const kept = span && trimmed(text, span, OUTER);
    if (!around || !kept || !contains(kept, trimmed(text, inner, OUTER) ?? inner))
      content.push(trimmed(text, inner) ?? inner);
    else {
      content.push({ start: kept.start, end: Math.max(kept.end, inner.end) });
      paraphrase = true;
    }
  }
  // What holds one of the marks is told here or nowhere.
  for (const span of spans) if (holdsAny(span, group)) used.add(span);
  // The other half of a paraphrase that the cue splits: "Those sanctions, Peskov said, “…”".
  for (const span of spans) {
    if (used.has(span) || group.cue?.sentence !== span.sentence || cueOf(group.page, span) !== group.cue) continue;
    if (isTopic(group.page, span) || !isBeside(group.cue, span)) continue;
    if (isTail(group, span) || isOpener(group, span)) {
      used.add(span);
      continue;
    }
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
    nested: nestedIn(group.members.map(member => member.place.mark)),
    mention: group.mention,
    cue: group.cue,
    paragraph: group.page.index,
    sentence: first.place.sentence,
    confidence: group.mention
      ? confidenceOf(Math.min(...group.members.map(member => member.probability)), CONFIDENCE)
      : 'unsure',
    reason: reasonFor(group, first),
    polarity: polarityOf(group.page, group.cue, first.place.piece),
  };
}

/** A half of what was said stands a comma before its cue, or behind it over a comma and a word or two. */
function isBeside(cue: Cue, { from, to }: ContentSpan): boolean {
  // "The plan was dismissed as “a joke” by Roe": what was dismissed was not said.
  const isOfDeed = cue.act === 'act' || (cue.subject?.from ?? 0) > cue.to + 1;
  if (cue.form === 'passive' && isOfDeed && to <= cue.at) return false;
  const gap = gapTo(cue, from, to);
  return gap !== null && gap <= (cue.at >= to ? 1 : 3);
}

/** `“I hated it,” she says, and laughs`, `he said, holding back tears`: what the speaker did, behind the cue of words before it. */
function isTail({ page, cue, members }: Group, span: ContentSpan): boolean {
  const { from } = span;
  const [first] = members;
  if (!cue || !first || first.place.piece > cue.at || from < cue.at) return false;
  const lower = page.outline.pieces[from]?.lower ?? '';
  const isHeard = lower === 'to' && OF_HEARERS.has(page.outline.pieces[from + 1]?.lower ?? '');
  const isDeed = isHeard || OF_DEED.test(lower) || isAbsolute(page, span);
  return isDeed && page.outline.pieces[from - 1]?.text === ',';
}
/** "his hands shaking", "tears running down her face": a clause without a verb of its own. */
function isAbsolute({ outline }: ReadParagraph, { from, to }: ContentSpan): boolean {
  const words = outline.pieces.slice(from, to);
  const isOwn = /^(?:his|her|their|its|my)$/.test(words[0]?.lower ?? '');
  const doing = isOwn ? words[2] : words[0]?.lower.endsWith('s') ? words[1] : undefined;
  return (
    doing !== undefined &&
    /^\p{L}{3,}ing$/u.test(doing.lower) &&
    !words.some(({ lower, mark }) => mark !== undefined || auxiliaries.has(lower) || finiteVerb(lower))
  );
}
/** "to applause" */
const OF_HEARERS = wordSet('applause laughter cheers cheering boos booing jeers silence gasps');
/** "Passing sentence, he told him: “…”", "Asked if he would, Roe said: “…”": what the speaker did before a cue that announces the words. */
function isOpener({ page, cue, members }: Group, { from, to }: ContentSpan): boolean {
  const [first] = members;
  const { pieces, sentences } = page.outline;
  const place = cue?.subject ? Math.min(cue.subject.from, cue.at) : 0;
  if (!cue || !first || first.place.piece < cue.at || to > place || pieces[place - 1]?.text !== ',') return false;
  const opens = sentences[cue.sentence]?.from ?? 0;
  // "Raising taxes, Roe said, “is wrong”": there the opening is half of what was said.
  return from >= opens && pieces[first.place.piece - 1]?.text === ':' && OPENING.test(pieces[opens]?.lower ?? '');
}
const OPENING = /^(?:asked|when|while|\p{L}{3,}ing)$/u;
const OF_DEED = /^(?:and|as|before|after|while|with)$|^\p{L}{3,}ing$/u;

/** What is only a topic stands behind a preposition or another verb: "asked about the budget". */
const isTopic = (page: ReadParagraph, { from }: ContentSpan): boolean =>
  isAfterPreposition(page, from) || verbBefore(page, from) !== undefined;

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
