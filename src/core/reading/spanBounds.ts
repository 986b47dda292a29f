import { determiners, formsOfBe, prepositions, subordinators } from '../english/functionWords';
import type { VerbClass } from '../english/reportingVerbs';
import { reportingVerbs } from '../english/reportingVerbs';
import { words, wordSet } from '../english/wordList';
import { isInAside } from './announced';
import type { Cue } from './cue';
import { verbBefore } from './beforeSpan';
import { firstFrom, mentionFrom } from './mentions';
import { endOfModifiers } from './modifiers';
import type { ReadParagraph } from './page';
import type { TaggedParagraph } from './pieceOdds';
import type { SentenceView } from './sentenceView';
import { lastSpeakerNoun, speakerNoun } from './speakerNouns';
import type { SpanCandidate } from './spanInputs';

/**
 * Where a span begins: "citing a source familiar with the matter" names a source and says nothing, but what it is cited for may
 * follow, "..., that the deal is off". Null when nothing does.
 */
export function behindCited(page: TaggedParagraph, { first, last }: SpanCandidate): number | null {
  if (verbBefore(page, first)?.lemma !== 'cite') return first;
  const { pieces } = page.outline;
  for (let i = first + 1; i < last; i++) if (pieces[i]?.text === ',' && pieces[i + 1]?.lower === 'that') return i + 1;
  return null;
}

/** "According to Jane Hill, of Shelter, rents will rise": where it begins behind what is said of the source. */
export function behindSource({ page, cues }: SentenceView, first: number, last: number): number {
  const { pieces } = page.outline;
  if (pieces[first - 1]?.text !== ',') return first;
  const isFirstComma = (to: number): boolean =>
    to < first && pieces.slice(to, first - 1).every(({ kind }) => kind === 'word');
  const isBehind = cues.some(({ form, subject }) => form === 'according-to' && subject && isFirstComma(subject.to));
  if (!isBehind) return first;
  const comma = pieces.slice(first, last).findIndex(({ text }) => text === ',') + first;
  const named = /^(?:of|at|from)$/.test(pieces[first]?.lower ?? '') ? first + 1 : first;
  const isA = /^an?$/.test(pieces[first]?.lower ?? '');
  const mention = mentionFrom(page.mentions, named);
  // "According to its head, Jane Roe, rents will rise"
  const isName = mention?.type === 'name' && speakerNoun(pieces[first - 2]?.lower ?? '')?.noun === 'person';
  const isAside = (isA || named > first || isName) && mention?.to === comma;
  const isBeside = isAside || (comma > first && comma - first <= LONGEST_ROLE && isRole(page, first, comma));
  return isBeside && comma + 1 <= last ? comma + 1 : first;
}

const LONGEST_ROLE = 12;

/** "head of finance", "director of the charity": what a person is, without an article. */
function isRole({ outline }: ReadParagraph, first: number, comma: number): boolean {
  if (outline.pieces[first]?.capital) return false;
  const end = endOfModifiers(outline, first);
  const noun = lastSpeakerNoun(outline, first, end);
  return (
    noun?.noun === 'person' &&
    !noun.plural &&
    noun.index === end - 1 &&
    (end === comma || /^(?:of|for|at|in|and|with)$/.test(outline.pieces[end]?.lower ?? ''))
  );
}

/**
 * Where a span ends: "While saying that taxes fell, he left" holds his words only up to him, and "Mr Roe, who said he was innocent, was
 * released" only up to the comma.
 */
export function endOf({ cues, announced, opening, page }: SentenceView, from: number, to: number): number {
  const claim = claimedBy(page, from, to) ?? commentBehind(page, from, to);
  if (claim !== null) return claim;
  // "As Roe spoke of “a coup,” Hill left": her words end with her clause.
  if (opening && from < opening.end && opening.end < to && opening.cues.some(({ at }) => at < from)) return opening.end;
  const source = sourceBehind(page, cues, from, to);
  if (source !== null) return source;
  const next = clauseOfAnother(page, cues, from, to);
  if (next !== null) return next;
  const another = coordinatedIn(page, cues, from, to);
  if (another !== null) return another;
  const aside = announced.find(one => one.from === from && one.to < to && isInAside(page, one.cue));
  if (aside) return aside.to;
  const behind = cues.find(
    ({ form, at, subject }) =>
      form === 'participle' && at < from && subject && from < subject.from && subject.from < to,
  );
  return behind?.subject ? Math.max(from + 1, behind.subject.from - 1) : to;
}

/** The first piece of a clause, over the "that" it may open with. */
const behindThat = ({ outline }: ReadParagraph, from: number): number =>
  outline.pieces[from]?.lower === 'that' ? from + 1 : from;

