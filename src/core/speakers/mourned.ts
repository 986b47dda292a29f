import { verbBehindName } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { Member } from './cast';

/** Paragraphs from the top in which an obituary tells whose it is, the headline among them. */
const OPENING = 5;
/** Pieces of what may stand between commas behind the name: ", the potter and poet," */
const LONGEST_ASIDE = 16;

/** "Mary Roe, the potter, has died", "Mary Roe, who has died aged 90,", "Mary Roe died on Monday", "Mary Roe obituary". */
function isMourned({ to, sentence }: Mention, { outline }: ReadParagraph): boolean {
  const { pieces, sentences } = outline;
  const end = Math.min(to + LONGEST_ASIDE, sentences[sentence]?.to ?? 0);
  const isAside = pieces[to]?.text === ',';
  const comma = isAside ? pieces.slice(to + 1, end).findIndex(({ text }) => text === ',') + 1 : 0;
  const behind = [
    to,
    ...(isAside && pieces[to + 1]?.lower === 'who' ? [to + 2] : []),
    ...(comma ? [to + comma + 1] : []),
  ];
  return behind.some(from => /^(?:died|dies|obituary)$/.test(pieces[verbBehindName(outline, from).at]?.lower ?? ''));
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

/** Whether a sentence tells of a life, or that its words are of other days: "he once said", "in a 1988 interview", "in her memoir". */
function isOfOtherDays({ sentence, from, to }: Mention, { outline, cueIndex }: ReadParagraph): boolean {
  const { pieces, sentences } = outline;
  const behind = pieces.slice(to, to + 3).map(({ lower }) => lower);
  if (from === sentences[sentence]?.from && LIVES.test(behind.join(' '))) return true;
  const cue = (cueIndex.bySentence[sentence] ?? []).find(({ subject }) => subject?.from === from);
  if (!cue) return false;
  if (pieces.slice(to, cue.at).some(({ lower }) => lower === 'once' || lower === 'later')) return true;
  // "In 1988 a car clipped her arm. “I stayed,” she told the paper."
  const first = (sentences[sentence - 1] ?? sentences[sentence])?.from ?? 0;
  const around = pieces.slice(first, sentences[sentence]?.to);
  return (
    around.some(({ lower, text }) => LIFE_STORY.test(lower) || YEAR.test(text)) ||
    around.some(({ lower }, at) => lower === 'interview' && /^(?:final|last)$/.test(around[at - 1]?.lower ?? ''))
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
    if (!page || !isOfOtherDays(pronoun, page)) return undefined;
    known ??= { mourned: mournedIn(cast, pages) };
    const { mourned } = known;
    if (!mourned || mourned === instead?.member) return undefined;
    const met = instead ? [instead.mention, ...(instead.member?.mentions ?? [])] : [];
    const isOfKin = met.some(one => {
      const own = pages[one.paragraph];
      return own !== undefined && isAnothers(one, own);
    });
    // "a driver"
    const isNobody = instead?.member === null && /^an?\s/i.test(instead.mention.name);
    const isAbove = (instead?.mention.paragraph ?? -1) < pronoun.paragraph;
    return isAbove || isOfKin || isNobody ? mourned : undefined;
  };
}
