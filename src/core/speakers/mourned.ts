import { weekdays } from '../english/calendar';
import { verbBehindName } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import type { Piece } from '../reading/outline';
import type { ReadParagraph } from '../reading/page';
import { bare } from '../text/tokens';
import type { Member } from './cast';

/** Paragraphs from the top in which an obituary tells whose it is, the headline among them. */
const OPENING = 5;
/** Pieces of what may stand between commas behind the name: ", the potter and poet," */
const LONGEST_ASIDE = 16;

/** "Mary Roe, the potter, has died", "who has died aged 90", "Mary Roe obituary", "The poet Mary Roe died on Monday": not who "died in a crash". */
function isMourned({ to, sentence, role }: Mention, { outline }: ReadParagraph): boolean {
  const { pieces, sentences } = outline;
  const end = Math.min(to + LONGEST_ASIDE, sentences[sentence]?.to ?? 0);
  const isAside = pieces[to]?.text === ',';
  const comma = isAside ? pieces.slice(to + 1, end).findIndex(({ text }) => text === ',') + 1 : 0;
  const behind = [
    to,
    ...(isAside && pieces[to + 1]?.lower === 'who' ? [to + 2] : []),
    ...(comma ? [to + comma + 1] : []),
  ];
  return behind.some(from => {
    const { at } = verbBehindName(outline, from);
    const verb = pieces[at]?.lower ?? '';
    if (verb === 'obituary' || (verb === 'died' && pieces[at - 1]?.lower === 'has')) return true;
    const day = pieces[at + 1]?.lower === 'on' ? at + 2 : at + 1;
    const isDay = weekdays.has(bare(pieces[day]?.lower ?? ''));
    return verb === 'died' && isDay && role !== null && /^[.,]?$/.test(pieces[day + 1]?.text ?? '');
  });
}

/** The only person whose death the article opens with; else undefined. */
function mournedIn(cast: readonly Member[], pages: readonly ReadParagraph[]): Member | undefined {
  const [only, ...others] = cast.filter(
    ({ kind, mentions }) =>
      kind !== 'body' &&
      mentions.some(one => {
        const page = one.paragraph < OPENING ? pages[one.paragraph] : undefined;
        return page !== undefined && isMourned(one, page);
      }),
  );
  return others.length === 0 ? only : undefined;
}

const LIFE_STORY = /^(?:memoirs?|autobiography|diary|diaries)$/;
const YEAR = /^(?:19|20)\d\d$/;

/** "She was born", "He grew up": how the story of a life goes on. */
const LIVES = /^(?:was (?:born|raised|educated|brought up)|grew up|left school|went to school)\b/;
/** What is done later on, and not by those who mourn. */
const LOOKS_BACK = /^(?:recall|remember|write|reflect)$/;

/** "In 1988, she …", "In a 1988 interview", "she told the BBC in 1988.": the year of a sentence, not one that is spoken of. */
function isOfYear(pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex(({ text }) => YEAR.test(text));
  const before = pieces.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
  if (at < 0 || !before.includes('in')) return false;
  return at <= 2 || (pieces[0]?.mark !== undefined && /^[.,]?$/.test(pieces[at + 1]?.text ?? ''));
}

/** Whether a sentence tells of a life, or that its words are of other days: "he once said", "in a 1988 interview", "in her memoir". */
function isOfOtherDays({ sentence, from, to }: Mention, { outline, cueIndex }: ReadParagraph): boolean {
  const { pieces, sentences } = outline;
  const behind = pieces.slice(to, to + 3).map(({ lower }) => lower);
  if (from === sentences[sentence]?.from && LIVES.test(behind.join(' '))) return true;
  const cue = (cueIndex.bySentence[sentence] ?? []).find(({ subject }) => subject?.from === from);
  if (!cue) return false;
  const between = pieces.slice(to, cue.at).map(({ lower }) => lower);
  if (between.includes('once') || (between.includes('later') && LOOKS_BACK.test(cue.verb?.lemma ?? ''))) return true;
  const own = pieces.slice(sentences[sentence]?.from, sentences[sentence]?.to);
  // "In 1988 a car clipped her arm. “I stayed,” she told the paper."
  const above = pieces.slice(sentences[sentence - 1]?.from ?? 0, sentences[sentence]?.from);
  return (
    isOfYear(own) ||
    isOfYear(above) ||
    own.some(({ lower }) => LIFE_STORY.test(lower)) ||
    [...above, ...own].some(
      ({ lower }, at, all) => lower === 'interview' && /^(?:final|last)$/.test(all[at - 1]?.lower ?? ''),
    )
  );
}

/** Whether the words of a sentence are of the dead, so that another says them: “She was kind,” “Joe was late,”. */
function isOfTheDead({ sentence, name }: Mention, { outline }: ReadParagraph, dead: Member): boolean {
  const { from = 0, to = 0 } = outline.sentences[sentence] ?? {};
  const own = /^s/i.test(name) ? ['she', 'her', 'hers'] : ['he', 'him', 'his'];
  const words = new Set([...own, ...dead.name.toLowerCase().split(' ')]);
  return outline.pieces.slice(from, to).some(
    ({ mark, text }) =>
      mark !== undefined &&
      text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some(word => words.has(word)),
  );
}

/** "His bandmate Joe Bell", "Her daughter, Ann": somebody who is told of as another's. */
function isAnothers({ from, sentence }: Mention, { outline }: ReadParagraph): boolean {
  const first = Math.max(from - MOST_OF_KIN, outline.sentences[sentence]?.from ?? 0);
  return outline.pieces.slice(first, from + 1).some(({ lower }) => lower === 'his' || lower === 'her');
}
const MOST_OF_KIN = 4;

/**
 * In an obituary: the dead, where "he" or "she" was born or said something in other days, instead of the one who was told of last as theirs. The
 * dead are looked for when it is first asked.
 */
export function mournedAs(
  cast: readonly Member[],
  pages: readonly ReadParagraph[],
): (
  pronoun: Mention,
  instead: { readonly mention: Mention; readonly member: Member | null } | null,
) => Member | undefined {
  let known: { readonly mourned: Member | undefined } | undefined;
  return (pronoun, instead) => {
    const page = pages[pronoun.paragraph];
    known ??= { mourned: mournedIn(cast, pages) };
    const { mourned } = known;
    if (!page || !mourned || mourned === instead?.member || !isOfOtherDays(pronoun, page)) return undefined;
    if (isOfTheDead(pronoun, page, mourned)) return undefined;
    const met = instead ? [instead.mention, ...(instead.member?.mentions ?? [])] : [];
    const isOfKin = met.some(one => {
      const own = pages[one.paragraph];
      return own !== undefined && isAnothers(one, own);
    });
    // "a driver"
    const isNobody = instead?.member === null && /^an?\s/i.test(instead.mention.name);
    return instead === null || isOfKin || isNobody ? mourned : undefined;
  };
}
