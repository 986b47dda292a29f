import { months, timeNouns, weekdays } from '../english/calendar';
import { auxiliaries, determiners, isAdverb, objectPronouns, prepositions } from '../english/functionWords';
import { writings } from '../english/people';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import type { CueContext } from './cueContext';
import { endingAt } from './cueContext';
import { opensClause } from './clauseSubjects';
import { isDetail, isNamedHolder, outermost } from './hosts';
import type { Mention } from './mentions';
import type { Piece, Sentence } from './outline';
import { residentOf } from './places';

/** Last words of phrases that say on what occasion something was said. */
const OCCASIONS = wordSet('statement interview speech email e-mail letter post tweet');

/** Phrases that come between an auxiliary and its verb: first word, and what follows. */
const ASIDES: Readonly<Record<string, ReadonlySet<string>>> = {
  in: wordSet('fact particular turn effect part addition general response'),
  of: wordSet('course'),
  for: wordSet('example instance now'),
  at: wordSet('once first last least'),
};

/** Who a verb has for its subject; `direct` when nothing between commas parts them. */
export interface Subject {
  readonly mention: Mention;
  readonly direct: boolean;
}

/** What stands between a subject and its verb: adverbs, auxiliaries, days. */
export const isSkipped = (piece: Piece | undefined): boolean =>
  piece !== undefined && (isAdverb(piece.lower) || auxiliaries.has(piece.lower) || weekdays.has(bare(piece.lower)));

/** The subject of the verb at `at`: right before it, or where its clause opens. */
export function subjectBefore(context: CueContext, at: number, sentence: Sentence): Subject | 'and' | null {
  const found = walkBack(context, at, sentence);
  if (found === 'and') return found;
  const hangs =
    found !== null && found.direct && prepositions.has(context.outline.pieces[found.mention.from - 1]?.lower ?? '');
  const isFound = found !== null && !hangs;
  if (isFound && /^(?:pronoun|relative)$/.test(found.mention.type)) return found;
  const message = hangs ? messageTo(context, found.mention, sentence) : null;
  if (message) return { mention: message, direct: false };
  const whole = opensClause(context, at, sentence) ?? (hangs ? openerWithWho(context, at, sentence) : null);
  if (isFound && !(whole && isInRelative(context, found.mention, whole))) return found;
  return whole ? { mention: whole, direct: false } : found;
}

/** "A message from the chair, Jane Roe, to staff read": who sent it, where a comma parts the name; never to whom it went. */
function messageTo(
  { byStart, byEnd, outline: { pieces } }: CueContext,
  to: Mention,
  { from }: Sentence,
): Mention | null {
  const message = byStart.get(from);
  if (message?.entity !== 'document' || pieces[to.from - 1]?.lower !== 'to') return null;
  const isSent = pieces.slice(message.from, to.from).some(({ lower }) => lower === 'from' || lower === 'by');
  if (!isSent) return null;
  // "from lawyers for the singer, Jane Roe, to": not the singer; "from the chair of governors, Jane Roe, to" is she.
  const isOther = pieces
    .slice(message.from, to.from - 1)
    .some(({ lower }, at, all) =>
      lower === 'of' ? determiners.has(all[at + 1]?.lower ?? '') : /^(?:for|about|led|on|with)$/.test(lower),
    );
  const sender = pieces[to.from - 2]?.text === ',' && !isOther ? byEnd.get(to.from - 2) : undefined;
  return sender?.type === 'name' && sender.entity === 'person' ? sender : message;
}

/** "A farmer who died when his bike overturned on a field told": whoever opens the sentence, and a "who" behind with no comma. */
function openerWithWho({ byStart, outline: { pieces } }: CueContext, at: number, { from }: Sentence): Mention | null {
  const opener = byStart.get(from);
  if (!opener || opener.possessive || opener.to >= at || pieces[opener.to]?.lower !== 'who') return null;
  return at - opener.to <= LONGEST_RELATIVE &&
    pieces.slice(opener.to, at).every(({ kind }) => kind === 'word' || kind === 'number')
    ? opener
    : null;
}

