import type { Ablation } from './ablation';
import type { ClassShare } from './confidence';
import type { DraftShare } from './drafts';
import linksRead from './linksRead.json';
import type { PairFigures } from './scoring';

/** What score.mjs tells with --json; null or absent where the key has nothing of the kind. */
export interface Figures {
  readonly articles: number;
  readonly marked?: Readonly<Record<string, number | null>>;
  readonly content?: Readonly<Record<string, number | null>>;
  readonly dates?: Readonly<Record<string, number | null>>;
  readonly said?: Readonly<Record<string, number | null>>;
}

export interface Evaluation {
  readonly dev: Figures;
  /** The same articles with single quotation marks. */
  readonly single: Figures;
  /** Of the articles, without what stands between single marks in them, mostly in headlines: their key has none of it. */
  readonly double: Figures;
  readonly names: Figures;
  readonly dates: Figures;
  readonly classes: readonly ClassShare[];
  /** Reports of one statement: pairs that were labelled by reading. */
  readonly pairs: readonly PairFigures[];
  /** The check of drafts with altered quotations. */
  readonly drafts: readonly DraftShare[];
  readonly ablations: readonly Ablation[];
  readonly day: string;
  /** Hash of the annotated files. */
  readonly corpus: string;
}

/** Rows: what is measured, where it stands in the figures, and what the best rule-based peer and people reach. */
const ROWS = [
  ['Marked segment and its speaker right together (F1)', 'marked', 'endToEndF1', '65', '96'],
  ['Marked segments that are speech, found (F1)', 'marked', 'foundF1', '87', '98'],
  ['Titles, terms and nicknames left out (%)', 'marked', 'leftOut', '72', ''],
  ['Speaker right, of segments found (%)', 'marked', 'speaker', '75', '97.5'],
  ['Name of the person right (%)', 'marked', 'name', '', ''],
  ['What was said, exact bounds, all kinds (F1)', 'content', 'exactF1', '47', '71'],
  ['What was said, more than 80 % overlap (F1)', 'content', 'over80F1', '', ''],
  ['Reported without marks, exact bounds (%)', 'content', 'reportedRecall', '', ''],
] as const;

const shown = (value: number | null | undefined): string => (value == null ? '–' : String(value));

/** A Markdown table with columns of even width, as Prettier has them. */
function markdownTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map(row => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [header = [], ...body] = rows;
  return [line(header), line(widths.map(width => '-'.repeat(width))), ...body.map(line)];
}

/** The table of what is read right, beside the best rules and people. */
const table = ({ dev, single, names }: Evaluation): readonly string[] =>
  markdownTable([
    ['', 'PolNeAR', 'with single marks', 'WikiNews', 'best rules', 'people'],
    ...ROWS.map(([what, part, figure, peer, people]) => {
      const own = [dev, single, names].map(figures => shown(figures[part]?.[figure]));
      return [what, ...own, peer === '' ? '–' : peer, people === '' ? '–' : people];
    }),
  ]);

const classTable = ({ classes }: Evaluation): readonly string[] =>
  markdownTable([
    ['how sure it is', 'share of the segments', 'speaker right'],
    ...classes.map(({ confidence, share, right }) => [confidence, `${share.toFixed(0)} %`, `${right.toFixed(1)} %`]),
  ]);

const SIDES: Readonly<Record<string, string>> = {
  all: 'all pairs',
  marked: 'both between quotation marks',
  indirect: 'one or both without',
};

const pairTable = ({ pairs }: Evaluation): readonly string[] =>
  markdownTable([
    ['pairs of reports', 'precision', 'recall', 'F1'],
    ...pairs.map(({ sides, precision, recall, f1 }) => [SIDES[sides] ?? sides, ...[precision, recall, f1].map(String)]),
  ]);

const draftTable = (drafts: readonly DraftShare[]): readonly string[] =>
  markdownTable([
    ['what was done to a quotation', 'times', 'right'],
    ...drafts.map(({ alteration, outcome, count, right }) => [
      alteration,
      String(count),
      `${right.toFixed(1)} % ${outcome}`,
    ]),
  ]);

const wrongOf = (verdicts: readonly string[]): boolean => verdicts.includes('different');