/** "Roe has insisted he is innocent, the paper reports.": where whoever reports it all is named. */
function sourceBehind(page: ReadParagraph, cues: readonly Cue[], from: number, to: number): number | null {
  const { pieces } = page.outline;
  const last = cues.findLast(({ at, subject }) => at > from && at < to && subject !== null && subject.to === at);
  const before = last?.subject ? last.subject.from - 1 : from;
  const isLast = last !== undefined && (pieces[last.to] === undefined || pieces[last.to]?.text === '.');
  const opens = pieces[behindThat(page, from)]?.lower ?? '';
  // "said that if the price fell, the bank insisted": half a sentence.
  const isHalf = OPENING.has(opens) || prepositions.has(opens);
  const reports = last?.act !== null && last?.act !== 'think' && last?.act !== 'act' && last?.verb?.form !== 'base';
  return isLast && reports && !isHalf && before > from && pieces[before]?.text === ',' ? before : null;
}

const TELLING: ReadonlySet<VerbClass> = new Set(['say', 'claim', 'write', 'act']);

/** "; its secretary, Jane Roe," */
const MOST_BEFORE_SUBJECT = 5;

/** "said it was late; its secretary, Jane Roe, accused": the semicolon behind which somebody else speaks. */
function clauseOfAnother(page: ReadParagraph, cues: readonly Cue[], from: number, to: number): number | null {
  let semicolon = from + 1;
  while (semicolon < to && page.outline.pieces[semicolon]?.text !== ';') semicolon++;
  if (semicolon === to) return null;
  const isAnothers = cues.some(
    ({ at, act, form, subject }) =>
      act !== null &&
      TELLING.has(act) &&
      form === 'subject-first' &&
      subject !== null &&
      subject.type !== 'pronoun' &&
      subject.from > semicolon &&
      subject.from <= Math.min(to + 1, semicolon + MOST_BEFORE_SUBJECT) &&
      at > semicolon,
  );
  return isAnothers ? semicolon : null;
}

/** Words that open a clause behind which the main one follows. */
const OPENING: ReadonlySet<string> = new Set([...subordinators, ...words('if once whenever unless until whether')]);

/**
 * "said that patience was needed and criticised the council": where the speaker does the next thing; null where the one told of may do
 * it: "said he left and told his wife".
 */
function coordinatedIn(page: ReadParagraph, cues: readonly Cue[], from: number, to: number): number | null {
  const { outline, mentions } = page;
  const { pieces } = outline;
  const next = cues.find(({ form, at }) => form === 'coordinated' && from < at && at < to);
  const isSaid = cues.some(({ at, subject }) => at < from && subject !== null && subject === next?.subject);
  if (!next || next.verb?.form !== 'past' || !isSaid || !/^(?:and|but)$/.test(pieces[next.at - 1]?.lower ?? ''))
    return null;
  const opens = behindThat(page, from);
  // "said the bill was debated and rejected": it was, where nothing is rejected.
  const isPassive = pieces.slice(opens, next.at).some(({ lower }) => formsOfBe.has(lower));
  const object = pieces[next.at + 1];
  // "said the figures were good and asked why", "and rejected the claim"
  const hasObject =
    next.object !== null ||
    object?.mark !== undefined ||
    determiners.has(object?.lower ?? '') ||
    CLAUSES.test(object?.lower ?? '');
  if (isPassive && !hasObject) return null;
  for (let i = firstFrom(mentions, opens); (mentions[i]?.to ?? Infinity) < next.at; i++)
    if (mentions[i]?.type === 'name' || /^(?:person|body)$/.test(mentions[i]?.entity ?? '')) return null;
  return next.at - 1;
}

const CLAUSES = /^(?:that|why|how|what|who|when|where|whether|if)$/;

/** `would open “when it is safe”, dashing hopes`: what the writer adds to words between marks; null where nothing is added. */
function commentBehind({ outline: { pieces } }: ReadParagraph, from: number, to: number): number | null {
  for (let i = from; i < to - 2; i++) {
    if (pieces[i]?.mark === undefined) continue;
    const next = pieces[i + 1]?.text === ',' ? i + 2 : pieces[i]?.text.endsWith(',') ? i + 1 : to;
    const lower = pieces[next]?.lower ?? '';
    const isTelling = reportingVerbs.get(lower)?.form === 'participle' && lower.endsWith('ing');
    if (next < to && (isTelling || COMMENTS.has(lower))) return i + 1;
  }
  return null;
}

/** What words bring about, as the writer sees it. */
const COMMENTS = wordSet('dashing sparking prompting fuelling fueling triggering angering');

/** "It was late – a claim the board disputes": where the writer begins to speak of what was said; null where that is not. */
function claimedBy({ outline: { pieces } }: ReadParagraph, from: number, to: number): number | null {
  for (let i = from + 1; i < to - 2; i++)
    if (
      /^[,—–-]$|^--$/.test(pieces[i]?.text ?? '') &&
      /^an?$/.test(pieces[i + 1]?.lower ?? '') &&
      CLAIMS.has(pieces[i + 2]?.lower ?? '')
    )
      return i;
  return null;
}

const CLAIMS = wordSet(
  'claim charge allegation accusation assertion contention characterization characterisation suggestion remark comment',
);