const LONGEST_RELATIVE = 40;

/** "A man who joined the Labour Party says": it hangs on the subject. */
function isInRelative({ outline: { pieces } }: CueContext, mention: Mention, subject: Mention): boolean {
  if (mention === subject) return false;
  const clause = pieces.slice(subject.to, mention.from);
  const opens = clause.findIndex(({ lower }) => /^(?:who|which|that)$/.test(lower));
  // "the man who Labour says": there it is the subject itself.
  const verb = clause[opens + 1];
  const isVerb = verb?.kind === 'word' && !verb.capital && !isAdverb(verb.lower) && !NO_VERBS.has(verb.lower);
  return opens >= 0 && opens <= MOST_BEFORE_RELATIVE && isVerb;
}
/** "one of those from Leeds who" */
const MOST_BEFORE_RELATIVE = 3;
/** "a player who last year the coach said was lazy" */
const NO_VERBS: ReadonlySet<string> = new Set([...determiners, ...prepositions, 'last', 'next', 'this']);

/** The subject right before the verb at `at`, over auxiliaries, adverbs, days, brackets and what stands between commas. */
export function walkBack(context: CueContext, at: number, sentence: Sentence): Subject | 'and' | null {
  const { pieces } = context.outline;
  let i = at - 1;
  let direct = true;
  while (i >= sentence.from) {
    const found = endingAt(context, i + 1);
    // "those around him say"
    if (found?.type === 'pronoun' && objectPronouns.has(found.name.toLowerCase())) return null;
    if (found?.possessive) return null;
    // "Roe in a letter warned", "but in her letter said": where something was said.
    if (
      found?.entity === 'document' &&
      writings.has(pieces[i]?.lower ?? '') &&
      pieces[found.from - 1]?.lower === 'in'
    ) {
      i = found.from - 2;
      continue;
    }
    if (found) {
      const many = manyBefore(context, found);
      if (many) return { mention: many, direct: true };
      const resident = direct ? undefined : residentOf(found, pieces, to => endingAt(context, to));
      return { mention: resident ?? outermost(context, found, sentence, !direct), direct };
    }
    const piece = pieces[i];
    if (!piece) return null;
    const phrase = startOfTime(pieces, i, sentence.from);
    if (phrase !== null) {
      i = phrase - 1;
      continue;
    }
    // "Macy's said": the 's belongs to the name.
    const owner = i === at - 1 && piece.kind === 'possessive' ? endingAt(context, i) : undefined;
    if (owner) return { mention: owner, direct: true };
    if (isSkipped(piece) || (piece.lower === 'on' && weekdays.has(bare(pieces[i + 1]?.lower ?? '')))) i--;
    // "has since said"
    else if (piece.lower === 'since' && auxiliaries.has(pieces[i - 1]?.lower ?? '')) i--;
    else if (ASIDES[pieces[i - 1]?.lower ?? '']?.has(piece.lower)) i -= 2;
    else if (piece.text === ')') {
      while (i > sentence.from && pieces[i]?.text !== '(') i--;
      i--;
    } else if (/^[,—–-]$|^--$/.test(piece.text)) {
      if (pieces[i - 1]?.kind === 'mark') return null;
      // "Sen. Jane Roe (R-Ga.), said": a comma that only follows the bracket.
      if (piece.text === ',' && pieces[i - 1]?.text === ')') {
        i--;
        continue;
      }
      // "the ambassador, Grigory Mashkov, said": the name itself stands between the commas.
      const apposed = endingAt(context, i);
      if (apposed?.role != null && pieces.slice(apposed.from, apposed.to).some(one => one.text === ',')) {
        // "Roe, flanked by his deputy, Ann Lee, said": she is a detail of what stands between the commas.
        const before = pieces[apposed.from - 1]?.lower ?? '';
        const isDetail = prepositions.has(before) || before === 'alongside';
        const outer = isDetail && piece.text === ',' ? openingComma(context, apposed.from, sentence, ',') : null;
        if (outer === null) return { mention: apposed, direct: true };
        i = outer - 1;
        direct = false;
        continue;
      }
      // "Mayor Jane Roe of Gary, Ind., said"
      const isTown = apposed !== undefined && pieces[apposed.from - 1]?.text === ',' && piece.text === ',';
      const resident = isTown ? residentOf(apposed, pieces, to => endingAt(context, to)) : undefined;
      if (resident) return { mention: resident, direct: true };
      // "Hill's lawyer, Jane Roe of Roe & Sons, said"
      const partner = isTown ? undefined : partnerOf(context, apposed);
      if (partner && piece.text === ',') return { mention: partner, direct: true };
      const opening = openingComma(context, i, sentence, piece.text);
      // "The Director-General, Emergency Agency, Mrs Jane Roe, said", "The DGP, Jane Roe, said"
      if (apposed && opening !== null && isNamedHolder(context, apposed, opening))
        return { mention: apposed, direct: true };
      // "The head of sales in Leeds, Jane Roe, said": nothing that speaks stands before the name.
      if (opening === null && apposed?.type === 'name' && pieces[apposed.from - 1]?.text === ',')
        return { mention: apposed, direct: true };
      if (opening === null) return null;
      i = opening - 1;
      direct = false;
    } else if (piece.kind === 'mark' && piece.text.endsWith(',')) {
      // "Roe, known as “the Fox,” said": the comma that closes stands inside the mark.
      const opening = openingComma(context, i, sentence, ',');
      if (opening === null) return null;
      i = opening - 1;
      direct = false;
    } else if (piece.lower === 'and' || piece.lower === 'but' || piece.lower === 'or') return 'and';
    else return null;
  }
  return null;
}

