import { auxiliaries } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import type { Span } from '../span';
import { trimmed } from '../span';
import type { Region } from './content';
import { regionAfter, regionBefore, spanOf } from './content';
import type { Cue } from './cue';
import type { ReadParagraph } from './page';
import type { RawQuotation } from './rawQuotation';
import { OUTER } from './rawQuotation';

const SPEAKS = wordSet('say claim write');

/** Speech reported without marks: the clause that a cue with a subject announces. */
export function indirectFrom(text: string, page: ReadParagraph, cue: Cue, taken: readonly Span[]): RawQuotation | null {
  if (
    !cue.subject ||
    cue.form === 'label' ||
    cue.form === 'signed' ||
    cue.form === 'source' ||
    cue.verb?.lemma === 'cite'
  )
    return null;
  const after = regionAfter(page, cue);
  const before = after === null || startsAside(page, after) ? regionBefore(page, cue) : null;
  const region = before ?? after;
  if (!region || page.outline.pieces.slice(region.from, region.to).some(piece => piece.kind === 'mark')) return null;
  const speaks = cue.verb === null || SPEAKS.has(cue.verb.class) || (region.that && cue.verb.class !== 'show');
  if (!speaks || region.to - region.from < 3) return null;
  if (!region.that && cue.verb && !isClause(page, region)) return null;
  const span = spanOf(page, region);
  const kept = span && trimmed(text, span, OUTER);
  if (!kept || taken.some(other => other.start < kept.end && kept.start < other.end)) return null;
  const verb = page.outline.pieces
    .slice(cue.at, cue.to)
    .map(piece => piece.text)
    .join(' ');
  return {
    kind: 'indirect',
    content: [kept],
    marked: [],
    mention: cue.subject,
    cue,
    paragraph: page.index,
    sentence: cue.sentence,
    confidence: region.that || cue.verb === null || cue.verb.class === 'say' ? 'likely' : 'unsure',
    reason: {
      code: cue.form === 'according-to' ? 'according-to' : cue.form === 'inverted' ? 'inverted-cue' : 'subject-of-cue',
      cue: verb,
    },
  };
}

/** Only an aside follows the cue ("amid …", "as …"), so what was said stands before it. */
const startsAside = (page: ReadParagraph, region: Region): boolean =>
  !region.that &&
  /^(?:amid|as|while|when|after|before|during|following|despite)$/.test(page.outline.pieces[region.from]?.lower ?? '');

/** A clause has more than a noun phrase: some verb form among its words. */
const isClause = (page: ReadParagraph, region: Region): boolean =>
  page.outline.pieces
    .slice(region.from, region.to)
    .some(
      piece =>
        auxiliaries.has(piece.lower) ||
        piece.kind === 'possessive' ||
        /n['’]t$|['’](?:re|ll|ve|d)$/.test(piece.lower) ||
        (piece.kind === 'word' && !piece.capital && piece.lower.length > 4 && piece.lower.endsWith('ed')),
    );
