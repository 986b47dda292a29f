import { prepositions } from '../english/functionWords';
import type { ReportingVerb } from '../english/reportingVerbs';
import { reportingVerbs } from '../english/reportingVerbs';
import type { ReadParagraph } from './page';

/** Whether a preposition stands right before a piece: what follows is its object. */
export const isAfterPreposition = ({ outline }: ReadParagraph, piece: number): boolean =>
  prepositions.has(outline.pieces[piece - 1]?.lower ?? '');

/** The verb of reporting right before a piece, whether it is a cue or not. */
export function verbBefore({ outline }: ReadParagraph, piece: number): ReportingVerb | undefined {
  const before = outline.pieces[piece - 1];
  return before?.kind === 'word' ? reportingVerbs.get(before.lower) : undefined;
}
