import { wordSet } from '../english/wordList';
import type { Candidate, MarkPlace } from './candidates';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import type { Outline } from './outline';

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
  const { piece, paragraph, sentence } = place;
  const { pieces, sentences } = paragraph.outline;
  const between = piece - cue.to;
  if (subject.to > cue.at || between < 0 || between > LONGEST_CLAUSE || !(cue.act === 'say' || cue.act === 'claim'))
    return false;
  if (isReportedBetween(cue, place)) return false;
  if (!/^(?:and|but|while|;)$/.test(pieces[subject.from - 1]?.lower ?? '')) return false;
  return pieces.slice(sentences[sentence]?.from, subject.from).some(({ mark }) => mark !== undefined);
}
const LONGEST_CLAUSE = 12;

/** Whether another cue stands between a cue and the mark. */
const isReportedBetween = ({ at }: Cue, { piece, sentence, paragraph }: MarkPlace): boolean =>
  (paragraph.cueIndex.bySentence[sentence] ?? []).some(other => other.at > at && other.at < piece);

/** `…, the army said, hours after Roe called it “reckless”`: a clause of time behind a cue that is closed has a speaker of its own. */
function isLater(cue: Cue, subject: Mention, place: MarkPlace): boolean {
  const { piece, sentence, paragraph } = place;
  const { pieces } = paragraph.outline;
  const between = piece - cue.to;
  if (subject.to !== cue.at || between < 0 || between > LONGEST_CLAUSE || isReportedBetween(cue, place)) return false;
  const conjunction = subject.from - 1;
  if (!/^(?:after|before|when|while|as)$/.test(pieces[conjunction]?.lower ?? '')) return false;
  const opens = HOW_LONG.test(pieces[conjunction - 1]?.lower ?? '') ? conjunction - 1 : conjunction;
  if (pieces[opens - 1]?.text !== ',') return false;
  // "Roe said, after Hill left": a cue right before that comma.
  return (paragraph.cueIndex.bySentence[sentence] ?? []).some(
    other => Math.max(other.to, other.subject?.to ?? 0) === opens - 1,
  );
}

/** `…, a claim Roe dismissed as “absurd”`, `…, which Roe called “absurd”`, `welcomed what Roe called “a start”`: a judgement of its own. */
function isJudgement(cue: Cue, subject: Mention, { piece, paragraph }: MarkPlace): boolean {
  const { pieces } = paragraph.outline;
  if (subject.to !== cue.at || (cue.act !== 'act' && cue.verb?.lemma !== 'reject')) return false;
  // "Roe spoke of what she called “a start”": her own words, inside what she says.
  if (subject.type === 'pronoun') return false;
  if (piece !== cue.to && !(piece === cue.to + 1 && pieces[cue.to]?.lower === 'as')) return false;
  const before = pieces[subject.from - 1]?.lower ?? '';
  // "a claim that the army dismissed as"
  if (/^(?:which|what)$/.test(before)) return true;
  const noun = before === 'that' ? subject.from - 2 : subject.from - 1;
  const article = pieces.slice(Math.max(0, noun - 3), noun).findLastIndex(({ lower }) => /^(?:an?|the)$/.test(lower));
  const opens = Math.max(0, noun - 3) + article;
  return article >= 0 && pieces[noun]?.capital === false && pieces[opens - 1]?.text === ',';
}

/** "hours after", "just as" */
const HOW_LONG = /^(?:minutes|hours|days|weeks|months|shortly|soon|just|even)$/;

/** Verbs by which what another claims is set aside. */
const REFUTING = wordSet('reject dismiss deny dispute refute rebut welcome');
const LONGEST_CLAIM = 20;

/** `Roe dismissed Hill's claim that it was “a lie”`: the claim is Hill's, whoever speaks of it. */
function isRefuted(cue: Cue, owner: Mention, place: MarkPlace): boolean {
  const { piece, sentence, paragraph } = place;
  const { pieces } = paragraph.outline;
  const between = piece - cue.to;
  if (between < 0 || between > LONGEST_CLAIM || isReportedBetween(cue, place)) return false;
  const isThat = pieces[cue.to]?.lower === 'that' || pieces[cue.to - 1]?.lower === 'that';
  const from = Math.min(owner.from, cue.at);
  return (
    isThat &&
    pieces.slice(from, piece).every(({ text }) => !/^[;:]$/.test(text)) &&
    (paragraph.cueIndex.bySentence[sentence] ?? []).some(
      ({ verb, to, subject }) => to <= from && from - to <= 2 && subject !== owner && REFUTING.has(verb?.lemma ?? ''),
    )
  );
}
