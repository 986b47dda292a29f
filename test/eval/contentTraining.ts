import { spanCandidates } from '../../src/core/reading/contentSpans';
import type { ReadParagraph } from '../../src/core/reading/page';
import type { SentenceView } from '../../src/core/reading/sentenceView';
import { pieceEvidence } from '../../src/core/reading/pieceEvidence';
import { sentenceView, viewOf } from '../../src/core/reading/sentenceView';
import type { TaggedParagraph } from '../../src/core/reading/pieceOdds';
import { LOOKED_AT_AGAIN } from '../../src/core/reading/pieceOdds';
import type { Bound } from '../../src/core/reading/pieceQuestions';
import { BOUND, QUESTIONS } from '../../src/core/reading/pieceQuestions';
import { BOUND_INPUTS, SecondLook } from '../../src/core/reading/secondLook';
import { SPAN_INPUTS, SpanLook } from '../../src/core/reading/spanInputs';
import type { Span } from '../../src/core/span';
import { overlap, trimmed } from '../../src/core/span';
import type { Table } from './boosting';
import type { GoldArticle, Page } from './gold';
import type { Features, Questioned } from './learner';

const OUTER = /["“”„‘’'`«»\s,.;:!?—–-]/;

/** The pieces of a sentence that hold an annotated fragment; null when it does not lie in the sentence. */
function piecesOf(text: string, { page, from, to }: SentenceView, span: Span): { first: number; last: number } | null {
  const kept = trimmed(text, span, OUTER);
  const { pieces } = page.outline;
  const [opens, closes] = [pieces[from], pieces[to - 1]];
  if (!kept || !opens || !closes || kept.start < opens.start || kept.end > closes.end) return null;
  let first = from;
  while (first < to && (pieces[first]?.end ?? 0) <= kept.start) first++;
  let last = to - 1;
  while (last > first && (pieces[last]?.start ?? 0) >= kept.end) last--;
  return { first, last };
}

function* sentences<Paragraph extends ReadParagraph>(
  pages: readonly Page<Paragraph>[],
  viewed = sentenceView,
): Generator<{
  readonly page: Page<Paragraph>;
  readonly paragraph: Paragraph;
  readonly view: SentenceView;
  readonly gold: readonly { readonly first: number; readonly last: number }[];
}> {
  for (const page of pages)
    for (const paragraph of page.paragraphs) {
      const quotes = near(page.article, paragraph);
      for (let sentence = 0; sentence < paragraph.outline.sentences.length; sentence++) {
        const view = viewed(paragraph, sentence);
        if (view)
          yield {
            page,
            paragraph,
            view,
            gold: quotes.flatMap(quote => piecesOf(page.article.text, view, quote) ?? []),
          };
      }
    }
}

const near = (article: GoldArticle, { paragraph }: ReadParagraph): GoldArticle['quotes'] =>
  article.quotes.filter(quote => overlap(quote, paragraph) > 0);

/** Sentences that hold a verb of reporting, a cue or a mark: those that report nothing teach what is none. */
function spoken(page: ReadParagraph, sentence: number): SentenceView | null {
  const view = viewOf(page, sentence);
  const hasVerb = view !== null && (view.verbBefore.some(at => at >= 0) || view.verbAfter.some(at => at >= 0));
  return hasVerb ? view : sentenceView(page, sentence);
}

/** For every piece of a sentence: does what was said begin there, end there, is it inside, is it a cue, is it who speaks. */
export function pieceQuestions(pages: readonly Page<ReadParagraph>[], features: Features): readonly Questioned[] {
  const questions: Questioned[] = [];
  for (const { page, view, gold } of sentences(pages, spoken)) {
    const quotes = near(page.article, view.page);
    const cues = quotes.flatMap(({ cue }) => cue ?? []);
    const speakers = quotes.flatMap(({ speaker }) => speaker ?? []);
    for (let i = view.from; i < view.to; i++) {
      const piece = view.page.outline.pieces[i];
      pieceEvidence(view, i, features);
      const answers = [
        gold.some(({ first }) => first === i),
        gold.some(({ last }) => last === i),
        gold.some(({ first, last }) => first <= i && i <= last),
        piece !== undefined && cues.some(cue => overlap(cue, piece) > 0),
        piece !== undefined && speakers.some(speaker => overlap(speaker, piece) > 0),
      ];
      questions.push({ features: features.take(), answers, part: page.part });
    }
  }
  if (questions[0] && questions[0].answers.length !== QUESTIONS.length) throw new Error('an answer for each question');
  return questions;
}

/** The pieces that are looked at a second time, with what that takes in, and whether what was said begins or ends there. */
export function boundTable(pages: readonly Page<TaggedParagraph>[], bound: Bound): Table {
  const rows: Float64Array[] = [];
  const yes: boolean[] = [];
  const look = new SecondLook();
  for (const { paragraph, view, gold } of sentences(pages)) {
    look.turnTo(view, paragraph.odds);
    for (let i = view.from; i < view.to; i++) {
      if (paragraph.odds.of(bound, i) < LOOKED_AT_AGAIN) continue;
      const row = new Float64Array(BOUND_INPUTS.length);
      look.put(i, paragraph.odds, row);
      rows.push(row);
      yes.push(gold.some(({ first, last }) => (bound === BOUND.start ? first : last) === i));
    }
  }
  return { inputs: BOUND_INPUTS, rows, yes };
}

/** The spans that are weighed, with what trees look at, and whether they are what was said. */
export function spanTable(pages: readonly Page<TaggedParagraph>[]): Table {
  const rows: Float64Array[] = [];
  const yes: boolean[] = [];
  const look = new SpanLook();
  for (const { paragraph, view, gold } of sentences(pages)) {
    look.turnTo(view, paragraph.odds);
    for (const candidate of spanCandidates(view, paragraph.odds)) {
      const row = new Float64Array(SPAN_INPUTS.length);
      look.put(candidate, paragraph.odds, row);
      rows.push(row);
      yes.push(gold.some(({ first, last }) => first === candidate.first && last === candidate.last));
    }
  }
  return { inputs: SPAN_INPUTS, rows, yes };
}
