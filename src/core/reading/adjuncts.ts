import { adverbs, auxiliaries, prepositions } from '../english/functionWords';
import { months, weekdays } from '../english/calendar';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import type { Cue } from './cue';
import type { Piece } from './outline';
import type { ReadParagraph } from './page';

/** Verbs that name whom they speak to before what they say. */
const ADDRESSING = wordSet('tell inform remind assure warn ask advise notify brief urge order instruct');
const TIME_WORDS = wordSet(
  `today yesterday tonight tomorrow earlier later morning afternoon evening night week month year last this early late local time`,
);
/** Where many are told something: "told a news conference". */
const OCCASIONS = wordSet('conference briefing meeting hearing rally gathering forum summit inquest inquiry tribunal');
/** Forms of pronouns that only a clause begins with. */
const SUBJECTS = wordSet('he she they we i');
/** Signs that end a clause. */
export const STOPS = /^[,;:—–]$|^--$/;

/** The piece of a paragraph at an index. */
export const at = (page: ReadParagraph, index: number): Piece | undefined => page.outline.pieces[index];

const isDateWord = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (weekdays.has(bare(piece.lower)) ||
    months.has(bare(piece.lower)) ||
    TIME_WORDS.has(piece.lower) ||
    (piece.kind === 'number' && /^\d{1,4}(?:st|nd|rd|th)?$/.test(piece.lower)));

/** The piece after the phrase that a preposition opens, when the sentence, a stop, a mark or "that" follows it; else null. */
function endOfPhrase(page: ReadParagraph, index: number, limit: number): number | null {
  for (let i = index + 1; i <= Math.min(index + 14, limit); i++) {
    const piece = at(page, i);
    if (i === limit || !piece || STOPS.test(piece.text) || piece.kind === 'mark' || piece.lower === 'that') return i;
    // "said after the meeting he would not go"
    if (SUBJECTS.has(piece.lower)) return i > index + 1 ? i : null;
    if (auxiliaries.has(piece.lower) || page.cueIndex.at.has(i)) return null;
  }
  return null;
}

/**
 * Where what was said begins behind one who is told something and has no listed noun: "told the paper's weekly podcast it is clear".
 * Null where nothing shows where.
 */
function endOfAddressee(page: ReadParagraph, from: number, limit: number): number | null {
  for (let i = from; i < Math.min(from + LONGEST_ADDRESSEE, limit); i++) {
    const piece = at(page, i);
    if (!piece || piece.kind === 'mark' || piece.kind === 'punctuation' || piece.lower === 'to') return null;
    // "asked why she left", "told those who elected her"
    if (/^(?:if|whether|when|how|why|who|whom|what|where|which)$/.test(piece.lower)) return null;
    if (OCCASIONS.has(piece.lower) && i > from) return i + 1;
    if (piece.lower === 'that' || (i > from && (SUBJECTS.has(piece.lower) || piece.lower === 'it'))) return i;
    if (auxiliaries.has(piece.lower) || page.cueIndex.at.has(i)) return null;
  }
  return null;
}

const LONGEST_ADDRESSEE = 16;

/** The first piece after the cue that can belong to what was said: over the addressee, days and phrases such as "in a statement". */
export function afterAdjuncts(page: ReadParagraph, cue: Cue, limit: number): number {
  let i = cue.to;
  const addresses = cue.verb === null || ADDRESSING.has(cue.verb.lemma);
  if (cue.object && addresses)
    i = (cue.object.possessive ? endOfAddressee(page, cue.object.to + 1, limit) : null) ?? cue.object.to;
  else if (cue.verb && addresses && cue.form !== 'inverted') i = endOfAddressee(page, cue.to, limit) ?? i;
  else if (cue.form === 'inverted' && cue.subject) i = cue.subject.to;
  else if (cue.form === 'passive' && cue.subject) i = cue.subject.to;
  if (addresses && /^(?:me|us|you)$/.test(at(page, i)?.lower ?? '')) i++;
  for (let turns = 0; turns < 8 && i < limit; turns++) {
    const piece = at(page, i);
    if (!piece) return i;
    // "told the Sunday Times"
    const isNewspaper =
      weekdays.has(piece.lower) && at(page, i - 1)?.lower === 'the' && at(page, i + 1)?.capital === true;
    if (
      (isDateWord(piece) && !isNewspaper) ||
      (adverbs.has(piece.lower) &&
        !['there', 'here', 'too', 'perhaps', 'maybe', 'no', 'nearly', 'almost', 'not'].includes(piece.lower))
    )
      i++;
    else if (piece.text === '(') {
      while (i < limit && at(page, i)?.text !== ')') i++;
      i++;
    } else if (piece.lower === 'to' && !page.mentions.some(mention => mention.from === i + 1)) return i;
    else if (prepositions.has(piece.lower)) {
      if (piece.lower === 'on' && (isDateWord(at(page, i + 1)) || at(page, i + 1)?.lower === 'the')) {
        let end = i + 1;
        if (at(page, end)?.lower === 'the') end++;
        if (!isDateWord(at(page, end))) return endOfPhrase(page, i, limit) ?? i;
        while (isDateWord(at(page, end))) end++;
        i = end;
        continue;
      }
      const end = endOfPhrase(page, i, limit);
      if (end === null) return i;
      i = end;
    } else return i;
  }
  return i;
}
