import type { Candidate, MarkPlace } from './candidates';
import { candidatesFor } from './candidates';
import { isConversation } from './conversation';
import type { Mention } from './mentions';
import type { TaggedParagraph } from './pieceOdds';
import type { SegmentView } from './speakerEvidence';
import { segmentView, speakerEvidence } from './speakerEvidence';
import type { SpeakerChoice } from './speechEvidence';
import { isWordAsWord, speechEvidence } from './speechEvidence';
import { isTold } from './told';
import { isNobodys } from './toldInside';
import type { Weights } from './weights';
import { Score, sigmoid, softmax } from './weights';

export interface AttributionWeights {
  readonly speaker: Weights;
  readonly speech: Weights;
}

/** A marked segment with the speaker chosen for it. */
export interface Attributed {
  readonly place: MarkPlace;
  readonly chosen: Candidate;
  /** Of the choice among all candidates. */
  readonly probability: number;
  /** That the segment is speech at all. */
  readonly speech: number;
}

/** Takes the decisions; training puts the annotated answers here. */
export interface Decide {
  /** Index of the candidate that spoke. `told` is that of the one the text leaves no choice about, -1 where it does. */
  readonly speaker: (
    view: SegmentView,
    candidates: readonly Candidate[],
    probabilities: readonly number[],
    told: number,
  ) => number;
  /** Probability that the segment is speech, given the one concluded from it. */
  readonly speech: (place: MarkPlace, probability: number, choice: SpeakerChoice) => number;
}

/** Who is told, else the most probable. */
export const speakerOf: Decide['speaker'] = (_view, _candidates, probabilities, told) =>
  told >= 0 ? told : probabilities.indexOf(Math.max(...probabilities));

const concludedFrom: Decide = {
  speaker: speakerOf,
  speech: (_place, probability) => probability,
};

/** How sure it is when the text leaves no choice. */
const TOLD = 0.98;

/** Below this a segment is a title, a term or a word as a word. */
export const SPEECH_AT_LEAST = 0.65;

/** Chooses a speaker for every marked segment of the article, in reading order: each choice is evidence for the next. */
export function attributeMarks(
  pages: readonly TaggedParagraph[],
  weights: AttributionWeights,
  decide = concludedFrom,
): readonly Attributed[] {
  const attributed: Attributed[] = [];
  const speakerScore = new Score(weights.speaker);
  const speechScore = new Score(weights.speech);
  const isStory = isConversation(pages);
  let previous: MarkPlace['previous'] = null;
  for (const paragraph of pages) {
    for (const own of marksIn(paragraph)) {
      const place: MarkPlace = { ...own, paragraph, previous };
      const candidates = candidatesFor(place, pages);
      const view = segmentView(place);
      const probabilities = softmax(
        candidates.map(candidate => {
          speakerEvidence(view, candidate, speakerScore);
          return speakerScore.take();
        }),
      );
      const isOut = isNobodys(place);
      const told = candidates.findIndex(candidate => (isOut ? candidate.mention === null : isTold(candidate, place)));
      const index = decide.speaker(view, candidates, probabilities, told);
      const signer: Mention | null = told < 0 ? signedBelow(place, pages) : null;
      const chosen = signer ? { mention: signer, cue: null, page: paragraph, rank: 0 } : candidates[index];
      if (!chosen) continue;
      const isGiven = index === told || signer !== null;
      const probability = isGiven ? TOLD : (probabilities[index] ?? 0);
      const nobody = isGiven ? 0 : (probabilities.at(-1) ?? 0);
      const trust = { nobody, speaker: Math.max(...probabilities.slice(0, -1), 0), chosen };
      speechEvidence(place, trust, speechScore);
      const concluded = sigmoid(speechScore.take());
      const isSaid =
        isLineOfDialogue(place, pages) ||
        isHeadlineQuote(place) ||
        isWholeClause(place) ||
        (isStory && isWholeSentence(place));
      const least = isSaid ? SPEECH_AT_LEAST : 0;
      const speech = decide.speech(place, isWordAsWord(place) ? 0 : Math.max(concluded, least), trust);
      attributed.push({ place, chosen, probability, speech });
      if (speech >= SPEECH_AT_LEAST)
        previous = { mention: chosen.mention, cue: chosen.cue, paragraph: paragraph.index, sentence: own.sentence };
    }
  }
  return carryBack(carryOn(attributed));
}

/** A headline that opens with words and a colon: `‘We were late’: Rovers boss fumes` */
const isHeadlineQuote = ({ paragraph: { paragraph, outline }, piece, mark, words }: MarkPlace): boolean =>
  paragraph.role === 'headline' && piece === 0 && mark.closed && words.length > 1 && outline.pieces[1]?.text === ':';

/** `told a friend that “hunger is the answer”`: all that a verb of saying announces stands between the marks. */
const isWholeClause = ({ paragraph, piece, sentence, words }: MarkPlace): boolean =>
  words.length > 2 &&
  paragraph.outline.pieces[piece - 1]?.lower === 'that' &&
  (paragraph.views[sentence]?.announced ?? []).some(
    ({ cue, side, from, to }) => side === 'that' && cue.act === 'say' && from === piece - 1 && to === piece + 1,
  );

