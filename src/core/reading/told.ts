import type { Candidate, MarkPlace } from './candidates';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import type { Outline } from './outline';
import { isJudgement, isLater, isRefuted, reaches } from './toldInside';

/** A paragraph ends so that what is said comes in the next: "Then Roe said:". */
export const announces = ({ pieces }: Outline): boolean => /^[:,—–-]$|^--$/.test(pieces.at(-1)?.text ?? '');

/** The paragraph before ends with the cue: "Rathbun stated," or "Caddell continued:". */
function isAnnouncedAbove({ mention, cue, page }: Candidate, { piece, paragraph }: MarkPlace): boolean {
  const { pieces } = page.outline;
  return (
    piece === 0 &&
    mention !== null &&
    cue?.subject === mention &&
    mention.paragraph === paragraph.index - 1 &&
    announces(page.outline) &&
    Math.max(cue.to, mention.to) >= pieces.length - 3
  );
}

/**
 * The text leaves no choice: a turn of a transcript begins with who speaks, a dash and a name sign the words, somebody is "quoted
 * as saying" what follows, "a message stating" it comes right before, or the words end with a comma and their speaker comes next:
 * `"…," he said`.
 */
export function isTold(candidate: Candidate, place: MarkPlace): boolean {
  const { mention, cue } = candidate;
  const { mark, piece, sentence, paragraph } = place;
  if (isAnnouncedAbove(candidate, place)) return true;
  if (mention?.paragraph !== paragraph.index || cue?.sentence !== sentence) return false;
  switch (cue.form) {
    case 'label':
      return mention.from === piece && mention.to === piece;
    case 'quoted-as':
      return cue.at < piece;
    case 'signed':
      return cue.at === piece + 1;
    case 'subject-first':
    case 'inverted': {
      if ([comesRightAfter, isOwnClause, isLater, isJudgement].some(isSo => isSo(cue, mention, place))) return true;
      const isNext = Math.min(cue.at, mention.from) === piece + 1 && cue.at <= Math.max(mention.to, piece + 1);
      return isNext && mark.closed && paragraph.outline.pieces[piece]?.text.endsWith(',') === true;
    }
    case 'participle':
      return comesWith(cue, mention, place);
    case 'noun':
      return isRefuted(cue, mention, place);
    case 'according-to':
    case 'coordinated':
    case 'passive':
    case 'source':
      return false;
  }
}

/** `a message stating “…”`, `with one saying: “…”`; in "emailed supporters saying:" it is not they. */
function comesWith(cue: Cue, subject: Mention, { piece, paragraph }: MarkPlace): boolean {
  const { pieces } = paragraph.outline;
  if (subject.to !== cue.at || subject.type !== 'description') return false;
  const sign = pieces[cue.to]?.text;
  const isAlone = pieces[subject.from - 1]?.lower === 'with' || subject.entity === 'document';
  return cue.to === piece || (cue.to === piece - 1 && (sign === ',' || (sign === ':' && isAlone)));
}

/** `Roe told him, “…”`, `Roe said: “…”`: nothing stands between but whom it was told. */
function comesRightAfter(cue: Cue, subject: Mention, { piece, paragraph }: MarkPlace): boolean {
  const { pieces } = paragraph.outline;
  const has = /^(?:had|has|have)$/.test(pieces[subject.to]?.lower ?? '') ? 1 : 0;
  // "at one point, “…”"
  if (subject.to + has !== cue.at || cue.verb?.form === 'base' || !(cue.act === 'say' || cue.act === 'ask'))
    return false;
  const to = /^(?:him|her|them|me|us)$/.test(pieces[cue.to]?.lower ?? '') ? cue.to + 1 : cue.to;
  return /^[,:]$/.test(pieces[to]?.text ?? '') && to + 1 === piece;
}

/** `Roe said it was “a,” and Hill said it was “b.”`: the clause that the second mark stands in has a speaker of its own. */
function isOwnClause(cue: Cue, subject: Mention, place: MarkPlace): boolean {
  const { pieces, sentences } = place.paragraph.outline;
  if (subject.to > cue.at || !(cue.act === 'say' || cue.act === 'claim') || !reaches(cue, place)) return false;
  if (!/^(?:and|but|while|;)$/.test(pieces[subject.from - 1]?.lower ?? '')) return false;
  return pieces.slice(sentences[place.sentence]?.from, subject.from).some(({ mark }) => mark !== undefined);
}
