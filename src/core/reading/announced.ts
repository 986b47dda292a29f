import { auxiliaries, conjunctions, isAdverb, prepositions } from '../english/functionWords';
import { finiteVerb } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { afterAdjuncts, at, STOPS } from './adjuncts';
import type { Cue } from './cue';
import type { Region } from './content';
import type { Piece } from './outline';
import type { Mention } from './mentions';
import { firstFrom } from './mentions';
import type { ReadParagraph } from './page';
import { speakerNoun } from './speakerNouns';

/** The words that a cue announces by the rules of the sentence. */
export interface Announced extends Region {
  readonly cue: Cue;
  /** Where they stand to the cue. */
  readonly side: 'after' | 'that' | 'before';
}

/** The end of the sentence without its last sign. */
function lastOf(page: ReadParagraph, sentence: number): number {
  const found = page.outline.sentences[sentence];
  if (!found) return 0;
  let to = found.to;
  while (to > found.from && /^[.!?…;:]$/u.test(at(page, to - 1)?.text ?? '')) to--;
  return to;
}

/** Where what `cue` announces gives way to the next attribution of the sentence. */
function limitOf(page: ReadParagraph, cue: Cue, to: number): number {
  for (const next of page.cueIndex.bySentence[cue.sentence] ?? []) {
    if (next.at <= cue.at || next.subject === null || next.verb?.lemma === 'cite') continue;
    const opens =
      next.form === 'participle' ||
      next.form === 'coordinated' ||
      next.form === 'according-to' ||
      (next.form === 'source' && next.verb === null)
        ? next.at
        : next.subject.from;
    let end = opens;
    while (end > cue.to && /^(?:and|but|or|while|though)$/.test(at(page, end - 1)?.text ?? '')) end--;
    const isApart = at(page, end - 1)?.text === ',' || next.form === 'coordinated';
    if (isApart) return Math.min(to, at(page, end - 1)?.text === ',' ? end - 1 : end);
  }
  return to;
}

/** Nothing but adverbs and conjunctions stands before the cue: "Now, according to the poll, ...". */
function opensSentence(page: ReadParagraph, { sentence, at: cueAt }: Cue): boolean {
  for (let i = page.outline.sentences[sentence]?.from ?? 0; i < cueAt; i++) {
    const lower = at(page, i)?.lower ?? '';
    if (lower !== ',' && !isAdverb(lower) && !conjunctions.has(lower)) return false;
  }
  return true;
}

/** A cue of a relative clause between commas: ", who said", and "the dam, which experts say is weak, may fail". */
export function isInAside(page: ReadParagraph, { subject }: Cue): boolean {
  if (!subject) return false;
  const opens = subject.type === 'relative' ? subject.from : subject.from - 1;
  return /^(?:who|whom|which)$/.test(at(page, opens)?.lower ?? '') && at(page, opens - 1)?.text === ',';
}

/** "Mr Roe, who said he was innocent, was released": the comma behind which the main clause goes on. Null where none does. */
function endOfRelative(page: ReadParagraph, cue: Cue, limit: number): number | null {
  if (!isInAside(page, cue)) return null;
  const { to } = cue;
  for (let i = to + 1; i < limit - 1; i++) {
    const next = at(page, i + 1)?.lower ?? '';
    const goesOn = auxiliaries.has(next) || finiteVerb(next) !== undefined;
    if (at(page, i)?.text === ',' && goesOn) return i;
  }
  return null;
}

