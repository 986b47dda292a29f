import type {
  DayNamed,
  DraftCheck,
  DraftDifferenceKind,
  DraftDifferenceRow,
  DraftMatch,
  DraftQuotationRow,
} from '../core';
import { isMaterial } from '../core';
import { fileNameOf, sourceName } from './citation';
import { dayInWords } from './dates';
import { counted } from './numbers';

const KINDS: Readonly<Record<DraftDifferenceKind, string>> = {
  number: 'Another number',
  negation: 'A negation',
  possible: 'Other certainty',
  obligation: 'Other certainty',
  hedge: 'A hedge',
  future: 'Another tense',
  past: 'Another tense',
  name: 'Another name',
  omitted: 'Words left out',
  added: 'Words put in',
  words: 'Other words',
  spelling: 'Another spelling',
  punctuation: 'Other punctuation',
  cut: 'Marked cut',
  brackets: 'In brackets',
};

const MOST_SHOWN = 90;
const quoted = (words: string): string =>
  `“${words.length > MOST_SHOWN ? `${words.slice(0, words.lastIndexOf(' ', MOST_SHOWN))} …` : words}”`;

/** Where words stand: "RT, line 12". */
export const placeInWords = ({ source, place }: Pick<DraftMatch, 'source' | 'place'>): string =>
  `${sourceName(source)}, line ${String(place.line + 1)}`;

/** One difference as a sentence. */
export function draftDifferenceInWords({ kind, here, there }: DraftDifferenceRow, match: DraftMatch): string {
  const where = placeInWords(match);
  if (kind === 'cut') return `${KINDS.cut}: ${quoted(there)} is left out (${where}).`;
  if (kind === 'punctuation') return `${KINDS.punctuation}: ${here || 'none'} here, ${there || 'none'} in ${where}.`;
  if (here === '') return `${KINDS[kind]}: ${quoted(there)} stands in ${where}, and not here.`;
  if (there === '') return `${KINDS[kind]}: ${quoted(here)} does not stand in ${where}.`;
  return `${KINDS[kind]}: ${quoted(here)} here, ${quoted(there)} in ${where}.`;
}

const dayNamedInWords = ({ edtf, weekday }: DayNamed): string => (edtf === null ? (weekday ?? '') : dayInWords(edtf));

/** "not found in the 5 files read": never that it was not said. */
export const notFoundInWords = ({ sources, waiting }: Pick<DraftCheck, 'sources' | 'waiting'>): string =>
  `Not found in the ${counted(sources, 'file')} read${waiting > 0 ? `; ${String(waiting)} are still to come` : ''}.`;

/** Whom the sources name in place of the draft's speaker. */
export const otherSpeakerInWords = ({ speaker, otherSpeaker, matches: [match] }: DraftQuotationRow): string =>
  `Another speaker: ${match ? placeInWords(match) : 'the source'} has it from ${otherSpeaker ?? 'somebody else'}, not ${speaker ?? 'this one'}.`;

export const otherDayInWords = ({ otherDay, matches: [match] }: DraftQuotationRow): string =>
  otherDay
    ? `Another day: ${match ? placeInWords(match) : 'the source'} has ${dayNamedInWords(otherDay.there)}, not ${dayNamedInWords(otherDay.here)}.`
    : '';

export const UNCLOSED = 'The quotation mark that opens here is never closed. What it quotes was not checked.';

export const notQuotedInWords = (match: DraftMatch): string =>
  `No quotation there: ${placeInWords(match)} has these words outside quotation marks.`;

export const quotedInsideInWords = (match: DraftMatch): string =>
  `Quoted inside a quotation: ${placeInWords(match)} has these words in marks of their own, inside what ${match.quotation?.speaker?.name ?? 'somebody'} says.`;

/** The verdict in a word or two. */
export function verdictInWords({ verdict, otherSpeaker, otherDay }: DraftQuotationRow, isByHand: boolean): string {
  const parts = [
    ...(isByHand ? ['checked by hand'] : []),
    verdict === 'found' ? 'found' : verdict === 'differs' ? 'differs' : 'not found',
    ...(otherSpeaker === null ? [] : ['other speaker']),
    ...(otherDay ? ['other day'] : []),
  ];
  return parts.join(', ');
}

/**
 * How many quotations of a draft have which verdict: "12 quotations: 9 found, 2 differ, 1 not found".
 * @param isByHand tells those that the reader checked, which count as such
 */
export function draftInWords(
  { quotations, unclosed }: DraftCheck,
  isByHand: (row: DraftQuotationRow) => boolean,
): string {
  const open = quotations.filter(row => !isByHand(row));
  const byHand = quotations.length - open.length;
  const count = (verdict: DraftQuotationRow['verdict']): number => open.filter(one => one.verdict === verdict).length;
  const speakers = open.filter(({ otherSpeaker }) => otherSpeaker !== null).length;
  const days = open.filter(({ otherDay }) => otherDay !== null).length;
  const parts = [
    `${String(count('found'))} found`,
    ...(byHand > 0 ? [`${String(byHand)} checked by hand`] : []),
    ...(count('differs') > 0 ? [`${String(count('differs'))} differ`] : []),
    ...(count('not-found') > 0 ? [`${String(count('not-found'))} not found`] : []),
    ...(speakers > 0 ? [`${String(speakers)} with another speaker`] : []),
    ...(days > 0 ? [`${String(days)} with another day`] : []),
    ...(unclosed.length > 0 ? [`${String(unclosed.length)} never closed`] : []),
  ];
  return `${counted(quotations.length, 'quotation')}: ${parts.join(', ')}`;
}

/** The differences that change what is said. */
export const materialIn = ({ differences }: DraftMatch): readonly DraftDifferenceRow[] =>
  differences.filter(isMaterial);

/** A source to be named behind a quotation: outlet, headline, day, file and line. */
export const sourceInWords = ({ source, place }: DraftMatch): string =>
  [
    source.outlet ?? '',
    source.headline === null ? '' : `“${source.headline}”`,
    source.published ? dayInWords(source.published.edtf) : '',
    `${fileNameOf(source.source)}, line ${String(place.line + 1)}`,
  ]
    .filter(part => part !== '')
    .join(', ');
