import type { Candidate, MarkPlace } from './candidates';
import { candidatesFor } from './candidates';
import type { ReadParagraph } from './page';
import { score, sigmoid, softmax } from './score';
import type { Weights } from './score';
import { isWordAsWord, speechFeatures } from './speech';

export interface ReadingWeights {
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

/** Picks one of the candidates; training puts the annotated answer here. */
export type Choose = (place: MarkPlace, candidates: readonly Candidate[], probabilities: readonly number[]) => number;

const mostProbable: Choose = (_place, _candidates, probabilities) => probabilities.indexOf(Math.max(...probabilities));

/** Below this a segment is a title, a term or a word as a word. */
export const SPEECH_AT_LEAST = 0.65;

/** Chooses a speaker for every marked segment of the article, in reading order: each choice is evidence for the next. */
export function attributeMarks(
  text: string,
  pages: readonly ReadParagraph[],
  weights: ReadingWeights,
  choose = mostProbable,
): readonly Attributed[] {
  const attributed: Attributed[] = [];
  let previous: MarkPlace['previous'] = null;
  for (const paragraph of pages) {
    for (const { mark, piece, sentence } of marksIn(paragraph)) {
      const place = { mark, paragraph, piece, sentence, previous };
      const candidates = candidatesFor(place, pages, text);
      const probabilities = softmax(candidates.map(candidate => score(candidate.features, weights.speaker)));
      const index = choose(place, candidates, probabilities);
      const chosen = candidates[index];
      if (!chosen) continue;
      const probability = probabilities[index] ?? 0;
      const somebody = 1 - (probabilities.at(-1) ?? 0);
      const speech = isWordAsWord(place, text)
        ? 0
        : sigmoid(
            score(speechFeatures(place, text, somebody * Math.max(...probabilities.slice(0, -1), 0)), weights.speech),
          );
      attributed.push({ place, chosen, probability, speech });
      if (speech >= SPEECH_AT_LEAST)
        previous = { mention: chosen.mention, cue: chosen.cue, paragraph: paragraph.index, sentence };
    }
  }
  return carryBack(attributed);
}

/** The marks of a paragraph with the piece and the sentence of each. */
function marksIn({ outline }: ReadParagraph): readonly Pick<MarkPlace, 'mark' | 'piece' | 'sentence'>[] {
  return outline.sentences.flatMap(({ from, to }, sentence) =>
    outline.pieces.slice(from, to).flatMap(({ mark }, index) => (mark ? { mark, piece: from + index, sentence } : [])),
  );
}

/** Speech over several paragraphs whose speaker is named only at its end: each paragraph opens with a mark, only the last is closed. */
function carryBack(attributed: readonly Attributed[]): readonly Attributed[] {
  const carried = [...attributed];
  for (let i = carried.length - 2; i >= 0; i--) {
    const [one, next] = [carried[i], carried[i + 1]];
    if (!one || !next?.chosen.mention || one.chosen.mention || one.place.mark.closed) continue;
    const goesOn = next.place.paragraph.index === one.place.paragraph.index + 1 && next.place.piece === 0;
    if (goesOn)
      carried[i] = { ...one, chosen: { ...one.chosen, mention: next.chosen.mention }, probability: next.probability };
  }
  return carried;
}
