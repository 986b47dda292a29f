import type { Contradiction } from './contradiction';
import { contradictionBeside, contradictionIn, contradictionOf } from './contradiction';
import { align, stretchBits } from './alignment';
import type { InCommon, MarkedOverlap } from './overlap';
import { inCommonOf, markedOverlap, mostShared } from './overlap';
import type { Passage } from './passage';
import { stemOf } from './terms';
import type { Tie } from './ties';
import type { Vocabulary } from './vocabulary';
import type { DaysFit } from './whenSaid';
import { daysFit, publishedApart } from './whenSaid';

/** How two reports are known to be of one statement. */
export type LinkClass = 'identical' | 'abridged' | 'paraphrase' | 'by position' | 'by hand';

/** Why two passages with words in common are not linked. */
export type Guard = Contradiction | 'speaker' | 'day' | 'echo' | 'little in common';

export type Verdict =
  | {
      readonly linked: true;
      readonly class: LinkClass;
      /** How much speaks for the link, in bits. */
      readonly strength: number;
      readonly tie: Tie;
      readonly days: DaysFit;
      /** Where few words carry the link, those that inform: they hold only while nobody has used them long before. */
      readonly phrase: readonly number[] | null;
    }
  | { readonly linked: false; readonly guard: Guard };

const not = (guard: Guard): Verdict => ({ linked: false, guard });

/** Why reports of speakers who may be anybody are not linked, when nothing else tells. */
const GUARD_OF_ANYBODY = { other: 'speaker', unnamed: 'little in common' } as const;

/**
 * Bits that words between quotation marks must share to be one utterance, by how the speakers stand to each other. Two speakers
 * are believed to be one misread only where the words can hardly have been said twice.
 */
const MARKED_BITS: Readonly<Record<Tie, number>> = {
  same: 24,
  spelling: 24,
  office: 26,
  description: 26,
  unnamed: 26,
  other: 75,
};
/** The same for words outside marks, where the reporter may have chosen them. */
const PLAIN_BITS: Readonly<Record<Tie, number>> = {
  same: 50,
  spelling: 50,
  office: 60,
  description: 60,
  unnamed: 60,
  other: 150,
};
/** Bits that are needed in spite of days that do not fit: a day may be misread, and outlets disagree. */
const BITS_IN_SPITE: Readonly<Record<DaysFit, number>> = { fit: 0, next: 60, later: 40, apart: 100 };