/** What stands after the cue and is announced by it. */
function regionAfter(page: ReadParagraph, cue: Cue): Region | null {
  const last = limitOf(page, cue, lastOf(page, cue.sentence));
  // "While saying that taxes fell, he left": up to where who speaks comes behind.
  const behind = cue.form === 'participle' && cue.subject !== null && cue.subject.from > cue.at ? cue.subject : null;
  const limit = behind ? Math.min(last, behind.from - 1) : (endOfRelative(page, cue, last) ?? last);
  if (cue.form === 'source') return null;
  if (cue.form === 'according-to') {
    if (!cue.subject) return null;
    // All the rest of the sentence, whoever speaks in it.
    const end = lastOf(page, cue.sentence);
    const comma = commaAfter(page, cue.subject.to, end, 14);
    return comma === null || !opensSentence(page, cue) ? null : region(comma + 1, end);
  }
  if (cue.form === 'noun') {
    const link = at(page, cue.to);
    return region(link?.kind === 'word' && link.lower !== 'that' && link.lower !== 'to' ? cue.to + 1 : cue.to, limit);
  }
  const start = afterAdjuncts(page, cue, limit);
  const piece = at(page, start);
  // "…, citing a source familiar with the matter, that …"
  const that = findThat(page, start, limit);
  if (that !== null) return isOfDocument(page, that) ? null : region(that, limit);
  if (!piece || start >= limit) return null;
  // `said “This is a joke” and walked out`
  const isAlone = at(page, start + 2)?.mark === undefined;
  if (isAlone && isWhole(piece, cue)) return region(start, start + 1);
  // `said, “…”` and `said: “…”` announce the marked words alone.
  if (/^[,:]$/.test(piece.text) && at(page, start + 1)?.kind === 'mark') return region(start + 1, start + 2);
  if (piece.text === ':') return region(start + 1, limit);
  if (piece.text === ',') return null;
  if (STOPS.test(piece.text) || piece.text === '.') return null;
  return region(start, limit);
}

/** "said in a statement that was read out": a clause about what somebody says it in. */
function isOfDocument(page: ReadParagraph, that: number): boolean {
  const verb = at(page, that + 1)?.lower ?? '';
  const isVerb = auxiliaries.has(verb) || finiteVerb(verb) !== undefined || /^(?:reached|went|came)$/.test(verb);
  return isVerb && speakerNoun(at(page, that - 1)?.lower ?? '')?.noun === 'document';
}

/** Whether words between marks are a whole sentence or a cry, behind which somebody does the next thing. */
function isWhole({ mark, text }: Piece, { verb }: Cue): boolean {
  if (!mark?.closed || !/^\p{Lu}/u.test(text)) return false;
  return CRIES.test(verb?.lemma ?? '') || text.split(/\s+/).some(word => auxiliaries.has(word.toLowerCase()));
}
const CRIES = /^(?:shout|yell|scream|chant|cry|bellow|shriek)$/;

/** What goes on behind the comma after a cue that stands between two: `If elected, Smith said, he would cut taxes.` */
function regionAfterComma(page: ReadParagraph, cue: Cue): Region | null {
  const limit = limitOf(page, cue, lastOf(page, cue.sentence));
  const start = afterAdjuncts(page, cue, limit);
  return at(page, start)?.text === ',' ? region(start + 1, limit) : null;
}

const region = (from: number, to: number): Region | null => (from < to ? { from, to } : null);

const commaAfter = (page: ReadParagraph, from: number, limit: number, within: number): number | null => {
  for (let i = from; i < Math.min(limit, from + within); i++) if (at(page, i)?.text === ',') return i;
  return null;
};

function findThat(page: ReadParagraph, start: number, limit: number): number | null {
  if (at(page, start)?.lower === 'that') return start;
  if (at(page, start)?.text !== ',') return null;
  for (let i = start + 1; i < Math.min(limit, start + 16); i++) {
    const piece = at(page, i);
    if (piece?.kind === 'mark') return null;
    if (piece?.lower === 'that' && at(page, i - 1)?.text === ',') return i;
  }
  return null;
}

/** "Rents would rise, vets and farmers said": where the first of two who speak together begins. */
function firstOf(page: ReadParagraph, { act }: Cue, { from, sentence }: Mention): number {
  if (at(page, from - 1)?.lower !== 'and' || !(act === 'say' || act === 'claim')) return from;
  const beside = page.mentions[firstFrom(page.mentions, from) - 1];
  const first = beside?.to === from - 1 ? beside.from : from - 2;
  const before = { from: page.outline.sentences[sentence]?.from ?? 0, to: first - 1 };
  return at(page, first - 1)?.text === ',' && isClause(page, before) ? first : from;
}

