import { prepositions } from '../english/functionWords';
import type { Candidate, MarkPlace } from './candidates';
import type { Cue } from './cue';
import { classOf, formOf } from './cueTerms';
import type { Evidence, Term } from './evidence';
import { term, terms } from './evidence';
import type { Mention } from './mentions';
import type { Piece } from './outline';
import { level, roughly } from './pieceOdds';
import { QUESTION } from './pieceQuestions';
import { sizesBy } from './sizeTerms';
import { EDGE } from './wordTerms';

/** What is looked at. */
const LOOK = terms(
  'nobody',
  'type',
  'entity',
  'place',
  'rank',
  'cue',
  'cue-verb',
  'situation',
  'previous',
  'trait',
  'pronoun',
  'before-mention',
  'after-mention',
  'before-mark',
  'after-mark',
  'around-mark',
  'between',
  'first-between',
  'last-between',
  'gap',
  'pair',
  'source',
  'source-rival',
);

const PLACE = terms(
  'before',
  'after',
  'back-1',
  'back-2',
  'back-3+',
  'ahead-1',
  'ahead-2',
  'ahead-3+',
  'paragraph-1',
  'paragraph-2',
  'paragraph-3',
);
const TRAIT = terms(
  'plural',
  'owner',
  'role',
  'opens-sentence',
  'after-preposition',
  'object-of-cue',
  'in-brackets',
  'opens-paragraph',
);
const TYPES = terms('name', 'pronoun', 'relative', 'description');
const ENTITIES = terms('person', 'body', 'document', 'unknown');
const SITUATION = terms('alone', 'sentence-alone', 'cue-in-sentence', 'no-cue-in-sentence');
const PREVIOUS = terms('paragraph-before', 'same-sentence', 'same-paragraph', 'earlier', 'nobody');
const CUE_PLACE = terms('none', 'before', 'after', 'earlier-sentence', 'later-sentence', 'other-paragraph');
const BETWEEN = terms('another-cue', 'another-mark', 'nothing');
const ROLES = terms('headline', 'body', 'caption', 'furniture');
const HAS_CUE = terms('cue', 'no-cue');
const NONE = term('none');

const sized = sizesBy(4, 6, 9, 14, 20);

const signed = (n: number): Term => RANKS[Math.max(-4, Math.min(6, n))] ?? NONE;
const RANKS: Readonly<Record<number, Term>> = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [index - 4, term(index < 4 ? `ahead-${4 - index}` : `back-${index - 4}`)]),
);

function placeOf(mention: Mention, place: MarkPlace): Term {
  const back = place.paragraph.index - mention.paragraph;
  if (back > 0) return back === 1 ? PLACE['paragraph-1'] : back === 2 ? PLACE['paragraph-2'] : PLACE['paragraph-3'];
  const sentences = place.sentence - mention.sentence;
  if (sentences === 0) return mention.from > place.piece ? PLACE.after : PLACE.before;
  if (sentences > 0) return sentences === 1 ? PLACE['back-1'] : sentences === 2 ? PLACE['back-2'] : PLACE['back-3+'];
  return sentences === -1 ? PLACE['ahead-1'] : sentences === -2 ? PLACE['ahead-2'] : PLACE['ahead-3+'];
}

function traitsOf(mention: Mention, { page }: Candidate): readonly Term[] {
  const traits: Term[] = [];
  if (mention.plural) traits.push(TRAIT.plural);
  if (mention.possessive) traits.push(TRAIT.owner);
  if (mention.role !== null) traits.push(TRAIT.role);
  if (mention.from === page.outline.sentences[mention.sentence]?.from) traits.push(TRAIT['opens-sentence']);
  const before = page.outline.pieces[mention.from - 1];
  if (!before) traits.push(TRAIT['opens-paragraph']);
  else if (prepositions.has(before.lower)) traits.push(TRAIT['after-preposition']);
  else if (before.text === '(') traits.push(TRAIT['in-brackets']);
  if (page.cueIndex.objects.has(mention)) traits.push(TRAIT['object-of-cue']);
  return traits;
}

const isOnlyMarks = (pieces: readonly Piece[]): boolean =>
  pieces.every(piece => piece.kind === 'mark' || piece.kind === 'punctuation');

