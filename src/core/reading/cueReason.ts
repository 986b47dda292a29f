import type { Reason } from '../model';
import type { Cue } from './cue';
import type { ReadParagraph } from './page';

/** The words of a cue as printed. */
export const cueWords = ({ outline }: ReadParagraph, cue: Cue): string =>
  outline.pieces
    .slice(cue.at, cue.to)
    .map(piece => piece.text)
    .join(' ');

/** Why a cue gives words to its speaker. */
export function cueReason(page: ReadParagraph, cue: Cue): Reason {
  switch (cue.form) {
    case 'inverted':
      return { code: 'inverted-cue', cue: cueWords(page, cue) };
    case 'noun':
      return { code: 'owner-of-cue', cue: page.outline.pieces[cue.at]?.text ?? '' };
    case 'according-to':
      return { code: 'according-to', cue: cueWords(page, cue) };
    case 'label':
      return { code: 'label' };
    case 'signed':
      return { code: 'signed' };
    case 'subject-first':
    case 'participle':
    case 'coordinated':
    case 'quoted-as':
    case 'passive':
    case 'source':
      return { code: 'subject-of-cue', cue: cueWords(page, cue) };
  }
}
