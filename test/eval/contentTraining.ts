import type { SentenceView } from '../../src/core/reading/contentEvidence';
import { pieceEvidence, QUESTIONS, sentenceView, spanEvidence } from '../../src/core/reading/contentEvidence';
import { answersFor, spanCandidates } from '../../src/core/reading/contentSpans';
import type { ReadParagraph } from '../../src/core/reading/page';
import type { Weights } from '../../src/core/reading/weights';
import { Scores } from '../../src/core/reading/weights';
import type { Span } from '../../src/core/span';
import { overlap, trimmed } from '../../src/core/span';
import type { GoldArticle, Page } from './gold';
import type { Decision, Features, Questioned } from './learner';

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
  return { first: first - from, last: last - from };
}

function* sentences(pages: readonly Page[]): Generator<{
  readonly page: Page;
  readonly view: SentenceView;
  readonly gold: readonly { readonly first: number; readonly last: number }[];
}> {
  for (const page of pages)
    for (const paragraph of page.paragraphs) {
      const quotes = near(page.article, paragraph);
      for (let sentence = 0; sentence < paragraph.outline.sentences.length; sentence++) {
        const view = sentenceView(paragraph, sentence);
        if (view) yield { page, view, gold: quotes.flatMap(quote => piecesOf(page.article.text, view, quote) ?? []) };
      }
    }
}

const near = (article: GoldArticle, { paragraph }: ReadParagraph): GoldArticle['quotes'] =>
  article.quotes.filter(quote => overlap(quote, paragraph) > 0);

/** For every piece of a sentence: does what was said begin there, end there, is it inside, is it a cue. */
export function pieceQuestions(pages: readonly Page[], features: Features): readonly Questioned[] {
  const questions: Questioned[] = [];
  for (const { page, view, gold } of sentences(pages)) {
    const cues = near(page.article, view.page).flatMap(({ cue }) => cue ?? []);
    for (let i = view.from; i < view.to; i++) {
      const at = i - view.from;
      const piece = view.page.outline.pieces[i];
      pieceEvidence(view, i, features);
      const answers = [
        gold.some(({ first }) => first === at),
        gold.some(({ last }) => last === at),
        gold.some(({ first, last }) => first <= at && at <= last),
        piece !== undefined && cues.some(cue => overlap(cue, piece) > 0),
      ];
      questions.push({ features: features.take(), answers, part: page.part });
    }
  }
  if (questions[0] && questions[0].answers.length !== QUESTIONS.length) throw new Error('an answer for each question');
  return questions;
}

/**
 * Whether each candidate span is what was said.
 * @param weightsFor weights of pieces by part, learned without that part
 */
export function spanDecisions(
  pages: readonly Page[],
  weightsFor: readonly Weights[],
  features: Features,
): readonly Decision[] {
  const scores = weightsFor.map(weights => new Scores(weights));
  const decisions: Decision[] = [];
  for (const { page, view, gold } of sentences(pages)) {
    const own = scores[page.part];
    if (!own) continue;
    const answers = answersFor(view, own);
    for (const { first, last } of spanCandidates(view, answers)) {
      spanEvidence(view, answers, first, last, features);
      decisions.push({
        features: features.take(),
        yes: gold.some(span => span.first === first && span.last === last),
      });
    }
  }
  return decisions;
}
