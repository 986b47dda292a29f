import { prepositions } from '../english/functionWords';
import type { Cue } from './cue';
import type { Mark } from './marks';
import type { Mention } from './mentions';
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

const bucket = (n: number, ...limits: readonly number[]): string => {
  const found = limits.find(limit => n <= limit);
  return found === undefined ? `${limits.at(-1) ?? 0}+` : String(found);
};

/** How a cue stands to the marked segment, as one word chain such as "after-1-inverted-say". */
function cueRelation(cue: Cue, place: MarkPlace): string {
  const kind = `${cue.form}-${cue.verb?.class ?? 'none'}`;
  const cues = place.paragraph.cues;
  if (cue.sentence !== place.sentence)
    return cue.sentence < place.sentence ? `earlier-sentence-${kind}` : `later-sentence-${kind}`;
  const after = cue.at > place.piece;
  const gap = after ? cue.at - place.piece : place.piece - cue.to;
  const between = cues.some(
    other =>
      other !== cue &&
      other.sentence === cue.sentence &&
      (after ? other.at > place.piece && other.at < cue.at : other.at > cue.at && other.at < place.piece),
  );
  const marksBetween = place.paragraph.outline.pieces
    .slice(after ? place.piece + 1 : cue.to, after ? cue.at : place.piece)
    .some(piece => piece.kind === 'mark');
  return `${after ? 'after' : 'before'}-${bucket(gap, 1, 3, 7, 14)}${between ? '-second' : ''}${marksBetween ? '-beyond-mark' : ''}-${kind}`;
}

/** The cue of the paragraph that best gives the mention to the segment: same sentence first, then the nearest. */
function bestCue(mention: Mention, place: MarkPlace): Cue | null {
  const own = place.paragraph.cues.filter(cue => cue.subject === mention);
  const distance = (cue: Cue): number => Math.abs(cue.at - place.piece) + 100 * Math.abs(cue.sentence - place.sentence);
  return own.reduce<Cue | null>((best, cue) => (best === null || distance(cue) < distance(best) ? cue : best), null);
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
  if (paragraph.cues.some(cue => cue.object === mention)) features.push('object-of-cue');
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
  const { outline, cues } = place.paragraph;
  const alone = outline.pieces.every(piece => piece.kind === 'mark' || piece.kind === 'punctuation');
  if (alone) return 'alone';
  const sentence = outline.sentences[place.sentence];
  const sentenceAlone =
    sentence &&
    outline.pieces
      .slice(sentence.from, sentence.to)
      .every(piece => piece.kind === 'mark' || piece.kind === 'punctuation');
  if (sentenceAlone) return 'sentence-alone';
  return cues.some(cue => cue.sentence === place.sentence && cue.subject !== null)
    ? 'cue-in-sentence'
    : 'no-cue-in-sentence';
}

/** How near a cue with a subject stands to the segment. */
function nearestCue(place: MarkPlace): string {
  const gaps = place.paragraph.cues
    .filter(cue => cue.sentence === place.sentence && cue.subject !== null)
    .map(cue => (cue.at > place.piece ? cue.at - place.piece : place.piece - cue.to));
  return gaps.length === 0 ? 'no-cue-near' : `cue-within-${bucket(Math.min(...gaps), 3, 10)}`;
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
    const before = page.mentions.filter(mention => index < here || mention.from < place.piece);
    page.mentions.forEach((mention, order) => {
      const ahead = order >= before.length;
      const rank = ahead
        ? `ahead-${bucket(order - before.length + 1, 1, 2, 3)}`
        : `back-${bucket(before.length - order, 1, 2, 3, 5)}`;
      if (page.cues.some(cue => cue.form === 'source' && cue.subject === mention)) return;
      const cue =
        index === here ? bestCue(mention, place) : (page.cues.findLast(cue => cue.subject === mention) ?? null);
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