/** The paragraph behind signs it: `“…”`, then “– Jane Roe, Leeds”. */
function signedBelow({ paragraph: { outline, index } }: MarkPlace, pages: readonly TaggedParagraph[]): Mention | null {
  const [below, sign] = [pages[index + 1], pages[index + 1]?.outline.pieces[0]];
  if (outline.pieces.length > 1 || !below || below.outline.pieces.length > LONGEST_SIGNATURE) return null;
  if (!/^[—–―-]$|^--$/.test(sign?.text ?? '')) return null;
  const signer = below.mentions.find(({ from, type, entity }) => from === 1 && type === 'name' && entity !== 'body');
  // "– Jane Roe, Leeds", but neither "– Reuters" nor "– Jane Roe contributed to this report"
  const after = signer && below.outline.pieces[signer.to]?.text;
  const isWhole = signer?.name.includes(' ') === true || below.outline.pieces.length <= LEAST_SIGNATURE;
  return signer && isWhole && (after === undefined || /^[,.(]$/.test(after)) ? signer : null;
}

const LONGEST_SIGNATURE = 14;
/** A dash, one name and a stop. */
const LEAST_SIGNATURE = 3;

/** `Tom sat down. “No.”`: it opens a sentence, has its capital, and ends as one does, or as one that a cue follows. */
const isWholeSentence = ({ paragraph: { outline }, piece, sentence }: MarkPlace): boolean =>
  outline.sentences[sentence]?.from === piece &&
  /^[^\p{L}]*\p{Lu}.*[.,?!…—–][’'”"]?$/su.test(outline.pieces[piece]?.text ?? '');

/** A paragraph that is one closed segment and ends as a sentence does, and is long or beside one with speech: `“Traffic.”` */
function isLineOfDialogue({ paragraph, mark, piece, words }: MarkPlace, pages: readonly TaggedParagraph[]): boolean {
  const { outline, index, paragraph: own } = paragraph;
  // Between single marks in a text that uses double ones it is a heading.
  if (own.role !== 'body' || outline.pieces.length !== 1 || !mark.closed || mark.single !== paragraph.single)
    return false;
  const isBeside = [pages[index - 1], pages[index + 1]].some(other => other && other.marks.length > 0);
  return (isBeside || words.length >= A_SENTENCE) && /[.?!…][’'”"]?$/u.test(outline.pieces[piece]?.text ?? '');
}

/** The marks of a paragraph with the piece, the sentence and the words of each; the nickname in `Maria “Malou” Cruz` is none. */
const marksIn = ({ outline, mentions }: TaggedParagraph): readonly Omit<MarkPlace, 'paragraph' | 'previous'>[] =>
  outline.sentences.flatMap(({ from, to }, sentence) =>
    outline.pieces
      .slice(from, to)
      .flatMap(({ mark, text }, index) =>
        mark && !mentions.some(mention => mention.from < from + index && from + index < mention.to)
          ? { mark, piece: from + index, sentence, words: text.split(/\s+/) }
          : [],
      ),
  );

/** The second segment opens the paragraph after that of the first. */
const opensNext = ({ place: one }: Attributed, { place: next }: Attributed): boolean =>
  next.paragraph.index === one.paragraph.index + 1 && next.piece === 0;

/** The other way round: what is not closed at the end of its paragraph goes on in the next, unless that names somebody. */
function carryOn(attributed: readonly Attributed[]): readonly Attributed[] {
  const carried = [...attributed];
  for (let i = 1; i < carried.length; i++) {
    const [one, next] = [carried[i - 1], carried[i]];
    if (!one || !next || one.place.mark.closed || !opensNext(one, next)) continue;
    const speech = Math.max(one.speech, next.speech);
    const { mention } = one.chosen;
    if (!mention || next.chosen.mention) {
      if (next.place.words.length >= A_SENTENCE) carried[i] = { ...next, speech };
      continue;
    }
    const { index: paragraph } = one.place.paragraph;
    carried[i] = {
      ...next,
      place: { ...next.place, previous: { mention, cue: null, paragraph, sentence: one.place.sentence } },
      chosen: { ...next.chosen, mention },
      probability: one.probability,
      speech,
    };
  }
  return carried;
}

/** So many words that open a paragraph after unclosed speech go on with it. */
const A_SENTENCE = 6;

/** Speech over several paragraphs whose speaker is named only at its end: each paragraph opens with a mark, only the last is closed. */
function carryBack(attributed: readonly Attributed[]): readonly Attributed[] {
  const carried = [...attributed];
  for (let i = carried.length - 2; i >= 0; i--) {
    const [one, next] = [carried[i], carried[i + 1]];
    if (!one || !next?.chosen.mention || one.chosen.mention || one.place.mark.closed) continue;
    if (opensNext(one, next))
      carried[i] = { ...one, chosen: { ...one.chosen, mention: next.chosen.mention }, probability: next.probability };
  }
  return carried;
}