/** The links that were drawn and read, without a word of the articles. */
const linkList = (): readonly string[] => {
  const { seed, links, read } = linksRead;
  const place = ({ id, start, end }: { readonly id: string; readonly start: number; readonly end: number }): string =>
    `${id} ${start}-${end}`;
  return [
    `${read.length} of the ${links} links between articles of different outlets in the training part, drawn with seed ${seed} by \`test/eval/linkSample.ts\`, each read twice in its surroundings, independently: ${read.filter(({ verdicts }) => wrongOf(verdicts)).length} are wrong.`,
    '',
    ...markdownTable([
      ['n', 'one report', 'another report', 'first reader', 'second reader'],
      ...read.map(({ n, a, b, verdicts: [first = '', second = ''] }) => [String(n), place(a), place(b), first, second]),
    ]),
  ];
};

const timeBank = ({ dates }: Evaluation): string =>
  `TimeBank, ${dates.articles} texts with their day of publication given: days of time expressions F1 ${shown(dates.dates?.['dayF1'])}; ` +
  `the day of what was said right for ${shown(dates.said?.['rightOfFound'])} %, and for ${shown(dates.said?.['otherDayOfFound'])} % of what was not said on the day of publication.`;

/** What the key of the articles has no opinion on. */
const withoutSingles = ({ double: { marked } }: Evaluation): string =>
  'PolNeAR’s key has double marks alone, while quotations in headlines stand between single ones. Left out of the count, they leave ' +
  `${shown(marked?.['endToEndF1'])} for segment and speaker together and ${shown(marked?.['foundF1'])} for segments found.`;

/** How well single articles are read. */
const reading = (evaluation: Evaluation): readonly string[] => [
  ...table(evaluation),
  '',
  withoutSingles(evaluation),
  '',
  ...classTable(evaluation),
  '',
  timeBank(evaluation),
];

/** The page of figures, in Markdown. */
export function figuresPage(evaluation: Evaluation): string {
  const { dev, names, day, corpus } = evaluation;
  return [
    '# Figures',
    '',
    `Measured on ${day} with \`npm run eval\`; annotated files ${corpus} (SHA-256, first 16 digits).`,
    `PolNeAR: ${dev.articles} articles of its development part, also with their double quotation marks turned into single ones. WikiNews: ${names.articles} articles of the GUM corpus.`,
    'Rules: the rules of GenderGapTracker over CoreNLP parses, on another part of PolNeAR. People: one annotator against another.',
    '',
    ...reading(evaluation),
    '',
    '## The same statement across articles',
    '',
    'Pairs of passages of the training part of PolNeAR, picked to be hard and labelled by reading (offsets only).',
    '',
    ...pairTable(evaluation),
    '',
    ...linkList(),
    '',
    '## Drafts',
    '',
    'Quotations of the development part of PolNeAR, altered by a seeded program and checked against all of it. Caught: told to differ, not to be found, or to be somebody else’s.',
    '',
    ...draftTable(evaluation.drafts),
    '',
    '## What each step contributes',
    '',
    'PolNeAR again, each row without one step; nothing was learned anew for it.',
    '',
    ...markdownTable([
      ['without', 'segment and speaker', 'segments found', 'speaker right', 'exact bounds', 'reported exactly'],
      ...evaluation.ablations.map(({ without, figures: { marked, content } }) => {
        const own = [
          marked?.['endToEndF1'],
          marked?.['foundF1'],
          marked?.['speaker'],
          content?.['exactF1'],
          content?.['reportedRecall'],
        ];
        return [without, ...own.map(shown)];
      }),
    ]),
    '',
  ].join('\n');
}

/** Between these lines of the README stand the tables made here. */
const [BEGIN, END] = ['<!-- figures: made by npm run eval -->', '<!-- end of figures -->'];

/** The README with its tables of figures made anew. */
export function withTable(readme: string, evaluation: Evaluation): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no place for the figures: ${BEGIN} … ${END}`);
  const made = [
    ...reading(evaluation),
    '',
    ...pairTable(evaluation),
    '',
    ...draftTable(evaluation.drafts.slice(0, 3)),
  ].join('\n');
  return `${readme.slice(0, begin)}${BEGIN}\n\n${made}\n\n${readme.slice(end)}`;
}
