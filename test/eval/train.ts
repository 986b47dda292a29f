/**
 * Learns the weights of the reading steps from annotated articles and writes src/core/reading/*.weights and *.trees.
 *   npm run train -- FOLDER/articles.train.jsonl
 *     --bounds        all but the pieces again
 *     --later-steps   all but the pieces and their bounds again
 * Pieces, speakers and speech are log-linear over named features; bounds and spans are small trees over named inputs. A later step
 * sees what an earlier one says of articles that were not among those it learned from (four parts, each read by what was learned from
 * the other three). The articles stay outside the repository.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readArticle } from '../../src/core/article/article';
import { readPage } from '../../src/core/reading/page';
import type { PieceWeights, TaggedParagraph } from '../../src/core/reading/pieceOdds';
import { tagged } from '../../src/core/reading/pieceOdds';
import { BOUNDS } from '../../src/core/reading/pieceQuestions';
import { readTrees } from '../../src/core/reading/trees';
import { readWeights } from '../../src/core/reading/weights';
import { boost } from './boosting';
import { boundTable, pieceQuestions, spanTable } from './contentTraining';
import type { Page } from './gold';
import { readGold } from './gold';
import { Features, learnAnswers, learnChoices, learnDecisions, weightLines } from './learner';
import { speakerChoices, speechDecisions } from './marksTraining';

const PARTS = 4;
const SPEAKER = { rounds: 25, rate: 0.02, shrink: 1e-4, atLeast: 4 };
const SPEECH = { rounds: 10, rate: 0.02, shrink: 1e-4, atLeast: 4 };
const PIECES = { rounds: 10, rate: 0.04, shrink: 1e-4, atLeast: 30 };
const BOUND_TREES = { trees: 60, depth: 5, rate: 0.2, leaf: 20 };
const SPAN_TREES = { trees: 60, depth: 5, rate: 0.2, leaf: 20 };

mkdirSync('out/eval', { recursive: true });
const [file = ''] = process.argv.slice(2);
const articles = readGold(file);
const about = `Learned by test/eval/train.ts from ${articles.length} annotated news articles (${basename(file)}: PolNeAR, training part, Newell et al., LREC 2018).`;
const pages = articles.map((article, index) => ({
  article,
  part: index % PARTS,
  paragraphs: readPage(article.text, readArticle(article.text).paragraphs),
}));

/** What all examples teach, as lines to keep, and what each part is read by: weights learned from the other parts. */
function crossed<Example extends { readonly part: number }>(
  examples: readonly Example[],
  learn: (kept: readonly Example[]) => string,
): { readonly lines: string; readonly withoutPart: readonly string[] } {
  const without = (part: number): readonly Example[] => examples.filter(example => example.part !== part);
  return {
    lines: learn(examples),
    withoutPart: Array.from({ length: PARTS }, (_, part) => learn(without(part))),
  };
}

function keep(name: string, lines: string): void {
  writeFileSync(`src/core/reading/${name}`, lines);
  console.log(`${name}: ${lines.split('\n').length} lines, ${lines.length} bytes`);
}

const partFile = (name: string, part: number): string => `out/eval/${name}-without-${part}`;
const read = (file: string): string => readFileSync(file, 'utf8');
const BOUND_FILES = ['starts.trees', 'ends.trees'] as const;
const noTrees = readTrees('');

/** What was learned of pieces without a part. */
const piecesWithout = (part: number): PieceWeights => ({
  pieces: readWeights(read(partFile('pieces.weights', part))),
  starts: readTrees(read(partFile('starts.trees', part))),
  ends: readTrees(read(partFile('ends.trees', part))),
});

function learnPieces(): void {
  const features = new Features();
  const questions = pieceQuestions(pages, features);
  console.log(`${questions.length} pieces`);
  const pieces = crossed(questions, kept => weightLines(learnAnswers(kept, features, PIECES), features, about));
  keep('pieces.weights', pieces.lines);
  pieces.withoutPart.forEach((lines, part) => writeFileSync(partFile('pieces.weights', part), lines));
}

/** Where what was said begins and ends, from the first look at all pieces. */
function learnBounds(): void {
  const first = pagesSeen(part => ({
    pieces: readWeights(read(partFile('pieces.weights', part))),
    starts: noTrees,
    ends: noTrees,
  }));
  for (const bound of BOUNDS) {
    const learn = (kept: readonly Page<TaggedParagraph>[]): string =>
      boost(boundTable(kept, bound), BOUND_TREES, about);
    const trees = crossed(first, learn);
    keep(BOUND_FILES[bound], trees.lines);
    trees.withoutPart.forEach((lines, part) => writeFileSync(partFile(BOUND_FILES[bound], part), lines));
  }
}

/** The pages as the later steps will see them: by weights that were not learned from them. */
function pagesSeen(weightsWithout: (part: number) => PieceWeights): readonly Page<TaggedParagraph>[] {
  const weights = Array.from({ length: PARTS }, (_, part) => weightsWithout(part));
  return pages.flatMap(page => {
    const own = weights[page.part];
    return own ? [{ ...page, paragraphs: tagged(page.paragraphs, own) }] : [];
  });
}

function learnMarks(seen: readonly Page<TaggedParagraph>[]): void {
  const features = new Features();
  const choices = speakerChoices(seen, features);
  console.log(`${choices.length} choices of a speaker`);
  const speaker = crossed(choices, kept => weightLines([learnChoices(kept, features, SPEAKER)], features, about));
  keep('speaker.weights', speaker.lines);
  const speechFeatures = new Features();
  const decisions = speechDecisions(seen, speaker.withoutPart.map(readWeights), speechFeatures);
  console.log(`${decisions.length} decisions on speech`);
  keep('speech.weights', weightLines([learnDecisions(decisions, speechFeatures, SPEECH)], speechFeatures, about));
}

function learnSpans(seen: readonly Page<TaggedParagraph>[]): void {
  const table = spanTable(seen);
  console.log(`${table.rows.length} spans, ${table.yes.filter(yes => yes).length} of them said`);
  keep('spans.trees', boost(table, SPAN_TREES, about));
}

if (!process.argv.includes('--later-steps')) {
  if (!process.argv.includes('--bounds')) learnPieces();
  learnBounds();
}
const seen = pagesSeen(piecesWithout);
learnMarks(seen);
learnSpans(seen);