/** What stands before the cue and is announced by it: `Relations are poor, Peskov said.` */
function regionBefore(page: ReadParagraph, cue: Cue): Region | null {
  const sentence = page.outline.sentences[cue.sentence];
  if (
    !sentence ||
    !cue.subject ||
    cue.form === 'noun' ||
    cue.form === 'participle' ||
    cue.form === 'coordinated' ||
    cue.form === 'source'
  )
    return null;
  const opens = cue.form === 'according-to' || cue.form === 'inverted' ? cue.at : firstOf(page, cue, cue.subject);
  const before = at(page, opens - 1);
  if (!before) return null;
  let to = opens - 1;
  if (before.kind === 'mark') to = opens;
  else if (before.text !== ',' && cue.form !== 'according-to') return null;
  else if (before.text !== ',') to = opens;
  let from = sentence.from;
  const source = (page.cueIndex.bySentence[cue.sentence] ?? []).find(
    other => other.form === 'according-to' && other.at === from && other.subject !== null,
  );
  const comma = source?.subject && commaAfter(page, source.subject.to, to, 14);
  if (comma != null) from = comma + 1;
  while (conjunctions.has(at(page, from)?.lower ?? '') && /^(?:and|but|or|yet|so)$/.test(at(page, from)?.lower ?? ''))
    from++;
  return region(from, to);
}

/** Words that open a clause which cannot stand alone. */
const SUBORDINATE = wordSet(
  'if when while because although though unless once since until despite without given instead',
);
const ASIDE = wordSet('amid as while when after before during following despite');

/** What has a verb and does not begin with a participle: "In May, he said, taxes would fall", not "…, he said, smiling". */
function isClause(page: ReadParagraph, { from, to }: Region): boolean {
  const words = page.outline.pieces.slice(from, to);
  return !words[0]?.lower.endsWith('ing') && words.some(({ lower }) => auxiliaries.has(lower) || finiteVerb(lower));
}

/** "The difference, Smith said, is that …", "It was, said Smith, …": the sentence goes on behind the cue. */
const beginsWithVerb = (page: ReadParagraph, index: number): boolean =>
  auxiliaries.has(at(page, index)?.lower ?? '') &&
  !/^(?:not|never|ever|being|having)$/.test(at(page, index)?.lower ?? '');

/** What the cue announces: behind it, before it, or around it ("If elected, Smith said, he would cut taxes"). */
function announcedBy(page: ReadParagraph, cue: Cue): readonly Announced[] {
  const lower = (region: Region | null): string => (region ? (at(page, region.from)?.lower ?? '') : '');
  const after = regionAfter(page, cue);
  const before = after === null || ASIDE.has(lower(after)) ? regionBefore(page, cue) : null;
  if (before) {
    const behind = regionAfterComma(page, cue);
    const goesOn =
      behind !== null &&
      (SUBORDINATE.has(lower(before)) ||
        (prepositions.has(lower(before)) && isClause(page, behind)) ||
        beginsWithVerb(page, behind.from) ||
        auxiliaries.has(at(page, before.to - 1)?.lower ?? ''));
    const rest = goesOn ? behind : null;
    return [{ ...before, cue, side: 'before' }, ...(rest ? [{ ...rest, cue, side: 'after' } as const] : [])];
  }
  return after ? [{ ...after, cue, side: lower(after) === 'that' ? 'that' : 'after' }] : [];
}

/** What the cues of a sentence announce, each by itself. */
export const announcedIn = (page: ReadParagraph, sentence: number): readonly Announced[] =>
  (page.cueIndex.bySentence[sentence] ?? []).flatMap(cue =>
    cue.subject === null ||
    cue.form === 'label' ||
    cue.form === 'signed' ||
    cue.form === 'source' ||
    cue.verb?.lemma === 'cite'
      ? []
      : announcedBy(page, cue),
  );
