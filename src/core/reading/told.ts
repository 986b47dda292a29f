import { objectPronouns } from '../english/functionWords';
import type { Candidate, MarkPlace } from './candidates';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import type { Outline } from './outline';
import { isBackToMe, isInBrackets, isListed } from './toldBeside';
import {
  isClaimOf,
  isJudgement,
  isLater,
  isOfClause,
  isOfRelative,
  isPut,
  isRefuted,
  isToldBy,
  reaches,
} from './toldInside';

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

/** `Hill insisted that it was “late.” – Jane Roe`: the words are his, and she wrote it down. */
const isAnnouncedBefore = ({ piece, sentence, paragraph: { views } }: MarkPlace): boolean =>
  (views[sentence]?.announced ?? []).some(({ cue, from, to }) => cue.at < piece && from < piece && piece < to);

/**
 * The text leaves no choice: a turn of a transcript begins with who speaks, a dash and a name sign the words, somebody is "quoted
 * as saying" what follows, "a message stating" it comes right before, or the words end with a comma and their speaker comes next:
 * `"…," he said`.
 */
export function isTold(candidate: Candidate, place: MarkPlace): boolean {
  const { mention, cue } = candidate;
  const { mark, piece, sentence, paragraph } = place;
  const opening = paragraph.views[sentence]?.opening;
  // `As Roe called it “a joke,” Hill left`: what she said ends with her clause, whoever comes next.
  const [own, ...others] = opening && piece < opening.end ? opening.cues.filter(({ at }) => at < piece) : [];
  if (own) {
    return others.length === 0 && own.subject === mention && own === cue && reaches(own, place);
  }
  if (isListed(place)) return mention !== null && mention === place.previous?.mention;
  if (isAnnouncedAbove(candidate, place) || isInBrackets(candidate, place)) return true;
  if (isBackToMe(candidate, place)) return true;
  if (mention?.paragraph !== paragraph.index || cue?.sentence !== sentence) return false;
  switch (cue.form) {
    case 'label':
      return mention.from === piece && mention.to === piece;
    case 'quoted-as':
      return cue.at < piece;
    case 'signed':
      return cue.at === piece + 1 && !isAnnouncedBefore(place);
    case 'subject-first':
    case 'inverted': {
      if (
        [comesRightAfter, isOwnClause, isLater, isOfClause, isJudgement, isOfRelative, isPut].some(isSo =>
          isSo(cue, mention, place),
        )
      )
        return true;
      const isNext = Math.min(cue.at, mention.from) === piece + 1 && cue.at <= Math.max(mention.to, piece + 1);
      return isNext && mark.closed && paragraph.outline.pieces[piece]?.text.endsWith(',') === true;
    }
    case 'participle':
      return comesWith(cue, mention, place);
    case 'noun':
      return isRefuted(cue, mention, place) || isClaimOf(cue, mention, place) || isNamedBefore(cue, place);
    case 'passive':
      return isToldBy(cue, mention, place);
    case 'according-to':
    case 'coordinated':
    case 'source':
      return false;
  }
}

/**
 * `a message stating “…”`, `with one saying: “…”`, `footage of Roe saying after the vote, “…”`; in "emailed supporters saying:" it is
 * not they.
 */
function comesWith(cue: Cue, subject: Mention, place: MarkPlace): boolean {
  const { piece, paragraph, sentence } = place;
  const { pieces } = paragraph.outline;
  if (subject.to !== cue.at) return false;
  // "He ended his talk with the BBC saying": there he says it.
  const before = pieces[subject.from - 1]?.lower;
  if ((before === 'of' || (before === 'with' && pieces[subject.from - 2]?.text === ',')) && cue.act !== 'act')
    return (
      reaches(cue, place) &&
      (paragraph.views[sentence]?.announced ?? []).some(
        ({ cue: own, from, to }) => own === cue && from <= piece && piece < to,
      )
    );
  // `Footage shows her telling officers: “…”`
  const isPerceived = subject.type === 'pronoun' && objectPronouns.has(subject.name.toLowerCase());
  if (subject.type !== 'description' && !isPerceived) return false;
  const sign = pieces[cue.to]?.text;
  const isAlone = before === 'with' || subject.entity === 'document' || isPerceived;
  // `Footage shows him telling Roe: “…”`
  const hearer = isPerceived ? cue.object : null;
  if (hearer?.to === piece - 1 && /^[,:]$/.test(pieces[hearer.to]?.text ?? '')) return true;
  return cue.to === piece || (cue.to === piece - 1 && (sign === ',' || (sign === ':' && isAlone)));
}

/** `Roe told him, “…”`, `Roe said: “…”`: nothing stands between but whom it was told. */
function comesRightAfter(cue: Cue, subject: Mention, { piece, paragraph }: MarkPlace): boolean {
  const { pieces } = paragraph.outline;
  const has = /^(?:had|has|have)$/.test(pieces[subject.to]?.lower ?? '') ? 1 : 0;
  // "Hill's lawyer, Jane Roe of Roe & Sons, said:"
  const isApposed = pieces[subject.from - 1]?.text === ',' && pieces[cue.at - 1]?.text === ',';
  // "at one point, “…”"
  if (
    !(isApposed || subject.to + has === cue.at) ||
    cue.verb?.form === 'base' ||
    !(cue.act === 'say' || cue.act === 'ask')
  )
    return false;
  const to = objectPronouns.has(pieces[cue.to]?.lower ?? '') ? cue.to + 1 : cue.to;
  // "Roe went on about “the cost”"
  const isOn = pieces[to]?.lower === 'on' && pieces[to + 1]?.lower === 'about';
  return isOn ? to + 2 === piece : /^[,:]$/.test(pieces[to]?.text ?? '') && to + 1 === piece;
}

/** `Roe's answer: “…”`, `Roe had a simple message: “…”`, but neither `said of Roe's answer: “…”` nor `His answer: “It is,” he said.` */
function isNamedBefore(
  { at, to, subject }: Cue,
  { piece, sentence, paragraph: { outline, cueIndex } }: MarkPlace,
): boolean {
  const isNext = piece === to + 1 && outline.pieces[to]?.text === ':' && !outline.pieces[piece]?.text.endsWith(',');
  const others = cueIndex.bySentence[sentence] ?? [];
  return isNext && !others.some(other => other.at < at && other.subject !== null && other.subject !== subject);
}

/** `Roe said it was “a,” and Hill said it was “b.”`: the clause that the second mark stands in has a speaker of its own. */
function isOwnClause(cue: Cue, subject: Mention, place: MarkPlace): boolean {
  const { pieces, sentences } = place.paragraph.outline;
  const isVerdict = subject.entity === 'body' && cue.verb?.lemma === 'find' && cue.verb.form === 'past';
  if (subject.to > cue.at || !(cue.act === 'say' || cue.act === 'claim' || isVerdict) || !reaches(cue, place))
    return false;
  if (!/^(?:and|but|while|;)$/.test(pieces[subject.from - 1]?.lower ?? '')) return false;
  return pieces.slice(sentences[place.sentence]?.from, subject.from).some(({ mark }) => mark !== undefined);
}
