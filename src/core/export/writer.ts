import type { Exported, ExportedSource } from './exported';

/** Makes a file piece by piece, so that thousands of quotations need not be held at once. */
export interface Writer {
  readonly begin: () => string;
  readonly add: (quotation: Exported) => string;
  readonly end: () => string;
}

/** What a file says of itself, and how it leads to the articles. */
export interface ExportHead {
  /** What was exported, in words. */
  readonly title: string;
  /** A URI reference from the file to an article, encoded; relative where both stand in one folder. */
  readonly linkTo: (source: ExportedSource) => string;
}

/** The whole file. */
export const written = ({ begin, add, end }: Writer, quotations: readonly Exported[]): string =>
  [begin(), ...quotations.map(add), end()].join('');