/** "Jane Roe" in ", Jane Roe of Roe & Sons": the name of a person between a comma and the body it belongs to. */
function partnerOf(
  { outline: { pieces, sentences }, byEnd }: CueContext,
  body: Mention | undefined,
): Mention | undefined {
  if (body?.type !== 'name' || !/^(?:of|at|from)$/.test(pieces[body.from - 1]?.lower ?? '')) return undefined;
  const partner = byEnd.get(body.from - 1);
  const isNamed = partner?.type === 'name' && partner.entity !== 'body' && pieces[partner.from]?.capital;
  if (!isNamed || pieces[partner.from - 1]?.text !== ',') return undefined;
  // "Dale, flanked by his lawyer, Jane Roe of Roe & Sons, said": there the comma closes what is beside the subject.
  const holder = byEnd.get(partner.from - 1);
  const opens =
    holder && (sentences[holder.sentence]?.from === holder.from || pieces[holder.from - 1]?.kind === 'mark');
  return opens ? partner : undefined;
}

/** "residents like Jane Roe": those for whom somebody stands. */
function manyBefore({ outline: { pieces }, byEnd }: CueContext, { type, from }: Mention): Mention | undefined {
  const many = type === 'name' && pieces[from - 1]?.lower === 'like' ? byEnd.get(from - 1) : undefined;
  return many?.plural === true ? many : undefined;
}

/** Where a phrase of time that ends at a piece begins: "in 2011", "last year", "earlier this week", "in an interview on Monday". */
function startOfTime(pieces: readonly Piece[], end: number, least: number): number | null {
  const last = pieces[end];
  if (!last) return null;
  const isTime = timeNouns.has(last.lower) || OCCASIONS.has(last.lower) || /^(?:19|20)\d\d$/.test(last.text);
  if (!isTime && !months.has(bare(last.lower))) return null;
  for (let i = end - 1; i >= Math.max(least + 1, end - 5); i--) {
    const lower = pieces[i]?.lower ?? '';
    if (/^(?:in|on|at|during|since|by)$/.test(lower)) return i;
    if (timeNouns.has(last.lower) && /^(?:last|this|earlier|late)$/.test(lower)) {
      const earlier = pieces[i - 1]?.lower;
      return earlier === 'earlier' || earlier === 'later' ? i - 1 : i;
    }
    if (pieces[i]?.kind === 'punctuation' || pieces[i]?.kind === 'mark') return null;
  }
  return null;
}