/** How the segment itself stands: alone in its paragraph or sentence, with a cue in its sentence or not. */
function situationOf(place: MarkPlace): Term {
  const { outline, cueIndex } = place.paragraph;
  if (outline.sentences.length < 8 && isOnlyMarks(outline.pieces)) return SITUATION.alone;
  const sentence = outline.sentences[place.sentence];
  if (sentence && isOnlyMarks(outline.pieces.slice(sentence.from, sentence.to))) return SITUATION['sentence-alone'];
  return (cueIndex.bySentence[place.sentence] ?? []).some(cue => cue.subject !== null)
    ? SITUATION['cue-in-sentence']
    : SITUATION['no-cue-in-sentence'];
}

/** The mention spoke the segment before this one. */
function previousOf(mention: Mention, { previous, paragraph, sentence }: MarkPlace): Term | null {
  if (previous?.mention !== mention) return null;
  if (previous.paragraph !== paragraph.index) return PREVIOUS['paragraph-before'];
  return previous.sentence === sentence ? PREVIOUS['same-sentence'] : PREVIOUS['same-paragraph'];
}

/** How a cue stands to the marked segment. */
function cueTerms(cue: Cue, place: MarkPlace, mention: Mention): readonly Term[] {
  const kind = [formOf(cue), classOf(cue)];
  if (mention.paragraph !== place.paragraph.index) return [CUE_PLACE['other-paragraph'], ...kind];
  if (cue.sentence !== place.sentence)
    return [cue.sentence < place.sentence ? CUE_PLACE['earlier-sentence'] : CUE_PLACE['later-sentence'], ...kind];
  const { bySentence, marksBefore } = place.paragraph.cueIndex;
  const isAfter = cue.at > place.piece;
  const [from, to] = isAfter ? [place.piece + 1, cue.at] : [cue.to, place.piece];
  const another = (bySentence[cue.sentence] ?? []).some(other => other !== cue && other.at >= from && other.at < to);
  const marks = (marksBefore[to] ?? 0) > (marksBefore[from] ?? 0);
  return [
    isAfter ? CUE_PLACE.after : CUE_PLACE.before,
    sized(to - from),
    another ? BETWEEN['another-cue'] : marks ? BETWEEN['another-mark'] : BETWEEN.nothing,
    ...kind,
  ];
}

/** What of the segment all its candidates share. */
export interface SegmentView {
  readonly place: MarkPlace;
  readonly situation: Term;
  readonly size: Term;
  readonly before: Term;
  readonly beforeThat: Term;
  readonly after: Term;
  readonly afterThat: Term;
}

export function segmentView(place: MarkPlace): SegmentView {
  const { terms: seen } = place.paragraph;
  return {
    place,
    situation: situationOf(place),
    size: sized(place.words.length),
    before: seen[place.piece - 1] ?? EDGE,
    beforeThat: seen[place.piece - 2] ?? EDGE,
    after: seen[place.piece + 1] ?? EDGE,
    afterThat: seen[place.piece + 2] ?? EDGE,
  };
}

function nobodyEvidence({ place, situation, size, before, after }: SegmentView, evidence: Evidence): void {
  const { nobody } = LOOK;
  const gaps = (place.paragraph.cueIndex.bySentence[place.sentence] ?? [])
    .filter(cue => cue.subject !== null)
    .map(cue => (cue.at > place.piece ? cue.at - place.piece : place.piece - cue.to));
  const nearest = gaps.length === 0 ? NONE : sized(Math.min(...gaps));
  evidence.add(nobody);
  evidence.add(nobody, situation);
  evidence.add(nobody, size);
  evidence.add(nobody, LOOK.gap, nearest);
  evidence.add(nobody, LOOK.gap, nearest, size);
  evidence.add(nobody, LOOK['before-mark'], before);
  evidence.add(nobody, LOOK['after-mark'], after);
  evidence.add(nobody, situation, place.previous?.mention ? PREVIOUS.earlier : PREVIOUS.nobody);
  const { odds } = place.paragraph;
  evidence.add(nobody, LOOK.source, level(odds.of(QUESTION.inside, place.piece)));
  evidence.add(nobody, ROLES[place.paragraph.paragraph.role]);
}

