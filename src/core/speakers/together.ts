import { isAdverb, prepositions } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import type { QuotedSpeaker } from '../model';
import { STOPS } from '../reading/adjuncts';
import type { Cue } from '../reading/cue';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';

/** More names in a row are a list of something else. */
const MOST = 4;
/** Words that stand before the first of those who say something. */
const LEADS = wordSet('and but so yet that because although though while whereas when after before as both');
/** Forms of a verb, or before it, that go with one alone. */
const SINGULAR = /^(?:has|was|is|does|says)$/;
/** What follows the last of them where they stand behind the verb. */
const ENDS = /^(?:[.,;:!?)—–]|--|in|on|at|after|before|during|of|to)$/;

const canJoin = ({ type, entity, possessive }: Mention): boolean =>
  (type === 'name' || type === 'description') && entity !== 'document' && !possessive;

/**
 * Those who say one thing together, in the order of the text: "Mr Hill and the mayor said", "said Ghana and Togo". Only the mention
 * itself where it stands alone, or where the names before it may belong to something else: "praised Hill and Dale said".
 */
export function together({ outline, mentions }: ReadParagraph, mention: Mention, cue: Cue): readonly Mention[] {
  const { pieces, sentences } = outline;
  const from = sentences[mention.sentence]?.from ?? 0;
  if (!canJoin(mention) || [cue.at, cue.at - 1].some(at => SINGULAR.test(pieces[at]?.lower ?? ''))) return [mention];
  if (cue.at < mention.from) {
    if (pieces[mention.to]?.lower !== 'and') return [mention];
    const other = mentions.find(one => one.from === mention.to + 1 && canJoin(one));
    const isEnd = other && (pieces[other.to]?.kind === 'mark' || ENDS.test(pieces[other.to]?.lower ?? '.'));
    return isEnd ? [mention, other] : [mention];
  }
  const all = [mention];
  for (let first = mention; ;) {
    const sign = pieces[first.from - 1];
    const isComma = sign?.text === ',' && all.length > 1 && all.every(({ type }) => type === 'name');
    if (sign?.lower !== 'and' && !isComma) break;
    const end = pieces[first.from - 2]?.text === ',' && sign.lower === 'and' ? first.from - 2 : first.from - 1;
    const other = mentions.find(one => one.to === end && canJoin(one) && one.from >= from);
    // "In Paris, Hill and Dale said"
    if (!other || (isComma && prepositions.has(pieces[other.from - 1]?.lower ?? ''))) break;
    if (all.length === MOST) return [mention];
    all.unshift(other);
    first = other;
  }
  const [first = mention] = all;
  const lead = pieces[first.from - 1];
  const opens =
    first.from <= from ||
    lead?.kind === 'mark' ||
    lead?.text === '(' ||
    STOPS.test(lead?.text ?? '') ||
    LEADS.has(lead?.lower ?? '') ||
    isAdverb(lead?.lower ?? '');
  return opens ? all : [mention];
}

/** Several as one speaker, by their names; the one whom the cue has where somebody has none. */
export function asOne(speakers: readonly QuotedSpeaker[], own: QuotedSpeaker): QuotedSpeaker {
  const names = [...new Set(speakers.flatMap(({ name }) => name ?? []))];
  const [first] = speakers;
  if (!first || names.length < 2 || names.length < speakers.length) return own;
  return {
    start: first.start,
    end: speakers.at(-1)?.end ?? own.end,
    name: `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
    basis: speakers.find(({ basis }) => basis !== 'full-name')?.basis ?? 'full-name',
    role: null,
  };
}
