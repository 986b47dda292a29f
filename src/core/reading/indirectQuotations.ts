import { auxiliaries } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import type { Span } from '../span';
import { trimmed } from '../span';
import type { Region } from './content';
import { cueWords, regionAfter, regionAfterComma, regionBefore, spanOf } from './content';
import type { Cue } from './cue';
import type { ReadParagraph } from './page';
import type { RawQuotation } from './rawQuotation';
import { OUTER } from './rawQuotation';

/** Words that open a clause which cannot stand alone. */
const SUBORDINATE = wordSet(
  'if when while because although though unless once since until despite without given instead',
);
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
  const regions = regionsOf(page, cue);
  const [region] = regions;
  if (
    !region ||
    regions.some(({ from, to }) => page.outline.pieces.slice(from, to).some(piece => piece.kind === 'mark'))
  )
    return null;
  const speaks = cue.verb === null || SPEAKS.has(cue.verb.class) || (region.that && cue.verb.class !== 'show');
  const isWhole = region.that || cue.verb === null || regions.some(one => isClause(page, one));
  if (!speaks || !isWhole || regions.every(({ from, to }) => to - from < 3)) return null;
  const content = regions.flatMap(one => {
    const span = spanOf(page, one);
    return (span && trimmed(text, span, OUTER)) ?? [];
  });
  const isTaken = content.some(part => taken.some(other => other.start < part.end && part.start < other.end));
  if (content.length === 0 || isTaken) return null;
  return {
    kind: 'indirect',
    content,
    marked: [],
    mention: cue.subject,
    cue,
    paragraph: page.index,
    sentence: cue.sentence,
    confidence: region.that || cue.verb === null || cue.verb.class === 'say' ? 'likely' : 'unsure',
    reason: {
      code: cue.form === 'according-to' ? 'according-to' : cue.form === 'inverted' ? 'inverted-cue' : 'subject-of-cue',
      cue: cueWords(page, cue),
    },
  };
}

/** What the cue announces: behind it, before it, or around it ("If elected, Smith said, he would cut taxes"). */
function regionsOf(page: ReadParagraph, cue: Cue): readonly Region[] {
  const after = regionAfter(page, cue);
  const before = after === null || startsAside(page, after) ? regionBefore(page, cue) : null;
  const rest =
    before && SUBORDINATE.has(page.outline.pieces[before.from]?.lower ?? '') ? regionAfterComma(page, cue) : null;
  if (before) return rest ? [before, rest] : [before];
  return after ? [after] : [];
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
