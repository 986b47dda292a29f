import { prepositions } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import { range } from './bodyNames';
import type { MarkPlace } from './candidates';
import type { Cue } from './cue';
import type { Mention } from './mentions';

/** Pieces from a cue to words in its own clause. */
const LONGEST_CLAUSE = 12;

const cuesBeside = ({ sentence, paragraph }: MarkPlace): readonly Cue[] =>
  paragraph.cueIndex.bySentence[sentence] ?? [];

/** Whether a cue stands at most so many pieces before the mark, with no other cue between. */
export function reaches({ at, to }: Cue, place: MarkPlace, most = LONGEST_CLAUSE): boolean {
  const between = place.piece - to;
  return between >= 0 && between <= most && !cuesBeside(place).some(other => other.at > at && other.at < place.piece);
}

/** `…, the army said, hours after Roe called it “reckless”`: a clause of time behind a cue that is closed has a speaker of its own. */
export function isLater(cue: Cue, subject: Mention, place: MarkPlace): boolean {
  const { pieces } = place.paragraph.outline;
  if (subject.to !== cue.at || !reaches(cue, place)) return false;
  const conjunction = subject.from - 1;
  if (!/^(?:after|before|when|while|as)$/.test(pieces[conjunction]?.lower ?? '')) return false;
  const opens = HOW_LONG.test(pieces[conjunction - 1]?.lower ?? '') ? conjunction - 1 : conjunction;
  if (pieces[opens - 1]?.text !== ',') return false;
  // ", as aid groups warn that it is “over”": nothing closes the clause before the mark.
  const between = pieces.slice(cue.to, place.piece);
  const isClosed = pieces[place.piece]?.text.endsWith(',');
  if (!isClosed && (cue.act === 'say' || cue.act === 'claim') && between.every(({ text }) => text !== ',')) return true;
  // "Roe said, after Hill left": a cue right before that comma.
  return cuesBeside(place).some(other => Math.max(other.to, other.subject?.to ?? 0) === opens - 1);
}

/** `Hill left when Roe said that he was “late”`: the clause that the marks stand in has a speaker of its own, with no comma before it. */
export function isOfClause(cue: Cue, subject: Mention, place: MarkPlace): boolean {
  const { pieces } = place.paragraph.outline;
  const isAside = pieces[subject.to]?.text === ',' && pieces[cue.at - 1]?.text === ',' && subject.to < cue.at;
  if (!(subject.to === cue.at || isAside) || !/^(?:person|body)$/.test(subject.entity) || subject.type === 'pronoun')
    return false;
  if (!(cue.act === 'say' || cue.act === 'claim')) return false;
  if (!/^(?:after|because|before|until|when)$/.test(pieces[subject.from - 1]?.lower ?? '')) return false;
  // "when Roe said it was “late,” Hill left": there it may be Hill's.
  if (pieces[place.piece]?.text.endsWith(',') === true) return false;
  return reaches(cue, place) && pieces.slice(cue.to, place.piece).every(({ kind }) => kind === 'word');
}

/** `The club sold him amid claims that he was “late”`: nobody is named who claims it. */
export function isNobodys(place: MarkPlace): boolean {
  const { pieces, sentences } = place.paragraph.outline;
  const from = sentences[place.sentence]?.from ?? 0;
  let amid = place.piece - 1;
  const least = Math.max(from, place.piece - LONGEST_CLAIM);
  while (amid >= least && !/^amid(?:st)?$/.test(pieces[amid]?.lower ?? '')) amid--;
  if (amid < least) return false;
  // "It came amid warnings that it was late, the council said": somebody says it all; "Amid claims that …, Roe said" goes on.
  const isTold = ({ at, form, act }: Cue): boolean =>
    (at > amid && at < place.piece && act !== null) || (amid !== from && form !== 'noun' && form !== 'source');
  if (cuesBeside(place).some(isTold)) return false;
  const that = range(amid + 2, amid + MOST_AMID).find(at => pieces[at]?.lower === 'that');
  return that !== undefined && that < place.piece && CLAIMS.has(pieces[that - 1]?.lower ?? '');
}

/** `He resigned amid Roe's claims that it was “late”` */
export function isClaimOf(cue: Cue, owner: Mention, place: MarkPlace): boolean {
  const { pieces } = place.paragraph.outline;
  return (
    /^(?:amid|amidst|despite|following)$/.test(pieces[owner.from - 1]?.lower ?? '') &&
    CLAIMS.has(pieces[cue.at]?.lower ?? '') &&
    reaches(cue, place, LONGEST_CLAIM)
  );
}
const CLAIMS = wordSet(
  'claims reports allegations accusations rumours rumors warnings suggestions fears speculation complaints',
);
/** Pieces from "amid" to "that": "amid fresh claims by rivals that" has somebody. */
const MOST_AMID = 6;

