import { auxiliaries, formsOfBe, isAdverb } from '../english/functionWords';
import { reportingVerbs } from '../english/reportingVerbs';
import type { Cue } from './cue';
import type { Mark } from './marks';
import type { Mention } from './mentions';
import { firstFrom } from './mentions';
import type { TaggedParagraph } from './pieceOdds';

/** Somebody who may have said the marked words. `mention` null: nobody. */
export interface Candidate {
  readonly mention: Mention | null;
  /** The cue that gives the words to the mention, when there is one. */
  readonly cue: Cue | null;
  /** The paragraph of the mention; that of the segment when there is none. */
  readonly page: TaggedParagraph;
  /** How many mentions of its paragraph stand between it and the segment, 1 for the nearest; after the segment negative. */
  readonly rank: number;
}

/** Where a marked segment stands. */
export interface MarkPlace {
  readonly mark: Mark;
  readonly paragraph: TaggedParagraph;
  /** Index of its piece in the outline. */
  readonly piece: number;
  readonly sentence: number;
  /** What is between the marks, parted at white space. */
  readonly words: readonly string[];
  /** The speaker chosen for the segment before it, and where that one stands. */
  readonly previous: {
    readonly mention: Mention | null;
    readonly cue: Cue | null;
    readonly paragraph: number;
    readonly sentence: number;
  } | null;
}

const PARAGRAPHS_BACK = 3;
/** Paragraphs are shorter than this; the limits only bound what a text without line ends costs. */
const PIECES_AROUND = 80;
const MENTIONS_OF_OTHERS = 8;

/**
 * The cue of the paragraph that best gives the mention to the segment: same sentence first, then the nearest. In `"…," she said,
 * adding that` the participle reports what comes after it.
 */
function bestCue(mention: Mention, place: MarkPlace): Cue | null {
  const own = place.paragraph.cueIndex.bySubject.get(mention) ?? [];
  const looksAhead = (cue: Cue): boolean =>
    cue.at > place.piece && (cue.form === 'participle' || cue.form === 'coordinated');
  const finite = own.filter(cue => !looksAhead(cue));
  const distance = (cue: Cue): number => Math.abs(cue.at - place.piece) + 100 * Math.abs(cue.sentence - place.sentence);
  return (finite.length > 0 ? finite : own).reduce<Cue | null>(
    (best, cue) => (best === null || distance(cue) < distance(best) ? cue : best),
    null,
  );
}

/** The mentions of a paragraph that a segment can belong to: in a very long one only those near by. */
function mentionsNear({ index, mentions }: TaggedParagraph, place: MarkPlace): readonly Mention[] {
  if (index !== place.paragraph.index) return mentions.slice(-MENTIONS_OF_OTHERS);
  const first = firstFrom(mentions, place.piece - PIECES_AROUND);
  return mentions.slice(first, firstFrom(mentions, place.piece + PIECES_AROUND));
}

/** "Roe has been accused of “lying”", "Roe was told “no”": somebody else's words, unless Roe speaks in the sentence too. */
function isTarget(mention: Mention, { paragraph, piece, sentence }: MarkPlace): boolean {
  if (mention.paragraph !== paragraph.index || mention.sentence !== sentence || mention.from > piece) return false;
  if (paragraph.cueIndex.bySubject.has(mention)) return false;
  const { pieces } = paragraph.outline;
  let isPassive = false;
  for (let at = mention.to; at < piece; at++) {
    const lower = pieces[at]?.lower ?? '';
    isPassive ||= formsOfBe.has(lower);
    if (auxiliaries.has(lower) || isAdverb(lower)) continue;
    const verb = reportingVerbs.get(lower);
    // "criticised for “lazy” remarks": these are his own.
    if (pieces.slice(at, piece).some(({ lower: word }) => word === 'for')) return false;
    return isPassive && verb?.form === 'past' && verb.lemma !== 'quote' && TO_OTHERS.has(verb.class);
  }
  return false;
}
/** Verbs that have for their object whom the words are for. */
const TO_OTHERS: ReadonlySet<string> = new Set(['say', 'ask', 'act']);

/**
 * Everybody who may have said the segment, nearest paragraphs first, and nobody at the end.
 * @param pages the paragraphs, by index
 */
export function candidatesFor(place: MarkPlace, pages: readonly TaggedParagraph[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const here = place.paragraph.index;
  for (let index = here; index >= Math.max(0, here - PARAGRAPHS_BACK); index--) {
    const page = pages[index];
    if (!page) continue;
    const near = mentionsNear(page, place);
    const before = index < here ? near.length : near.filter(mention => mention.from < place.piece).length;
    near.forEach((mention, order) => {
      if (page.cueIndex.sources.has(mention) || isTarget(mention, place)) return;
      const cue = index === here ? bestCue(mention, place) : (page.cueIndex.bySubject.get(mention)?.at(-1) ?? null);
      candidates.push({ mention, cue, page, rank: order < before ? before - order : before - order - 1 });
    });
  }
  candidates.push({ mention: null, cue: null, page: place.paragraph, rank: 0 });
  return candidates;
}
