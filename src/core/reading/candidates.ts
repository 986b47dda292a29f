import { prepositions } from '../english/functionWords';
import type { Cue } from './cue';
import type { Mark } from './marks';
import type { Mention } from './mentions';
import type { Piece } from './outline';
import type { ReadParagraph } from './page';

/** Somebody who may have said the marked words, with what speaks for and against in named features. `mention` null: nobody. */
export interface Candidate {
  readonly mention: Mention | null;
  /** The cue that gives the words to the mention, when there is one. */
  readonly cue: Cue | null;
  readonly features: readonly string[];
}

/** Where a marked segment stands. */
export interface MarkPlace {
  readonly mark: Mark;
  readonly paragraph: ReadParagraph;
  /** Index of its piece in the outline. */
  readonly piece: number;
  readonly sentence: number;
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
const PIECES_AROUND = 160;
const MENTIONS_OF_OTHERS = 24;

const bucket = (n: number, ...limits: readonly number[]): string => {
  const found = limits.find(limit => n <= limit);
  return found === undefined ? `${limits.at(-1) ?? 0}+` : String(found);
};

/** How a cue stands to the marked segment, as one word chain such as "after-1-inverted-say". */
function cueRelation(cue: Cue, place: MarkPlace): string {
  const kind = `${cue.form}-${cue.verb?.class ?? 'none'}`;
  const { bySentence, marksBefore } = place.paragraph.cueIndex;
  if (cue.sentence !== place.sentence)
    return cue.sentence < place.sentence ? `earlier-sentence-${kind}` : `later-sentence-${kind}`;
  const after = cue.at > place.piece;
  const [from, to] = after ? [place.piece + 1, cue.at] : [cue.to, place.piece];
  const between = (bySentence[cue.sentence] ?? []).some(other => other !== cue && other.at >= from && other.at < to);
  const marksBetween = (marksBefore[to] ?? 0) > (marksBefore[from] ?? 0);
  return `${after ? 'after' : 'before'}-${bucket(to - from + (after ? 1 : 0), 1, 3, 7, 14)}${between ? '-second' : ''}${marksBetween ? '-beyond-mark' : ''}-${kind}`;
}

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

function positionFeatures(mention: Mention, place: MarkPlace): readonly string[] {
  const here = place.paragraph.index;
  if (mention.paragraph !== here) return [`paragraphs-back-${here - mention.paragraph}`];
  if (mention.sentence === place.sentence)
    return [mention.from > place.piece ? 'same-sentence-after' : 'same-sentence-before'];
  return [
    mention.sentence < place.sentence
      ? `sentences-back-${bucket(place.sentence - mention.sentence, 1, 2)}`
      : `sentences-ahead-${bucket(mention.sentence - place.sentence, 1, 2)}`,
  ];
}

function mentionFeatures(mention: Mention, paragraph: ReadParagraph): readonly string[] {
  const features = [`type-${mention.type}`, `entity-${mention.entity}`, `${mention.type}-${mention.entity}`];
  if (mention.plural) features.push('plural');
  if (mention.possessive) features.push('possessive');
  if (mention.role !== null) features.push('has-role');
  const sentence = paragraph.outline.sentences[mention.sentence];
  if (mention.from === sentence?.from) features.push('opens-sentence');
  const before = paragraph.outline.pieces[mention.from - 1];
  if (before && prepositions.has(before.lower)) features.push('after-preposition');
  if (paragraph.cueIndex.objects.has(mention)) features.push('object-of-cue');
  if (/^(?:him|her|them|it|we|i)$/i.test(mention.name)) features.push(`pronoun-${mention.name.toLowerCase()}`);
  return features;
}

/** The mention spoke the segment before this one. */
function previousFeature(mention: Mention, { previous, paragraph, sentence }: MarkPlace): string | null {
  if (previous?.mention !== mention) return null;
  if (previous.paragraph !== paragraph.index) return 'previous-paragraph-before';
  return previous.sentence === sentence ? 'previous-same-sentence' : 'previous-same-paragraph';
}

/** How the segment itself stands: alone in its paragraph, with a cue in its sentence or not. */
function placeFeature(place: MarkPlace): string {
  const { outline, cueIndex } = place.paragraph;
  if (outline.sentences.length < 8 && isOnlyMarks(outline.pieces)) return 'alone';
  const sentence = outline.sentences[place.sentence];
  if (sentence && isOnlyMarks(outline.pieces.slice(sentence.from, sentence.to))) return 'sentence-alone';
  return (cueIndex.bySentence[place.sentence] ?? []).some(cue => cue.subject !== null)
    ? 'cue-in-sentence'
    : 'no-cue-in-sentence';
}

const isOnlyMarks = (pieces: readonly Piece[]): boolean =>
  pieces.every(piece => piece.kind === 'mark' || piece.kind === 'punctuation');

/** How near a cue with a subject stands to the segment. */
function nearestCue(place: MarkPlace): string {
  const gaps = (place.paragraph.cueIndex.bySentence[place.sentence] ?? [])
    .filter(cue => cue.subject !== null)
    .map(cue => (cue.at > place.piece ? cue.at - place.piece : place.piece - cue.to));
  return gaps.length === 0 ? 'no-cue-near' : `cue-within-${bucket(Math.min(...gaps), 3, 10)}`;
}

/** The mentions of a paragraph that a segment can belong to: in a very long one only those near by. */
function mentionsNear({ index, mentions }: ReadParagraph, place: MarkPlace): readonly Mention[] {
  if (index !== place.paragraph.index) return mentions.slice(-MENTIONS_OF_OTHERS);
  const first = firstFrom(mentions, place.piece - PIECES_AROUND);
  return mentions.slice(first, firstFrom(mentions, place.piece + PIECES_AROUND));
}

/** Index of the first mention that begins at the piece or after it; mentions are in order. */
function firstFrom(mentions: readonly Mention[], piece: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < piece) low = middle + 1;
    else high = middle;
  }
  return low;
}

