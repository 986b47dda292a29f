import type { ClassShare } from './confidence';

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
  readonly names: Figures;
  readonly dates: Figures;
  readonly classes: readonly ClassShare[];
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

/** The page of figures, in Markdown. */
export function figuresPage({ dev, names, dates, classes, day, corpus }: Evaluation): string {
  const rows = ROWS.map(
    ([what, part, figure, peer, people]) =>
      `| ${what} | ${shown(dev[part]?.[figure])} | ${shown(names[part]?.[figure])} | ${peer === '' ? '–' : peer} | ${people === '' ? '–' : people} |`,
  );
  return [
    '# Figures',
    '',
    `Measured on ${day} with \`npm run eval\`; annotated files ${corpus} (SHA-256, first 16 digits).`,
    `PolNeAR: ${dev.articles} articles of its development part. WikiNews: ${names.articles} articles of the GUM corpus.`,
    'Rules: the rules of GenderGapTracker over CoreNLP parses, on another part of PolNeAR. People: one annotator against another.',
    '',
    '| | PolNeAR | WikiNews | Rules | People |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    'How sure the reading is of the speaker of a marked segment (PolNeAR):',
    '',
    '| | share of the segments | speaker right |',
    '| --- | --- | --- |',
    ...classes.map(
      ({ confidence, share, right }) => `| ${confidence} | ${share.toFixed(0)} % | ${right.toFixed(1)} % |`,
    ),
    '',
    `TimeBank, ${dates.articles} texts with their day of publication given: days of time expressions F1 ${shown(dates.dates?.['dayF1'])};`,
    `the day of what was said right for ${shown(dates.said?.['rightOfFound'])} %, and for ${shown(dates.said?.['otherDayOfFound'])} % of what was not said on the day of publication.`,
    '',
  ].join('\n');
}
