import { groupBy } from '../groupBy';
import type { Cue } from '../reading/cue';
import type { Mention } from '../reading/mentions';
import { mentionFrom } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { RawQuotation } from '../reading/rawQuotation';
import { announces } from '../reading/told';
import { whoActs } from './beats';

/** A paragraph of a story with something said between marks. */
export interface Turn {
  readonly page: ReadParagraph;
  readonly quotations: readonly RawQuotation[];
  /** Whom a cue names. */
  readonly told: Mention | null;
  /** Whom the text gives it to: by a cue, or as the one who acts beside the words. */
  readonly anchor: Mention | null;
  /** Whom it is told to. */
  readonly addressee: Mention | null;
  /** Told to the one who tells the story: "he said to me", "turning to me", "she asked me". */
  readonly isToNarrator: boolean;
  /** The paragraph before, where nobody speaks there. */
  readonly narrative: ReadParagraph | null;
  /** The turn before stands in the paragraph before. */
  readonly isNext: boolean;
  /** The turn before was not closed. */
  readonly goesOn: boolean;
}

/** A cue of the paragraph gives it to somebody, or one that the paragraph before ends with: "Then Roe said:". */
export function namesItsSpeaker({ cue, mention, paragraph }: RawQuotation, pages: readonly ReadParagraph[]): boolean {
  if (mention === null) return false;
  if (mention.paragraph === paragraph) return cue !== null;
  const above = mention.paragraph === paragraph - 1 ? pages[mention.paragraph] : undefined;
  return above?.cueIndex.bySubject.has(mention) === true && announces(above.outline);
}

const TO = /^(?:to|at|upon|on|asked|told|answered)$/;

/** `said Roe to Agnes`, `she said to him`, `asked Roe of the boy`: to whom the words go. */
function toldTo({ to, subject }: Cue, { outline: { pieces }, mentions }: ReadParagraph): Mention | null {
  const behind = Math.max(to, subject?.to ?? 0);
  return /^(?:to|of)$/.test(pieces[behind]?.lower ?? '') ? (mentionFrom(mentions, behind + 1) ?? null) : null;
}

/** The turns of a story in order. */
export function turnsOf(pages: readonly ReadParagraph[], quotations: readonly RawQuotation[]): readonly Turn[] {
  const byParagraph = groupBy(quotations, ({ paragraph }) => paragraph);
  const turns: Turn[] = [];
  for (const page of pages) {
    const own = (byParagraph.get(page.index) ?? []).filter(
      ({ kind, marked }) => kind === 'direct' && marked.length > 0,
    );
    if (own.length === 0 || page.paragraph.role !== 'body') continue;
    const telling = own.find(quotation => namesItsSpeaker(quotation, pages));
    const told = telling?.mention ?? null;
    const before = turns.at(-1);
    const isNext = before?.page.index === page.index - 1;
    const goesOn = isNext && before.page.marks.at(-1)?.closed === false;
    turns.push({
      page,
      quotations: own,
      told,
      anchor: told ?? (goesOn ? null : whoActs(page)),
      addressee: telling?.cue ? (telling.cue.object ?? toldTo(telling.cue, page)) : null,
      isToNarrator: page.outline.pieces.some(
        ({ lower }, at) => lower === 'me' && TO.test(page.outline.pieces[at - 1]?.lower ?? ''),
      ),
      narrative: isNext ? null : (pages[page.index - 1] ?? null),
      isNext,
      goesOn,
    });
  }
  return turns;
}