const SHORT_ASIDE = 6;
const CLAUSES = /^(?:after|before|because|since|until)$/;

/** The comma or dash that opens what the one at `closing` closes, with a mention right before it. */
function openingComma(context: CueContext, closing: number, sentence: Sentence, sign: string): number | null {
  const { pieces } = context.outline;
  // "Roe of the Green Trust, which owns the land, said": that comma, where no other opens what is told of Roe.
  let ofBody: number | null = null;
  for (let i = closing - 1; i > Math.max(sentence.from, closing - 40); i--) {
    if (pieces[i]?.text !== sign) continue;
    const mention = endingAt(context, i);
    if (ofBody === null && mention && pieces[i + 1]?.lower === 'which' && hangsOnPerson(context, mention)) {
      ofBody = i;
      continue;
    }
    // "Roe, visiting a shelter in El Paso, Texas, said": a place among what stands between the commas opens nothing.
    // "after Jane Roe, 41, said": there a clause of her own begins.
    const conjunction = (mention?.from ?? 0) - 1;
    const isClause =
      i >= closing - SHORT_ASIDE &&
      CLAUSES.test(pieces[conjunction]?.lower ?? '') &&
      // "Hill, who came after Roe, 41, said": Hill said it.
      pieces.slice(Math.max(sentence.from, closing - 40), conjunction).every(({ text }) => text !== ',');
    const isAside = mention !== undefined && isDetail(context, mention) && !isClause;
    // "Gov. Jane Roe of Georgia, who was there, said", "residents like Jane Roe, 64, said"
    const isRelative =
      pieces[i + 1]?.lower === 'who' || (mention !== undefined && manyBefore(context, mention) !== undefined);
    if (mention && mention.type !== 'relative' && (!isAside || isRelative))
      return sign === ',' ? (commaBeforeWhose(context, i, sentence) ?? i) : i;
    // "Peskov, however, said": what stands between is short and no mention.
    if (pieces[i - 1]?.text === ')') return i;
  }
  return ofBody;
}

/** "Roe of the trust", "Roe, who chairs the trust": a "which" behind tells of the trust, and Roe is the subject. */
function hangsOnPerson(context: CueContext, { from }: Mention): boolean {
  const { pieces } = context.outline;
  if (prepositions.has(pieces[from - 1]?.lower ?? '')) {
    const host = endingAt(context, from - 1);
    return host?.entity === 'person' && !host.plural;
  }
  const least = Math.max(0, from - LONGEST_WHOSE);
  const comma = pieces.slice(least, from).findLastIndex(({ text }) => text === ',');
  return comma >= 0 && pieces[least + comma + 1]?.lower === 'who';
}

/** The comma before "whose" in "Roe, whose husband, Tom, was hurt, said", for the one behind the name of his; null for any other. */
function commaBeforeWhose(context: CueContext, at: number, sentence: Sentence): number | null {
  const { pieces } = context.outline;
  let inner = 0;
  for (let i = at - 1; i > Math.max(sentence.from, at - LONGEST_WHOSE); i--) {
    if (pieces[i]?.text === ',' && ++inner > 1) return null;
    if (pieces[i]?.lower === 'whose' && pieces[i - 1]?.text === ',')
      return inner === 1 && endingAt(context, i - 1) ? i - 1 : null;
  }
  return null;
}
const LONGEST_WHOSE = 12;