/** Of the shorter passage that another repeats outside marks. */
const REPEATED_SHARE = 0.85;
/** So many bits are one utterance though a single word in it tells. */
const LONG_ENOUGH = 45;
/** Words that open the name of a thing, by stem. */
const DEFINITE = new Set(['the', 'his', 'her', 'their', 'its', 'our', 'my'].map(stemOf));
/** Verbs that say something of a thing. */
const VERBS = new Set(
  ['is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'will', 'would', 'can', 'could'].map(stemOf),
);
/** Of the shorter segment that another has in it. */
const SEGMENT_SHARE = 0.6;
/** The same where the stretch is short: there the rest may be another claim. */
const MOST_OF_SEGMENT = 0.78;
/** So many bits are hardly said twice by chance, nor on two days in the same words. */
const MUCH = 60;
/** Days between reports that still are of one utterance: in its words, and in others. */
const DAYS_OF_ECHO = 6;
const DAYS_OF_LONGER_ECHO = 10;
export const DAYS_OF_PARAPHRASE = 3;
const DAYS_OF_CLOSE_PARAPHRASE = 7;
const PARAPHRASE_SHARE = 0.58;
const RETOLD_BITS = 50;
const RETOLD_BITS_OF_UNNAMED = 75;
/** From here on two wordings have so many words in the same order that what stands between them can contradict. */
const ORDERED_SHARE = 0.4;
/** Fewer words that inform make no claim of their own; none do that only name a thing: "the former secretary of state". */
const FEWEST_TELLING = 3;

function isOnlyNamed({ words, telling, segments }: Passage, vocabulary: Vocabulary): boolean {
  const all = [...words].map(id => vocabulary.word(id));
  const claims = all.some(({ stem, value }) => VERBS.has(stem) || value !== null);
  const isThing = segments.length === 0 && !claims && DEFINITE.has(all[0]?.stem ?? '');
  return isThing || telling.ids.length < FEWEST_TELLING;
}

const isQuoted = ({ share, words, stretch }: MarkedOverlap, tie: Tie, days: DaysFit): boolean =>
  share >= (days === 'apart' ? 0.8 : stretch < MUCH ? MOST_OF_SEGMENT : SEGMENT_SHARE) &&
  (words >= 2 || stretch >= LONG_ENOUGH) &&
  stretch >= Math.max(MARKED_BITS[tie], BITS_IN_SPITE[days]);

/** Whether two passages quote one line word for word, whenever it was said. */
export function isSameLine(a: Passage, b: Passage, vocabulary: Vocabulary): boolean {
  const marked = markedOverlap(a, b, vocabulary);
  return marked !== null && !marked.isEcho && isQuoted(marked, 'same', 'fit');
}

/** What two passages have in common. The stretch is looked for only when it is asked for: most pairs have too little. */
class Overlap {
  readonly all: InCommon;
  readonly plain: InCommon;
  private known: number | undefined;

  constructor(
    private readonly a: Passage,
    private readonly b: Passage,
    private readonly vocabulary: Vocabulary,
  ) {
    const { all, plain } = inCommonOf(a, b, vocabulary);
    this.all = all;
    this.plain = plain;
  }

  /** Best stretch of words in the same order; see `Alignment.bits`. */
  get stretch(): number {
    return (this.known ??= stretchBits(this.a.words, this.b.words, this.vocabulary.allBits));
  }

  /** Share of the shorter passage that the stretch makes, 0 to 1. */
  get stretchShare(): number {
    return this.stretch / Math.max(1, Math.min(this.a.bits, this.b.bits));
  }
}

const canBeRepeated = (a: Passage, b: Passage, tie: Tie, most: number): boolean =>
  most >= PLAIN_BITS[tie] && most >= REPEATED_SHARE * Math.min(a.bits, b.bits);

/** Whether two passages may have enough in the same words, which takes far less to see than how much they have. */
function mayBeVerbatim(a: Passage, b: Passage, tie: Tie, most: number, vocabulary: Vocabulary): boolean {
  if (canBeRepeated(a, b, tie, most)) return true;
  const least = MARKED_BITS[tie];
  return a.segments.some(
    one =>
      one.bits >= least &&
      b.segments.some(
        other =>
          other.bits >= least &&
          mostShared(one, other, vocabulary) >= Math.max(least, SEGMENT_SHARE * Math.min(one.bits, other.bits)),
      ),
  );
}

const isRepeated = ({ stretch, stretchShare }: Overlap, tie: Tie, days: DaysFit): boolean =>
  stretchShare >= REPEATED_SHARE && stretch >= Math.max(PLAIN_BITS[tie], 2.5 * BITS_IN_SPITE[days]);

/**
 * Whether two passages have enough in common where their articles are known to report the same remarks: there
 * less is enough than elsewhere, as both reporters chose from one speech. What both quote word for word must have been said in those words.
 */
function isRetold(a: Passage, b: Passage, { all }: Overlap, tie: Tie): boolean {
  if ((a.kind === 'direct' && b.kind === 'direct') || all.words < 2) return false;
  if (tie === 'unnamed') return all.bits >= RETOLD_BITS_OF_UNNAMED && all.share >= 0.5;
  return tie !== 'other' && all.words >= 4 && all.bits >= RETOLD_BITS && all.share >= 0.3;
}

/** Whether so much of the shorter wording stands in the other that it can be the same claim in other words. */
function isMuchInCommon({ plain, all }: Pick<Overlap, 'plain' | 'all'>): boolean {
  if (all.words >= 3 && all.bits >= 32 && all.share >= 0.7) return true;
  return plain.words >= 2 && plain.bits >= 20 && plain.share >= (plain.bits < 30 ? 0.9 : PARAPHRASE_SHARE);
}

/** Whether two wordings are so alike that one speaker cannot have meant two things by them. */
function isSaidAnew(a: Passage, b: Passage, overlap: Overlap, tie: Tie, vocabulary: Vocabulary): boolean {
  if (tie === 'other' || tie === 'unnamed' || !isMuchInCommon(overlap)) return false;
  if ([a, b].some(passage => isOnlyNamed(passage, vocabulary))) return false;
  const areBothDirect = a.kind === 'direct' && b.kind === 'direct';
  return !areBothDirect || (overlap.all.share >= 0.75 && overlap.stretchShare >= 0.35);
}

/** Whether `judge` may link two passages if their speakers are one, which takes more to see than what they have in common. */
export function mayBeOne(a: Passage, b: Passage, vocabulary: Vocabulary): boolean {
  const common = inCommonOf(a, b, vocabulary);
  if (common.all.bits >= RETOLD_BITS || isMuchInCommon(common)) return true;
  const areMarked = a.segments.length > 0 && b.segments.length > 0;
  if (!areMarked && Math.min(a.bits, b.bits) < PLAIN_BITS.same) return false;
  return mayBeVerbatim(a, b, 'same', mostShared(a, b, vocabulary), vocabulary);
}

/**
 * Whether two passages of different sources report one utterance. Guards decide, not likeness alone: a wrong link is worse than a
 * missing one. The thresholds were set on the development pairs; see FIGURES.md.
 * @param isOneEvent whether their articles are known to report the same remarks
 */
export function judge(a: Passage, b: Passage, tie: Tie, vocabulary: Vocabulary, isOneEvent = false): Verdict {
  const isAnybody = tie === 'other' || tie === 'unnamed';
  if (isAnybody && Math.min(a.bits, b.bits) < MARKED_BITS[tie]) return not(GUARD_OF_ANYBODY[tie]);
  const most = mostShared(a, b, vocabulary);
  // What somebody else said, or who is not named, is one utterance only word for word, or with very much in common.
  const mayBeRetold = tie === 'unnamed' && isOneEvent && most >= RETOLD_BITS_OF_UNNAMED;
  if (isAnybody && !mayBeRetold && !mayBeVerbatim(a, b, tie, most, vocabulary)) return not(GUARD_OF_ANYBODY[tie]);
  const days = daysFit(a, b);
  const published = publishedApart(a, b);
  const marked = most < MARKED_BITS[tie] ? null : markedOverlap(a, b, vocabulary);
  if (marked?.isEcho) return not('echo');
  const overlap = new Overlap(a, b, vocabulary);
  const quoted = marked && isQuoted(marked, tie, days) ? marked : null;
  const isVerbatim = quoted !== null || (canBeRepeated(a, b, tie, most) && isRepeated(overlap, tie, days));
  const least = published <= DAYS_OF_ECHO ? 0 : published <= DAYS_OF_LONGER_ECHO ? MUCH : 100;
  if (isVerbatim && overlap.stretch >= least) {
    const { stretch } = overlap;
    const [one, other] = quoted?.segments ?? [a, b];
    const contradiction =
      contradictionIn(align(one.words, other.words, vocabulary.allBits), one, other, vocabulary) ??
      besideIn(a, b, vocabulary);
    if (contradiction) return not(contradiction);
    const phrase = quoted && stretch < LONG_ENOUGH ? phraseOf(quoted, vocabulary) : null;
    return { linked: true, class: classOf(a, b, stretch, marked), strength: stretch, tie, days, phrase };
  }
  const isSame = isSaidAnew(a, b, overlap, tie, vocabulary) || (isOneEvent && isRetold(a, b, overlap, tie));
  if (!isSame && marked && isQuoted(marked, tie, 'fit')) return not('day');
  if (!isSame) return not(tie === 'other' ? 'speaker' : 'little in common');
  const isClose = overlap.all.bits >= 30 && overlap.all.share >= 0.79;
  if (days !== 'fit' || published > (isClose ? DAYS_OF_CLOSE_PARAPHRASE : DAYS_OF_PARAPHRASE)) return not('day');
  const inOrder = overlap.stretchShare >= ORDERED_SHARE ? align(a.words, b.words, vocabulary.allBits) : null;
  const contradiction = contradictionOf(a, b, vocabulary) ?? (inOrder && contradictionIn(inOrder, a, b, vocabulary));
  return contradiction
    ? not(contradiction)
    : { linked: true, class: 'paraphrase', strength: overlap.all.bits, tie, days, phrase: null };
}

/** What the cues, or words right beside what is shared, make of equal words. */
function besideIn(a: Passage, b: Passage, vocabulary: Vocabulary): Contradiction | null {
  if ((a.polarity === 'negated') !== (b.polarity === 'negated')) return 'negation';
  return contradictionBeside(align(a.words, b.words, vocabulary.allBits), a, b, vocabulary);
}

function phraseOf({ segments: [a, b] }: MarkedOverlap, vocabulary: Vocabulary): readonly number[] {
  return [...new Set(a.words)].filter(word => vocabulary.word(word).informs && b.words.includes(word));
}

/** By how much of the longer and of the shorter wording the common stretch makes. */
function classOf(a: Passage, b: Passage, stretch: number, marked: MarkedOverlap | null): LinkClass {
  if (stretch >= 0.99 * Math.max(a.bits, b.bits)) return 'identical';
  return stretch >= 0.95 * Math.min(a.bits, b.bits) || (marked?.share ?? 0) >= 0.98 ? 'abridged' : 'paraphrase';
}