/** `…, a claim Roe dismissed as “absurd”`, `…, which Roe called “absurd”`, `welcomed what Roe called “a start”`: a judgement of its own. */
export function isJudgement(cue: Cue, subject: Mention, { piece, paragraph }: MarkPlace): boolean {
  const { pieces } = paragraph.outline;
  // "which the chair, Jane Roe, called “late”"
  const isApposed = subject.role !== null && subject.to === cue.at - 1 && pieces[subject.to]?.text === ',';
  if (!(subject.to === cue.at || isApposed) || (cue.act !== 'act' && cue.verb?.lemma !== 'reject')) return false;
  // "Roe spoke of what she called “a start”": her own words, inside what she says.
  if (subject.type === 'pronoun') return false;
  if (piece !== cue.to && !(piece === cue.to + 1 && pieces[cue.to]?.lower === 'as')) return false;
  const before = pieces[subject.from - 1]?.lower ?? '';
  // "a claim that the army dismissed as"
  if (/^(?:which|what)$/.test(before)) return true;
  const noun = before === 'that' ? subject.from - 2 : subject.from - 1;
  const article = [noun - 1, noun - 2, noun - 3].find(at => /^(?:an?|the)$/.test(pieces[at]?.lower ?? ''));
  return article !== undefined && pieces[noun]?.capital === false && pieces[article - 1]?.text === ',';
}

/** "hours after", "just as" */
const HOW_LONG = /^(?:minutes|hours|days|weeks|months|shortly|soon|just|even)$/;

/** Verbs by which what another claims is set aside. */
const REFUTING = wordSet('reject dismiss deny dispute refute rebut');
const LONGEST_CLAIM = 20;

/** `Roe dismissed Hill's claim that it was “a lie”`: the claim is Hill's, whoever speaks of it. */
export function isRefuted(cue: Cue, owner: Mention, place: MarkPlace): boolean {
  const { piece } = place;
  const { pieces } = place.paragraph.outline;
  if (!reaches(cue, place, LONGEST_CLAIM)) return false;
  // "dismissed Hill's claim that it was late as “nonsense”": the verdict is Roe's.
  if (pieces.slice(Math.max(cue.to, piece - 2), piece).some(({ lower }) => lower === 'as' || lower === 'with'))
    return false;
  const isThat = pieces[cue.to]?.lower === 'that' || pieces[cue.to - 1]?.lower === 'that';
  const from = Math.min(owner.from, cue.at);
  return (
    isThat &&
    pieces.slice(from, piece).every(({ text }) => !/^[;:]$/.test(text)) &&
    cuesBeside(place).some(
      ({ verb, to, subject }) => to <= from && from - to <= 2 && subject !== owner && REFUTING.has(verb?.lemma ?? ''),
    )
  );
}

/** `the agency, which reported “two cases”`, `Hill, who called it “a joke”, left`: a relative clause and the marks in it. */
export function isOfRelative(cue: Cue, { type, to }: Mention, place: MarkPlace): boolean {
  const { pieces } = place.paragraph.outline;
  // "a shirt that read “…”", "people who call me “a fool,” Hill said"
  const isOwn = pieces[to - 1]?.lower === 'which' || (pieces[to - 1]?.lower === 'who' && pieces[to - 2]?.text === ',');
  if (type !== 'relative' || to !== cue.at || !isOwn) return false;
  if (!SPOKEN.has(cue.act ?? '') || !reaches(cue, place, SHORT_CLAUSE)) return false;
  // "anybody who complains about a microphone “is tired”"
  const between = pieces.slice(cue.to, place.piece);
  return between.every(({ text, lower }) => !/^[,:]$/.test(text) && (lower === 'as' || !prepositions.has(lower)));
}
const SHORT_CLAUSE = 4;
const SPOKEN: ReadonlySet<string> = new Set(['say', 'claim', 'write', 'act']);

/** `she was told by her agent that it was “dull”`: what follows is the agent's. */
export function isToldBy(cue: Cue, { from, to }: Mention, place: MarkPlace): boolean {
  const between = place.paragraph.outline.pieces.slice(to, place.piece);
  return from > cue.at && reaches(cue, place) && between.every(({ text }) => !/^[,;:]$/.test(text));
}

/** `“a slow puncture,” as Roe put it` */
export function isPut(cue: Cue, subject: Mention, { piece, paragraph }: MarkPlace): boolean {
  const { pieces } = paragraph.outline;
  const as = pieces[piece + 1]?.text === ',' ? piece + 2 : piece + 1;
  // "“Sold!” as Roe put it in her bag"
  const isAll = cue.verb === null && pieces[cue.to]?.kind !== 'word';
  return pieces[as]?.lower === 'as' && subject.from === as + 1 && subject.to === cue.at && isAll;
}
