import { bodyWords, places } from '../english/bodies';
import { months, weekdays } from '../english/calendar';
import { formsOfBe, isAdverb, sentenceOpeners } from '../english/functionWords';
import { isGivenName } from '../english/givenNames';
import { titles } from '../english/people';
import { finiteVerb, reportingVerbs } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import { isFromPlace } from './modifiers';
import type { Outline } from './outline';
import { PERSONAL } from './nameRuns';

/** The letters of a company at its exchange: "BA.N", "SIEGn.DE". */
const TICKER = /^[\p{Lu}\p{N}][\p{L}\p{N}]*\.\p{Lu}{1,2}$/u;

/** How the text writes its words: those also found in lower case, and those with a capital in the middle of a sentence. */
export interface WordUse {
  readonly common: ReadonlySet<string>;
  readonly proper: ReadonlySet<string>;
}

/** Whether a capital word opens a name here, not merely a sentence. */
export function opensName(
  outline: Outline,
  index: number,
  sentenceStart: boolean,
  { common, proper }: WordUse,
): boolean {
  const piece = outline.pieces[index];
  if (!piece?.capital || !/\p{L}/u.test(piece.text)) return false;
  const lower = bare(piece.lower);
  if (isGivenNameHere(outline, index, lower)) return true;
  // "the Sun reports": a paper.
  const isPaper = lower === 'sun' && outline.pieces[index - 1]?.lower === 'the';
  if ((weekdays.has(lower) && !isPaper) || (/['’](?!\p{Lu})/u.test(piece.text) && sentenceOpeners.has(lower)))
    return false;
  if (/^(?:january|february|march|april|june|july|august|september|october|november|december|i)$/.test(lower))
    return false;
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.$/.test(piece.lower)) return false;
  if (/^I['’]/.test(piece.text)) return false;
  // "Chapter 3", "Part Two"
  if (sentenceStart && index === 0 && isHeading(outline)) return false;
  // The party and state of a lawmaker: "(R-Ga.)", ", R-Ga.,"
  if (/^[DRI]-\p{Lu}/u.test(piece.text) && /^[(,]$/.test(outline.pieces[index - 1]?.text ?? '')) return false;
  // "Boeing (BA.N)", "a Texas-based carmaker"
  if (TICKER.test(piece.text) || isFromPlace(piece)) return false;
  if (!sentenceStart) return true;
  // "Poor Ann", "Old Mr. Hill"
  if (PITYING.has(lower) && opensPerson(bare(outline.pieces[index + 1]?.lower ?? ''))) return false;
  if (/^(?:US|UN|EU|UK|WHO)$/.test(piece.text)) return true;
  const next = outline.pieces[index + 1];
  // "Will said", "Kelly told": a name elsewhere in the text, and somebody who speaks here.
  if (proper.has(lower) && next && finiteVerb(next.lower)) return true;
  // "Great Northern Rail said"
  if (GRAND.has(lower) && next?.capital && outline.pieces[index + 2]?.capital) return true;
  if (sentenceOpeners.has(lower)) return false;
  // "Described by neighbours as", "Branded “a menace” by locals"
  const isParticiple = lower.endsWith('ed') && reportingVerbs.get(lower)?.form === 'past';
  if (isParticiple && (next?.kind === 'mark' || /^(?:by|as|of)$/.test(next?.lower ?? ''))) return false;
  // "Van der Berg said"
  if (PERSONAL.has(lower) && next && (next.capital || PERSONAL.has(next.lower))) return true;
  if (next?.capital || next?.kind === 'possessive' || titles.has(lower)) return true;
  if (places.has(lower)) return true;
  // "Boeing said", "Boeing (BA.N)", but "Running late, he"
  if (lower.endsWith('ing')) return !common.has(lower) && isOfCompany(outline, index + 1);
  if (isAdverb(lower)) return isGivenName(lower) || isActing(outline, index);
  return !common.has(lower);
}

/** A paragraph that is no more than "Chapter 3", "Letter IV", "Act One". */
const isHeading = ({ pieces }: Outline): boolean =>
  pieces.length <= LONGEST_HEADING && HEADINGS.has(pieces[0]?.lower ?? '') && NUMBER.test(pieces[1]?.text ?? '');
const HEADINGS = wordSet('chapter part book letter act scene volume canto section episode');
const NUMBER =
  /^(?:\d+|[IVXLC]+|(?:the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|last))$/i;
const LONGEST_HEADING = 4;

/** "Donnelly said", "Reilly, who", "Lively, 37": what no adverb stands before. */
function isActing({ pieces }: Outline, index: number): boolean {
  const [next, after] = [pieces[index + 1], pieces[index + 2]];
  const verb = finiteVerb(next?.lower ?? '');
  return next?.text === ','
    ? after?.lower === 'who' || after?.kind === 'number'
    : verb?.form === 'past' && verb.class === 'say';
}

const opensPerson = (lower: string): boolean => isGivenName(lower) || titles.has(lower);

/** What a sentence may open with before a name. */
const PITYING = wordSet('poor dear young little old');

/** Words that a sentence may open with, and the name of a firm of three words. */
const GRAND = wordSet('great good first');

/** "April Hastings, 74," "“Yes,” said Jan.", "Will Brown said": a month's name or a verb that is somebody's. */
function isGivenNameHere({ pieces }: Outline, index: number, lower: string): boolean {
  if (!NAMED_OTHERWISE.has(lower)) return false;
  const [before, next, after] = [pieces[index - 1], pieces[index + 1], pieces[index + 2]];
  // "Will Timms, who", "Will Timms was": no question.
  if (lower === 'will') {
    const isActing = finiteVerb(after?.lower ?? '')?.form === 'past' || formsOfBe.has(after?.lower ?? '');
    return next?.capital === true && (isActing || (after?.text === ',' && pieces[index + 3]?.lower === 'who'));
  }
  // "the March Hare"
  if (lower === 'march' && before?.lower !== 'the') return false;
  if (finiteVerb(before?.lower ?? '') && pieces[index - 2]?.mark) return true;
  // "Last June Apple said", "an April Reuters poll"
  const isFree =
    !before ||
    before.kind === 'punctuation' ||
    before.mark !== undefined ||
    before.lower === 'that' ||
    lower === 'march' ||
    finiteVerb(before.lower) !== undefined;
  const isName =
    next?.capital === true && !weekdays.has(next.lower) && !months.has(next.lower) && !bodyWords.has(next.lower);
  return isFree && isName && after?.kind !== 'number' && !pieces[index]?.text.endsWith('.');
}

const NAMED_OTHERWISE = wordSet('april may june august jan march will');

/** A verb that reports, or a company's letters at its exchange. */
const isOfCompany = ({ pieces }: Outline, index: number): boolean =>
  finiteVerb(pieces[index]?.lower ?? '')?.form === 'past' ||
  (pieces[index]?.text === '(' && TICKER.test(pieces[index + 1]?.text ?? ''));