const wordsIn = (mark: Mark, text: string): number => text.slice(mark.inner.start, mark.inner.end).split(/\s+/).length;

/**
 * Everybody who may have said the segment, nearest paragraphs first, and nobody.
 * @param pages the paragraphs read so far and after, by index
 */
export function candidatesFor(place: MarkPlace, pages: readonly ReadParagraph[], text: string): readonly Candidate[] {
  const situation = placeFeature(place);
  const size = bucket(wordsIn(place.mark, text), 1, 3, 7);
  const candidates: Candidate[] = [];
  const here = place.paragraph.index;
  for (let index = here; index >= Math.max(0, here - PARAGRAPHS_BACK); index--) {
    const page = pages[index];
    if (!page) continue;
    const near = mentionsNear(page, place);
    const before = near.filter(mention => index < here || mention.from < place.piece);
    near.forEach((mention, order) => {
      const ahead = order >= before.length;
      const rank = ahead
        ? `ahead-${bucket(order - before.length + 1, 1, 2, 3)}`
        : `back-${bucket(before.length - order, 1, 2, 3, 5)}`;
      if (page.cueIndex.sources.has(mention)) return;
      const cue = index === here ? bestCue(mention, place) : (page.cueIndex.bySubject.get(mention)?.at(-1) ?? null);
      const relation = cue
        ? index === here
          ? cueRelation(cue, place)
          : `other-paragraph-${cue.verb?.class ?? 'none'}`
        : 'no-cue';
      const position = positionFeatures(mention, place);
      const sameAsPrevious = previousFeature(mention, place);
      const features = [
        ...mentionFeatures(mention, page),
        ...position,
        ...position.map(feature => `${feature}-${rank}`),
        ...position.map(feature => `${feature}-${mention.type}`),
        `cue-${relation}`,
        ...position.map(feature => `${feature}-${cue ? 'cue' : 'no-cue'}-${situation}`),
      ];
      if (sameAsPrevious)
        features.push(sameAsPrevious, `${sameAsPrevious}-${situation}`, `${sameAsPrevious}-${cue ? 'cue' : 'no-cue'}`);
      candidates.push({ mention, cue, features });
    });
  }
  candidates.push({
    mention: null,
    cue: null,
    features: [
      'nobody',
      `nobody-${situation}`,
      `nobody-${size}`,
      `nobody-${nearestCue(place)}`,
      `nobody-${nearestCue(place)}-${size}`,
      place.previous?.mention ? 'nobody-after-somebody' : 'nobody-after-nobody',
      `nobody-${place.paragraph.paragraph.role}`,
    ],
  });
  return candidates;
}