/** Tells what speaks for and against the candidate having said the segment. */
export function speakerEvidence(view: SegmentView, candidate: Candidate, evidence: Evidence): void {
  const { mention, cue, page, rank } = candidate;
  if (mention === null) {
    nobodyEvidence(view, evidence);
    return;
  }
  const { place, situation } = view;
  const [type, entity, where, order] = [
    TYPES[mention.type],
    ENTITIES[mention.entity],
    placeOf(mention, place),
    signed(rank),
  ];
  const hasCue = cue ? HAS_CUE.cue : HAS_CUE['no-cue'];
  evidence.add(LOOK.type, type);
  evidence.add(LOOK.entity, entity, type);
  evidence.add(LOOK.place, where);
  evidence.add(LOOK.place, where, type);
  evidence.add(LOOK.place, where, type, entity);
  evidence.add(LOOK.rank, where, order);
  evidence.add(LOOK.rank, where, order, type);
  evidence.add(LOOK.situation, where, situation, hasCue);
  evidence.add(LOOK.situation, where, situation, order);
  for (const trait of traitsOf(mention, candidate)) {
    evidence.add(LOOK.trait, trait);
    evidence.add(LOOK.trait, trait, where);
    evidence.add(LOOK.trait, trait, type, hasCue);
  }
  const previous = previousOf(mention, place);
  if (previous) {
    evidence.add(LOOK.previous, previous);
    evidence.add(LOOK.previous, previous, situation);
    evidence.add(LOOK.previous, previous, hasCue, where);
    evidence.add(LOOK.previous, previous, view.before);
  }
  if (cue) {
    const [a, b, c, d, e] = cueTerms(cue, place, mention);
    evidence.add(LOOK.cue, a, b, c, d, e);
    evidence.add(LOOK.cue, a, b, c);
    const verb = page.terms[cue.at] ?? EDGE;
    evidence.add(LOOK['cue-verb'], verb, where);
    evidence.add(LOOK['cue-verb'], verb, where, sized(Math.abs(cue.at - place.piece)));
  } else evidence.add(LOOK.cue, CUE_PLACE.none, where, type);
  lexicalEvidence(view, candidate, mention, where, type, evidence);
  const own = page.sourceOdds.get(mention) ?? 0;
  const best = page.bestSource[mention.sentence] ?? own;
  evidence.add(LOOK.source, level(own), where);
  evidence.add(LOOK.source, roughly(own), where, type, hasCue);
  evidence.add(LOOK.source, roughly(own), where, order);
  evidence.add(LOOK['source-rival'], roughly(best - own), where);
  evidence.add(LOOK['source-rival'], roughly(best - own), roughly(own), where);
}

/** The words around and between the mention and the segment. */
function lexicalEvidence(
  { place, before, beforeThat, after, afterThat }: SegmentView,
  { page }: Candidate,
  mention: Mention,
  where: Term,
  type: Term,
  evidence: Evidence,
): void {
  const at = (index: number): Term => page.terms[index] ?? EDGE;
  const [left, right, rightThat] = [at(mention.from - 1), at(mention.to), at(mention.to + 1)];
  evidence.add(LOOK['before-mention'], left, where);
  evidence.add(LOOK['before-mention'], left, at(mention.from - 2), type);
  evidence.add(LOOK['after-mention'], right, where);
  evidence.add(LOOK['after-mention'], right, rightThat, where);
  evidence.add(LOOK['after-mention'], right, type);
  evidence.add(LOOK.pair, left, right, where);
  evidence.add(LOOK['before-mark'], before, where);
  evidence.add(LOOK['before-mark'], before, beforeThat, where);
  evidence.add(LOOK['after-mark'], after, where);
  evidence.add(LOOK['after-mark'], after, afterThat, where);
  evidence.add(LOOK['around-mark'], before, after, where);
  if (mention.type === 'pronoun') evidence.add(LOOK.pronoun, at(mention.from), where);
  if (page !== place.paragraph || mention.sentence !== place.sentence) return;
  const [from, to] = mention.from > place.piece ? [place.piece + 1, mention.from] : [mention.to, place.piece];
  const gap = to - from;
  evidence.add(LOOK.gap, sized(gap), where);
  evidence.add(LOOK.gap, sized(gap), where, type);
  evidence.add(LOOK['first-between'], gap > 0 ? at(from) : NONE, where);
  evidence.add(LOOK['last-between'], gap > 0 ? at(to - 1) : NONE, where);
  if (gap <= 3) {
    const [first, second, third] = page.terms.slice(from, to);
    evidence.add(LOOK.between, where, first, second, third);
  }
  for (let i = from; i < Math.min(to, from + 25); i++)
    evidence.add(LOOK.between, sized(Math.min(gap, 9)), at(i), where);
}
